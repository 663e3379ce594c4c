// What is kept of each component as open is what its movements add up to: it is derived, and here
// it is derived again.
import { sql } from 'kysely';
import { type Cents, formatCents } from '../../domain/money.ts';
import { type Check, countRows, finding, firstBroken, type Rule } from './check.ts';

const differing: Rule<{ document: string; name: string; kept: Cents; found: Cents }> = {
  finds: sql`
    SELECT i.document_number AS document, c.name, SUM(kept) AS kept, SUM(found) AS found FROM (
      SELECT component_id, cents AS kept, 0 AS found FROM component_open
      UNION ALL
      SELECT component_id, 0, CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END
      FROM open_item_movement) x
    JOIN open_item_component c ON c.id = x.component_id JOIN open_item i ON i.id = c.item_id
    GROUP BY x.component_id HAVING SUM(kept) <> SUM(found) ORDER BY x.component_id LIMIT 1`,
  says: ({ document, name, kept, found }) =>
    `${name} of ${document} is kept as having ${formatCents(kept)} open, ` +
    `and has ${formatCents(found)}`,
};

export const componentsOpen: Check = {
  name: 'open',
  title: 'what every component is kept as having open is what moved it',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM component_open`),
      await firstBroken(book, differing),
    ),
};
