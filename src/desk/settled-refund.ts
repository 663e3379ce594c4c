// The refund that somebody in accounting says something of: it was handed over, and is not theirs.
import { refundNumber } from '../domain/refund.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { type LivedRefund, refundNumbered } from '../store/refund-life.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type SettledRefund = { readonly date: string; readonly refund: LivedRefund };

/** Whoever asks for a refund or grants it does not say that it was paid, or that it is back. */
export async function refundToSettle(
  desk: Desk,
  book: Book,
  { person }: Counter,
  number: number,
): Promise<Result<SettledRefund & { readonly sentOn: string }>> {
  const allowed = await permit(desk, book, person, 'settle-refund');
  if (!allowed.ok) return allowed;
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const refund = await refundNumbered(book, number);
  const shown = refundNumber(number);
  if (refund === undefined) return refuse('refund-unknown', { refund: shown });
  if (refund.sentOn === null) return refuse('refund-not-sent', { refund: shown });
  if ([refund.askedById, refund.grantedById].includes(person.id)) {
    return refuse('refund-own', { name: person.name });
  }
  if (refund.back !== null) return refuse('refund-back', { refund: shown });
  return done({ date: dated.value, refund, sentOn: refund.sentOn });
}
