// Rows for the reports of aging: what was open at the end of a date.
import { sql } from 'kysely';
import type { AgingFact, AgingRows } from '../domain/reports/aging-facts.ts';
import type { Span } from '../domain/reports/report.ts';
import { payerNow } from './called-now.ts';
import type { Book } from './open-store.ts';
import { controlFacts } from './report-control.ts';
import { standingOn } from './standing-components.ts';

export async function agingRows(book: Book, { to }: Span): Promise<AgingRows> {
  const { rows } = await sql<AgingFact>`
    WITH ${standingOn(to)}
    SELECT c.control_account AS control, i.account_id AS accountId,
      COALESCE(a.number, '') AS account, ${payerNow()} AS payer, i.due_on AS dueOn,
      COUNT(DISTINCT i.id) AS items, SUM(s.cents) AS openCents
    FROM standing s CROSS JOIN open_item_component c ON c.id = s.component_id
    CROSS JOIN open_item i ON i.id = c.item_id
    LEFT JOIN account a ON a.id = i.account_id LEFT JOIN party p ON p.id = a.party_id
    GROUP BY c.control_account, i.account_id, i.due_on
    ORDER BY c.control_account, a.number, i.due_on`.execute(book);
  return { open: rows, control: await controlFacts(book, to) };
}
