// Accounting records that a refund reached nobody: its check came back in the mail, was not cashed
// in time, or was never made out. The mirror of its entry opens the credit again, which is asked
// for anew, with another address, or waits unclaimed.
import { foreignText } from '../domain/foreign-text.ts';
import { lineMirrorOf } from '../domain/mirror.ts';
import { formatCents } from '../domain/money.ts';
import { refundNumber } from '../domain/refund.ts';
import { RETURN_WORDS, type ReturnKind, STALE_DAYS, staleFrom } from '../domain/refund-life.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import { loadEntry, writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { insertRefundReturn } from '../store/refund-life.ts';
import type { Counter, Desk } from './desk.ts';
import { refundToSettle, type SettledRefund } from './settled-refund.ts';

export type ReturnedRefund = {
  /** The number of the refund. */
  readonly number: number;
  readonly kind: ReturnKind;
  /** What the envelope says, or the bank. */
  readonly note: string;
};

export const RETURN_NOTE_MOST = 60;

/** The refund and the credit that stands again, as they are shown, and whose it is. */
export type ReturnedCredit = {
  readonly refund: string;
  readonly credit: string;
  readonly accountId: number;
};

export async function returnRefund(
  desk: Desk,
  counter: Counter,
  { number, kind, note: keyed }: ReturnedRefund,
): Promise<Result<ReturnedCredit>> {
  const note = foreignText(keyed);
  if (note === '') return refuse('memo-note');
  if (note.length > RETURN_NOTE_MOST) return refuse('entry-unreadable');
  if (holdsCardNumber(note)) return refuse('card-number');
  return desk.store.transact(async (book) => {
    const found = await refundToSettle(desk, book, counter, number);
    if (!found.ok) return found;
    const may = await mayComeBack(book, kind, found.value);
    if (!may.ok) return may;
    const { refund, date } = found.value;
    const [shown, at, by] = [refundNumber(number), desk.clock.now(), counter.person.id];
    const reason = `${RETURN_WORDS[kind]}: ${note}`;
    const entry = await writeEntry(book, {
      ...lineMirrorOf(await loadEntry(book, refund.entryId)),
      ...{ source: 'REF', businessDate: date, memo: `Refund ${shown} ${reason}` },
      ...{ at, by, reverses: refund.entryId },
    });
    await insertRefundReturn(book, {
      ...{ refund_id: refund.id, kind, register: counter.register, business_date: date },
      ...{ recorded_at: at, recorded_by: by, reason_text: reason, entry_id: entry.id },
    });
    const { accountId } = refund;
    return done({ refund: shown, credit: formatCents(refund.amountCents, true), accountId });
  });
}

async function mayComeBack(
  book: Book,
  kind: ReturnKind,
  { refund, date }: SettledRefund,
): Promise<Result<unknown>> {
  const { number, check, checkDate } = refund;
  const shown = refundNumber(number);
  if (kind === 'unpaid') {
    return check === null ? done(undefined) : refuse('refund-paid', { refund: shown, check });
  }
  if (check === null || checkDate === null) return refuse('refund-unpaid', { refund: shown });
  if (kind === 'mail') return done(undefined);
  const days = await policyOr(book, 'refund.stale-days', date, STALE_DAYS);
  const from = staleFrom(checkDate, days);
  return date < from ? refuse('refund-not-stale', { check, date: from }) : done(undefined);
}
