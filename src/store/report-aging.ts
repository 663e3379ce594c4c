// Rows for the reports of aging: what is open now, with what moved after the date taken back.
import { sql } from 'kysely';
import type { AgingFact, AgingRows } from '../domain/reports/aging-facts.ts';
import type { Span } from '../domain/reports/report.ts';
import type { Book } from './open-store.ts';
import { controlFacts } from './report-control.ts';

export async function agingRows(book: Book, { to }: Span): Promise<AgingRows> {
  const { rows } = await sql<AgingFact>`
    WITH later AS MATERIALIZED (
      SELECT m.component_id,
        SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS cents
      FROM entry e CROSS JOIN open_item_movement m ON m.entry_id = e.id
      WHERE e.business_date > ${to} GROUP BY m.component_id),
    standing AS MATERIALIZED (
      SELECT component_id, SUM(cents) AS cents FROM (
        SELECT component_id, cents FROM component_open
        UNION ALL SELECT component_id, -cents FROM later)
      GROUP BY component_id HAVING SUM(cents) <> 0)
    SELECT c.control_account AS control, i.account_id AS accountId,
      COALESCE(a.number, '') AS account, COALESCE(p.name, '') AS payer, i.due_on AS dueOn,
      COUNT(DISTINCT i.id) AS items, SUM(s.cents) AS openCents
    FROM standing s CROSS JOIN open_item_component c ON c.id = s.component_id
    CROSS JOIN open_item i ON i.id = c.item_id
    LEFT JOIN account a ON a.id = i.account_id LEFT JOIN party p ON p.id = a.party_id
    GROUP BY c.control_account, i.account_id, i.due_on
    ORDER BY c.control_account, a.number, i.due_on`.execute(book);
  return { open: rows, control: await controlFacts(book, to) };
}
