// Rows for the report of holds: those that stand at the end of a period, and those lifted in it.
import { type RawBuilder, sql } from 'kysely';
import type { HoldFact } from '../domain/reports/holds.ts';
import type { Span } from '../domain/reports/report.ts';
import { payerNow } from './called-now.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

type Told = Omit<HoldFact, 'of'> & {
  readonly accountId: number | null;
  readonly partyId: number | null;
};

export async function holdFacts(book: Book, { from, to }: Span): Promise<readonly HoldFact[]> {
  const { rows } = await sql<Told>`
    WITH listed AS (
      SELECT h.id, h.until, 'stands' AS state FROM hold h
      WHERE (h.until IS NULL OR h.until >= ${to}) AND h.placed_on <= ${to}
        AND NOT EXISTS (SELECT 1 FROM hold_lift l
          WHERE l.hold_id = h.id AND l.business_date <= ${to})
      UNION ALL SELECT l.hold_id, l.business_date, 'lifted' FROM hold_lift l
      WHERE l.business_date BETWEEN ${from} AND ${to})
    SELECT h.account_id AS accountId, h.party_id AS partyId, COALESCE(a.number, '') AS account,
      ${payerNow()} AS payer, h.kind, h.words, h.placed_on AS since,
      COALESCE(x.until, '') AS until, x.state,
      CASE x.state WHEN 'lifted' THEN ${personWords('t')}
        ELSE COALESCE(${personWords('b')}, '') END AS by,
      CASE x.state WHEN 'lifted' THEN ${signedWords('r', 'l.lifted_at')}
        ELSE COALESCE(${signedWords('s', 'g.placed_at')}, '') END AS approvedBy,
      COALESCE(${personWords('b')}, '') AS placedBy,
      CASE x.state WHEN 'lifted' THEN l.reason_text ELSE '' END AS reason,
      (SELECT COALESCE(SUM(${owedOn(to)}), 0) FROM account o
        WHERE o.id = h.account_id OR o.party_id = h.party_id) AS owedCents
    FROM listed x CROSS JOIN hold h ON h.id = x.id
    LEFT JOIN account a ON a.id = h.account_id
    LEFT JOIN party p ON p.id = COALESCE(h.party_id, a.party_id)
    LEFT JOIN hold_placing g ON g.hold_id = h.id LEFT JOIN person b ON b.id = g.asked_by
    LEFT JOIN person s ON s.id = g.approved_by
    LEFT JOIN hold_lift l ON l.hold_id = h.id LEFT JOIN person t ON t.id = l.asked_by
    LEFT JOIN person r ON r.id = l.approved_by
    ORDER BY x.state DESC, h.placed_on, h.id`.execute(book);
  return rows.map(({ accountId, partyId, ...row }) => ({
    ...row,
    of:
      accountId === null ? { kind: 'party', id: partyId ?? 0 } : { kind: 'account', id: accountId },
  }));
}

/** What an account `o` owed at the end of a date. */
function owedOn(date: string): RawBuilder<number> {
  return sql`(SELECT COALESCE(SUM(CASE v.side WHEN 'D' THEN v.amount_cents
      ELSE -v.amount_cents END), 0)
    FROM open_item i CROSS JOIN open_item_component c ON c.item_id = i.id
    CROSS JOIN open_item_movement v ON v.component_id = c.id
    CROSS JOIN entry e ON e.id = v.entry_id
    WHERE i.account_id = o.id AND i.side = 'D' AND e.business_date <= ${date})`;
}
