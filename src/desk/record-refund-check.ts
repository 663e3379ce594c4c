// Accounting records the check that paid a refund: its number and its date, once. Nothing is
// posted: the check is paid out of accounting's own books, from what this one owed them.
import { refundNumber } from '../domain/refund.ts';
import { plainCheckNumber } from '../domain/refund-life.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { insertRefundPayment, refundOfCheck } from '../store/refund-life.ts';
import type { Counter, Desk } from './desk.ts';
import { refundToSettle } from './settled-refund.ts';

export type RefundCheck = {
  /** The number of the refund. */
  readonly number: number;
  readonly checkNumber: string;
  readonly checkDate: string;
};

/** Returns the refund and its check as they are shown. */
export async function recordRefundCheck(
  desk: Desk,
  counter: Counter,
  { number, checkNumber, checkDate }: RefundCheck,
): Promise<Result<{ readonly refund: string; readonly check: string }>> {
  const check = plainCheckNumber(checkNumber);
  return desk.store.transact(async (book) => {
    const found = await refundToSettle(desk, book, counter, number);
    if (!found.ok) return found;
    if (check === undefined) return refuse('entry-unreadable');
    const { refund, date, sentOn } = found.value;
    const shown = refundNumber(number);
    if (refund.check !== null) return refuse('refund-paid', { refund: shown, check: refund.check });
    if (checkDate < sentOn) return refuse('date-too-early', { date: sentOn });
    if (checkDate > date) return refuse('date-too-late', { date });
    const other = await refundOfCheck(book, check);
    if (other !== undefined) {
      return refuse('refund-check-used', { check, refund: refundNumber(other) });
    }
    await insertRefundPayment(book, {
      ...{ refund_id: refund.id, check_number: check, check_date: checkDate },
      ...{ register: counter.register, business_date: date },
      ...{ recorded_at: desk.clock.now(), recorded_by: counter.person.id },
    });
    return done({ refund: shown, check });
  });
}
