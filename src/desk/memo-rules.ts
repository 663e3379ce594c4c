// What every memo and every reversal goes by: an open business date, and the limits of that date.
import type { DateText } from '../domain/clock.ts';
import type { MemoLimits } from '../domain/memo.ts';
import { cents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { closeOf } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

/** The date it is posted on: today's, refused once that is closed. */
export async function memoDate(desk: Desk, book: Book): Promise<Result<DateText>> {
  const date = await businessDate(desk, book);
  return (await closeOf(book, date)) ? refuse('day-closed', { date }) : done(date);
}

/** A city that never set the limits has every memo signed by the finance director. */
export async function memoLimits(book: Book, date: DateText): Promise<MemoLimits> {
  return {
    clerkCents: cents(await policyOr(book, 'memo.clerk-cents', date, 0)),
    supervisorCents: cents(await policyOr(book, 'memo.supervisor-cents', date, 0)),
  };
}
