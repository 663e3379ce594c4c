// What parking asks of the book beyond one account.
import { ZERO } from '../../domain/money.ts';
import type { Book } from '../../store/open-store.ts';

const LINE = 'parking';

/** Citations on which something is open, by number. */
export async function accountsOwing(book: Book): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('account as a')
    .innerJoin('account_owed as o', 'o.account_id', 'a.id')
    .select('a.id')
    .where('a.line', '=', LINE)
    .where('o.owed_cents', '>', ZERO)
    .orderBy('a.number')
    .execute();
  return rows.map(({ id }) => id);
}

/** Citations that have a record of an act, by number. */
export async function accountsWith(book: Book, act: string): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('line_record as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select('a.id')
    .where('r.line', '=', LINE)
    .where('r.act', '=', act)
    .groupBy('a.id')
    .orderBy('a.number')
    .execute();
  return rows.map(({ id }) => id);
}
