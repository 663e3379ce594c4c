// The letters of arrangements that are due: the reminder of an instalment to come, and the final
// notice of a plan that broke, which declares it broken. Each is written once.
import { holds, isEnd, standingOf } from '../domain/arrangement.ts';
import { addBusinessDays } from '../domain/business-calendar.ts';
import { addDays } from '../domain/calendar.ts';
import type { DateText } from '../domain/clock.ts';
import type { LetterKind } from '../domain/letters/kinds.ts';
import type { LetterFields } from '../domain/letters/merge.ts';
import { done, type Result } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import {
  insertArrangementEvent,
  type KnownArrangement,
  unendedArrangements,
} from '../store/arrangements.ts';
import { calendarFrom } from '../store/calendar.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { businessDate, openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { type Addressee, addresseeOf } from './write-arrangement.ts';
import { writeLetter } from './write-letter.ts';

export type ToldArrangements = {
  readonly reminders: number;
  readonly broken: number;
  /** Accounts whose payer's address nobody told: no letter is written. */
  readonly withoutAddress: readonly string[];
};

type Due = {
  readonly arrangement: KnownArrangement;
  readonly kind: LetterKind;
  readonly position: number | null;
  readonly fields: LetterFields;
};

/** Everything that is due on the business date, in one transaction. */
export async function tellArrangements(
  desk: Desk,
  counter: Counter,
): Promise<Result<ToldArrangements>> {
  return desk.store.transact<ToldArrangements>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'write-letters');
    if (!allowed.ok) return allowed;
    const dated = await openBusinessDate(desk, book);
    if (!dated.ok) return dated;
    const date = dated.value;
    const told = { reminders: 0, broken: 0, withoutAddress: [] as string[] };
    for (const due of await lettersDue(book, date)) {
      const account = await accountById(book, due.arrangement.account_id);
      const to = await addresseeOf(book, account, due.arrangement.letter_id);
      if (to === undefined) {
        told.withoutAddress.push(account.number);
        continue;
      }
      const written = await write(desk, book, { ...due, to }, { date, by: counter.person.id });
      if (!written.ok) return written;
      told[due.position === null ? 'broken' : 'reminders'] += 1;
    }
    return done(told);
  });
}

/** How many are due on the business date, those without an address too. */
export async function readArrangementLetters(
  desk: Desk,
): Promise<{ readonly reminders: number; readonly broken: number }> {
  return desk.store.read(async (book) => {
    const due = await lettersDue(book, await businessDate(desk, book));
    const broken = due.filter(({ position }) => position === null).length;
    return { reminders: due.length - broken, broken };
  });
}

/** What is due on a date, the oldest arrangement first. */
export async function lettersDue(book: Book, date: DateText): Promise<readonly Due[]> {
  const remindDays = await policyOr(book, 'arrangement.reminder-days', date, 0);
  const noticeDays = await policyOr(book, 'arrangement.final-notice-days', date, 0);
  const payBy = addBusinessDays(await calendarFrom(book, date), date, noticeDays);
  const unended = await unendedArrangements(book, date);
  return unended.flatMap((one) => dueOf(one, date, { remindDays, payBy }));
}

function dueOf(
  arrangement: KnownArrangement,
  date: DateText,
  { remindDays, payBy }: { readonly remindDays: number; readonly payBy: DateText },
): readonly Due[] {
  const { state, next, broken, leftCents } = standingOf(arrangement, date);
  if (broken !== undefined && leftCents > 0 && !arrangement.events.some((one) => isEnd(one.kind))) {
    const { missed, missedOn } = broken;
    const fields = { missed, missed_on: missedOn, amount_due: leftCents, pay_by: payBy };
    return [{ arrangement, kind: 'plan-broken', position: null, fields }];
  }
  if (!holds(state) || next === undefined || remindDays === 0) return [];
  const soon = next.dueOn >= date && addDays(next.dueOn, -remindDays) <= date;
  const told = arrangement.events.some(({ position }) => position === next.position);
  if (!soon || told) return [];
  const fields = { pay_by: next.dueOn, amount_due: next.leftCents, left: leftCents };
  const reminder = { ...fields, grace_days: arrangement.graceDays };
  return [{ arrangement, kind: 'plan-reminder', position: next.position, fields: reminder }];
}

async function write(
  desk: Desk,
  book: Book,
  { arrangement, kind, position, fields, to }: Due & { readonly to: Addressee },
  { date, by }: { readonly date: DateText; readonly by: number },
): Promise<Result<undefined>> {
  const { name, ...where } = to;
  const named = name === undefined ? fields : { ...fields, name };
  const asked = { kind, accountId: arrangement.account_id, fields: named, date };
  const letter = await writeLetter(desk, book, { id: by }, { ...asked, ...where });
  if (!letter.ok) return letter;
  await insertArrangementEvent(book, {
    ...{ arrangement_id: arrangement.id, kind: position === null ? 'broken' : 'reminder' },
    ...{ position, until_date: null, letter_id: letter.value.id, business_date: date },
    ...{ made_at: desk.clock.now(), made_by: by, approved_by: null, request_id: null },
    reason_text: null,
  });
  return done(undefined);
}
