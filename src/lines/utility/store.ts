// What utility accounts ask of the book beyond one account: which of them a run concerns.
import type { DateText } from '../../domain/clock.ts';
import { ZERO } from '../../domain/money.ts';
import type { Book } from '../../store/open-store.ts';

/** Accounts of which something is open past its due date, by number. */
export async function overdueAccounts(book: Book, date: DateText): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('component_open as o')
    .innerJoin('open_item_component as c', 'c.id', 'o.component_id')
    .innerJoin('open_item as i', 'i.id', 'c.item_id')
    .innerJoin('account as a', 'a.id', 'i.account_id')
    .select('a.id')
    .where('a.line', '=', 'utility')
    .where('i.due_on', '<', date)
    .where('o.cents', '>', ZERO)
    .groupBy('a.id')
    .orderBy('a.number')
    .execute();
  return rows.map(({ id }) => id);
}
