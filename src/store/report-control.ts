// Rows for the proof of the control accounts: ledger and open items, each added up from the first
// entry to the end of a date. Nothing is cached, so nothing can stand between the two.
import { sql } from 'kysely';
import type { ControlFact } from '../domain/reports/facts.ts';
import type { Book } from './open-store.ts';

export async function controlFacts(book: Book, date: string): Promise<readonly ControlFact[]> {
  const { rows } = await sql<ControlFact>`
    WITH ledger AS (
      SELECT p.account, SUM(CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END)
        AS cents
      FROM posting p JOIN ledger_account a ON a.code = p.account AND a.control = 1
      JOIN entry e ON e.id = p.entry_id
      WHERE e.business_date <= ${date} GROUP BY p.account),
    component AS (
      SELECT m.component_id AS id,
        SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS cents
      FROM open_item_movement m JOIN entry e ON e.id = m.entry_id
      WHERE e.business_date <= ${date} GROUP BY m.component_id),
    items AS (
      SELECT c.control_account AS account, SUM(n.cents) AS cents, SUM(n.cents <> 0) AS open
      FROM component n JOIN open_item_component c ON c.id = n.id GROUP BY c.control_account)
    SELECT a.code AS account, a.name, COALESCE(l.cents, 0) AS ledgerCents,
      COALESCE(i.cents, 0) AS itemsCents, COALESCE(i.open, 0) AS open
    FROM ledger_account a LEFT JOIN ledger l ON l.account = a.code
    LEFT JOIN items i ON i.account = a.code
    WHERE a.control = 1 AND (l.account IS NOT NULL OR i.account IS NOT NULL)
    ORDER BY a.code`.execute(book);
  return rows;
}
