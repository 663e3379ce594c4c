// Rows for the reports of unclaimed money: lists by the date they were prepared on, with what
// became of each credit; and notices by the date they were recorded on.
import { sql } from 'kysely';
import type { Span } from '../domain/reports/report.ts';
import type { UnclaimedFact, UnclaimedNoticeFact } from '../domain/reports/unclaimed.ts';
import { keptNumber, unclaimedNumber } from '../domain/unclaimed.ts';
import { payerNow } from './called-now.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type Numbered<Fact> = Omit<Fact, 'list'> & { readonly number: number };

export async function unclaimedFacts(
  book: Book,
  { from, to }: Span,
): Promise<readonly UnclaimedFact[]> {
  type Row = Omit<Numbered<UnclaimedFact>, 'kept'> & { readonly keptNumber: number | null };
  const { rows } = await sql<Row>`
    SELECT l.number, l.kind, l.business_date AS preparedOn, ${personWords('b')} AS by,
      COALESCE(u.authority, '') AS authority, COALESCE(s.number || ' ' || s.name, '') AS signedBy,
      CASE WHEN u.list_id IS NOT NULL THEN 'kept' WHEN x.list_id IS NOT NULL THEN 'withdrawn'
        ELSE 'prepared' END AS state,
      COALESCE((SELECT n.claim_by FROM unclaimed_publication n WHERE n.list_id = l.id
        ORDER BY n.id DESC LIMIT 1), '') AS claimBy,
      a.id AS accountId, a.number AS account, ${payerNow()} AS payer, i.description,
      c.control_account AS control, e.business_date AS movedOn, t.listed_cents AS listedCents,
      CASE WHEN k.id IS NULL OR r.kept_id IS NOT NULL THEN 0 ELSE t.listed_cents END AS keptCents,
      k.number AS keptNumber
    FROM unclaimed_list l JOIN person b ON b.id = l.prepared_by
    JOIN unclaimed_item t ON t.list_id = l.id JOIN entry e ON e.id = t.entry_id
    JOIN open_item_component c ON c.id = t.component_id JOIN open_item i ON i.id = c.item_id
    JOIN account a ON a.id = i.account_id LEFT JOIN party p ON p.id = a.party_id
    LEFT JOIN unclaimed_keeping u ON u.list_id = l.id LEFT JOIN person s ON s.id = u.approved_by
    LEFT JOIN unclaimed_withdrawal x ON x.list_id = l.id
    LEFT JOIN kept_credit k ON k.list_id = l.id AND k.component_id = c.id
    LEFT JOIN kept_credit_reversal r ON r.kept_id = k.id
    WHERE l.business_date BETWEEN ${from} AND ${to}
    ORDER BY l.number, payer, account, c.id`.execute(book);
  return rows.map(({ number, keptNumber: kept, ...row }) => ({
    ...row,
    list: unclaimedNumber(number),
    kept: kept === null ? '' : keptNumber(kept),
  }));
}

/** The newest notice of each list: one that was recorded anew is told as it is now. */
export async function unclaimedNoticeFacts(
  book: Book,
  { from, to }: Span,
): Promise<readonly UnclaimedNoticeFact[]> {
  const { rows } = await sql<Numbered<UnclaimedNoticeFact>>`
    SELECT l.number, n.newspaper, n.first_on AS firstOn, n.second_on AS secondOn,
      n.claim_by AS claimBy, COALESCE(NULLIF(${payerNow()}, ''), a.number) AS name,
      a.number AS account,
      a.id AS accountId, substr(c.control_account, 1, 3) AS fund, f.name AS fundName,
      t.listed_cents AS amountCents
    FROM unclaimed_publication n JOIN unclaimed_list l ON l.id = n.list_id
    JOIN unclaimed_item t ON t.list_id = l.id
    JOIN open_item_component c ON c.id = t.component_id JOIN open_item i ON i.id = c.item_id
    JOIN account a ON a.id = i.account_id LEFT JOIN party p ON p.id = a.party_id
    JOIN fund f ON f.code = substr(c.control_account, 1, 3)
    WHERE n.business_date BETWEEN ${from} AND ${to}
      AND NOT EXISTS (SELECT 1 FROM unclaimed_publication later WHERE later.list_id = n.list_id
        AND later.id > n.id)
    ORDER BY l.number, fund, name, account, c.id`.execute(book);
  return rows.map(({ number, ...row }) => ({ ...row, list: unclaimedNumber(number) }));
}
