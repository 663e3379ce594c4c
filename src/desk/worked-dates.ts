// The business dates that money may be taken on now: today's, the next one, which a drawer is
// opened on once today is being finished, and one whose close was lifted until it is closed again.
import { nextBusinessDate } from '../store/calendar.ts';
import { liftedDates } from '../store/day-lift.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

/** Today's first. */
export async function workedDates(desk: Desk, book: Book): Promise<readonly string[]> {
  const today = await businessDate(desk, book);
  const next = await nextBusinessDate(book, today);
  return [...new Set([today, next, ...(await liftedDates(book))])];
}

/** Today's is the usual one: nothing more is read for it. */
export async function isWorkedOn(desk: Desk, book: Book, date: string): Promise<boolean> {
  if (date === (await businessDate(desk, book))) return true;
  return (await workedDates(desk, book)).includes(date);
}
