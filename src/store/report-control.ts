// Rows for the proof of the control accounts: ledger and open items, each from the first entry to
// the end of a date, out of what is kept of whole months and of the dates since.
import { sql } from 'kysely';
import type { ControlFact } from '../domain/reports/facts.ts';
import type { Book } from './open-store.ts';

export async function controlFacts(book: Book, date: string): Promise<readonly ControlFact[]> {
  const { rows } = await sql<ControlFact>`
    SELECT a.code AS account, a.name, SUM(s.ledger_cents) AS ledgerCents,
      SUM(s.items_cents) AS itemsCents, SUM(s.opened) AS open
    FROM control_sum s JOIN ledger_account a ON a.code = s.account
    WHERE (s.span = 'month' AND s.period < substr(${date}, 1, 7))
      OR (s.span = 'date' AND s.period BETWEEN substr(${date}, 1, 7) AND ${date})
    GROUP BY a.code ORDER BY a.code`.execute(book);
  return rows;
}
