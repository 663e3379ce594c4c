// Why collection of an account rests on a date, for tests that look at one account of the book.
import { type DunningLock, lockOf } from '../../src/desk/dunning-lock.ts';
import { linePlace } from '../../src/desk/line-place.ts';
import type { Book } from '../../src/store/open-store.ts';

export async function dunningLockOf(
  book: Book,
  accountId: number,
  date: string,
): Promise<DunningLock | undefined> {
  return lockOf(await linePlace(book, accountId, date), date);
}
