// Rows for the report of credits: what was open of them at the end of a date.
import { sql } from 'kysely';
import type { CreditFact, CreditRows } from '../domain/reports/credits.ts';
import type { Span } from '../domain/reports/report.ts';
import { payerNow } from './called-now.ts';
import type { Book } from './open-store.ts';
import { standingOn } from './standing-components.ts';
import { claimTerms } from './unclaimed.ts';

/** Of anybody and of nobody; deposits that are held are among them, since they are owed too. */
export async function creditRows(book: Book, { to }: Span): Promise<CreditRows> {
  const { rows } = await sql<CreditFact>`
    WITH ${standingOn(to)},
    credit AS (
      SELECT i.account_id AS accountId, COALESCE(a.number, '') AS account,
        ${payerNow()} AS payer, i.description, c.control_account AS control,
        (SELECT MAX(e.business_date) FROM open_item_movement m JOIN entry e ON e.id = m.entry_id
          WHERE m.component_id = c.id AND e.business_date <= ${to}) AS movedOn,
        -s.cents AS openCents, c.id AS component
      FROM standing s CROSS JOIN open_item_component c ON c.id = s.component_id
      CROSS JOIN open_item i ON i.id = c.item_id
      LEFT JOIN account a ON a.id = i.account_id LEFT JOIN party p ON p.id = a.party_id
      WHERE s.cents < 0)
    SELECT accountId, account, payer, description, control, movedOn, openCents,
      CAST(julianday(${to}) - julianday(movedOn) AS INTEGER) AS days
    FROM credit ORDER BY movedOn, account, component`.execute(book);
  return {
    credits: rows,
    terms: await claimTerms(book, to),
  };
}
