// What utility accounts ask of the book beyond one account: which of them a run concerns.
import { isLocked } from '../../desk/dunning-lock.ts';
import type { DateText } from '../../domain/clock.ts';
import { ZERO } from '../../domain/money.ts';
import type { Book } from '../../store/open-store.ts';

/** Accounts that owe and whose collection does not rest, by number. */
export async function owingAccounts(book: Book, date: DateText): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('account as a')
    .innerJoin('account_owed as o', 'o.account_id', 'a.id')
    .select('a.id')
    .where('a.line', '=', 'utility')
    .where('o.owed_cents', '>', ZERO)
    .orderBy('a.number')
    .execute();
  const free: number[] = [];
  for (const { id } of rows) {
    if (!(await isLocked(book, id, date))) free.push(id);
  }
  return free;
}
