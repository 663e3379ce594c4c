// What is kept of each account is what its movements add up to: it is derived, and here it is
// derived again.
import { sql } from 'kysely';
import { type Cents, formatCents } from '../../domain/money.ts';
import { type Check, countRows, finding, firstBroken, type Rule } from './check.ts';

const differing: Rule<{ account: string; kept: Cents; found: Cents }> = {
  finds: sql`
    SELECT a.number AS account, SUM(kept) AS kept, SUM(found) AS found FROM (
      SELECT account_id, owed_cents AS kept, 0 AS found FROM account_owed
      UNION ALL
      SELECT i.account_id, 0,
        CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END
      FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id
      JOIN open_item i ON i.id = c.item_id
      WHERE i.side = 'D' AND i.account_id IS NOT NULL) x
    JOIN account a ON a.id = x.account_id
    GROUP BY x.account_id HAVING SUM(kept) <> SUM(found) ORDER BY x.account_id LIMIT 1`,
  says: ({ account, kept, found }) =>
    `account ${account} is kept as owing ${formatCents(kept)}, and owes ${formatCents(found)}`,
};

export const accountsOwed: Check = {
  name: 'owed',
  title: 'what every account is kept as owing is what its items have open',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM account_owed`),
      await firstBroken(book, differing),
    ),
};
