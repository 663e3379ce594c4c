// Open items and the ledger tell the same: each control account equals what its items have open
// (P4), nothing is paid beyond what is open, and shares make up their component.
import { sql } from 'kysely';
import { type Cents, formatCents } from '../../domain/money.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

const money = (amount: Cents) => formatCents(amount, true);

const control: Rule<{ account: string; ledger: Cents; items: Cents }> = {
  finds: sql`
    SELECT account, SUM(ledger) AS ledger, SUM(items) AS items FROM (
      SELECT p.account, CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END
        AS ledger, 0 AS items
      FROM posting p JOIN ledger_account a ON a.code = p.account WHERE a.control = 1
      UNION ALL
      SELECT c.control_account, 0,
        CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END
      FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id)
    GROUP BY account HAVING SUM(ledger) <> SUM(items) ORDER BY account LIMIT 1`,
  says: (row) =>
    `${row.account} stands at ${money(row.ledger)}, its open items at ${money(row.items)}`,
};

const negative: Rule<{ id: number; document: string; name: string; open: Cents }> = {
  finds: sql`
    SELECT c.id, i.document_number AS document, c.name,
      SUM(CASE m.side WHEN i.side THEN m.amount_cents ELSE -m.amount_cents END) AS open
    FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id
    JOIN open_item i ON i.id = c.item_id
    GROUP BY c.id HAVING open < 0 ORDER BY c.id LIMIT 1`,
  says: (row) => `${row.name} of ${row.document} is open for ${money(row.open)}`,
};

const raised: Rule<{ document: string; name: string }> = {
  finds: sql`
    SELECT i.document_number AS document, c.name
    FROM open_item_component c JOIN open_item i ON i.id = c.item_id
    JOIN (SELECT component_id, SUM(CASE m.side WHEN 'D' THEN m.amount_cents
        ELSE -m.amount_cents END) AS net FROM open_item_movement m GROUP BY component_id) n
      ON n.component_id = c.id
    WHERE ABS(n.net) > c.original_cents ORDER BY c.id LIMIT 1`,
  says: (row) => `${row.name} of ${row.document} is open for more than it was raised`,
};

const shares: Rule<{ document: string; name: string }> = {
  finds: sql`
    SELECT i.document_number AS document, c.name
    FROM component_share s JOIN open_item_component c ON c.id = s.component_id
    JOIN open_item i ON i.id = c.item_id
    GROUP BY c.id HAVING SUM(s.share_cents) <> c.original_cents ORDER BY c.id LIMIT 1`,
  says: (row) => `the shares of ${row.name} of ${row.document} do not make it up`,
};

export const openItems: Check = {
  name: 'open-items',
  title: 'control accounts equal their open items',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM open_item_component`),
      await firstOf([
        () => firstBroken(book, control),
        () => firstBroken(book, negative),
        () => firstBroken(book, raised),
        () => firstBroken(book, shares),
      ]),
    ),
};
