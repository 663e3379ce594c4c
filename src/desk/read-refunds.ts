// Refunds as accounting works on them: those that accounts payable has, those that a check paid,
// and one with all that became of it.

import { type RefundState, refundState } from '../domain/refund-life.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import {
  type LivedRefund,
  paidRefunds,
  refundNumbered,
  unsettledRefunds,
} from '../store/refund-life.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export type RefundSight = LivedRefund & {
  readonly state: RefundState;
  readonly stoppedBy: string | null;
};

/** A check may be stale half a year after it was made out; older ones are in the report. */
const MOST = 1000;

function sightOf(refund: LivedRefund): RefundSight {
  const stoppedBy = refund.stopped === null ? null : returnedNumber(refund.stopped);
  return { ...refund, stoppedBy, state: refundState({ ...refund, stoppedBy }) };
}

/** What accounts payable has and said nothing of, the oldest first; then what was paid. */
export function readRefunds(desk: Desk): Promise<readonly RefundSight[]> {
  return desk.store.read(async (book) => {
    const found = [...(await unsettledRefunds(book, MOST)), ...(await paidRefunds(book, MOST))];
    return found.map(sightOf);
  });
}

/** One, and the business date on which something is said of it. */
export function readRefund(
  desk: Desk,
  number: number,
): Promise<{ readonly refund: RefundSight; readonly date: string } | undefined> {
  return desk.store.read(async (book) => {
    const refund = await refundNumbered(book, number);
    return refund && { refund: sightOf(refund), date: await businessDate(desk, book) };
  });
}
