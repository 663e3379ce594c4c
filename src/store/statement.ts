// What happened on an account, in order: its bills, and every entry that moved them since.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';

export type StatementLine = {
  readonly date: string;
  readonly words: string;
  /** What the account owes more; less is negative. */
  readonly changeCents: Cents;
};

/**
 * A bill stands on its own date and for itself, whether one entry brought several bills or several
 * entries brought one, a fund each.
 */
export async function statementLines(
  book: Book,
  accountId: number,
): Promise<readonly StatementLine[]> {
  const { rows } = await sql<StatementLine>`
    SELECT date, words, SUM(change) AS changeCents FROM (
      SELECT e.id,
        CASE WHEN e.source IN ('OPN', 'BIL') THEN i.id END AS bill,
        CASE WHEN e.source IN ('OPN', 'BIL') THEN i.document_date ELSE e.business_date END AS date,
        CASE WHEN e.source IN ('OPN', 'BIL') THEN i.description ELSE e.memo END AS words,
        CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END AS change
      FROM open_item i JOIN open_item_component c ON c.item_id = i.id
      JOIN open_item_movement m ON m.component_id = c.id JOIN entry e ON e.id = m.entry_id
      WHERE i.account_id = ${accountId})
    GROUP BY COALESCE('bill ' || bill, id) HAVING SUM(change) <> 0
    ORDER BY date, id, bill`.execute(book);
  return rows;
}
