// What utility accounts ask of the book beyond one account: which of them a run concerns.
import type { DateText } from '../../domain/clock.ts';
import { ZERO } from '../../domain/money.ts';
import type { Book } from '../../store/open-store.ts';

/** Those of these accounts of which something is open past its due date. */
export async function overdueAccounts(
  book: Book,
  accountIds: readonly number[],
  date: DateText,
): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('account_owed as a')
    .select('a.account_id as id')
    .where('a.account_id', 'in', accountIds)
    .where('a.owed_cents', '>', ZERO)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('open_item as i')
          .innerJoin('open_item_component as c', 'c.item_id', 'i.id')
          .innerJoin('component_open as o', 'o.component_id', 'c.id')
          .select('i.id')
          .whereRef('i.account_id', '=', 'a.account_id')
          .where('i.due_on', '<', date)
          .where('o.cents', '>', ZERO),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}
