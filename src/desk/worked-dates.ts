// The business dates that money may be taken on now: today's, and one whose close was lifted until
// it is closed again.
import { liftedDates } from '../store/day-lift.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

/** Today's first. */
export async function workedDates(desk: Desk, book: Book): Promise<readonly string[]> {
  const today = await businessDate(desk, book);
  const lifted = await liftedDates(book);
  return [today, ...lifted.filter((date) => date !== today)];
}

export async function isWorkedOn(desk: Desk, book: Book, date: string): Promise<boolean> {
  return (await workedDates(desk, book)).includes(date);
}
