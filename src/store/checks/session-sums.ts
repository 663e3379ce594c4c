// The totals that are kept up with each receipt are what its receipts add up to: they are derived,
// and here they are derived again.
import { sql } from 'kysely';
import { type Cents, formatCents } from '../../domain/money.ts';
import { type Check, countRows, finding, firstBroken, type Rule } from './check.ts';

const differing: Rule<{ session: string; kind: string; kept: Cents; found: Cents }> = {
  finds: sql`
    SELECT s.number AS session, kind, SUM(kept) AS kept, SUM(found) AS found FROM (
      SELECT session_id, kind, cents AS kept, items AS kept_items, 0 AS found, 0 AS found_items
      FROM session_sum
      UNION ALL
      SELECT r.session_id, t.kind, 0, 0,
        CASE t.side WHEN 'in' THEN t.amount_cents ELSE -t.amount_cents END,
        CASE t.side WHEN 'in' THEN 1 ELSE -1 END
      FROM receipt r JOIN receipt_tender t ON t.receipt_id = r.id
      WHERE NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)) x
    JOIN drawer_session s ON s.id = x.session_id
    GROUP BY x.session_id, kind
    HAVING SUM(kept) <> SUM(found) OR SUM(kept_items) <> SUM(found_items)
    ORDER BY x.session_id LIMIT 1`,
  says: ({ session, kind, kept, found }) =>
    `session ${session}: ${kind} is kept as ${formatCents(kept)}, and is ${formatCents(found)}`,
};

export const sessionSums: Check = {
  name: 'totals',
  title: 'every total that is kept is what its receipts add up to',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM session_sum`),
      await firstBroken(book, differing),
    ),
};
