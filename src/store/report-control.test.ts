// What is kept of the control accounts tells of every date what the whole ledger tells when it is
// added up, in whatever order of their dates entries are made.
import BetterSqlite3 from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { move } from '../../test/support/moved.ts';
import { controlFacts } from './report-control.ts';

const DATES = ['2026-08-31', '2026-09-14', '2026-09-15', '2026-09-16', '2026-10-01'] as const;

/** All of it from the first entry on, as the report once did it. */
const WHOLE_LEDGER = `
  WITH ledger AS (
    SELECT p.account, SUM(CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END)
      AS cents
    FROM posting p JOIN ledger_account a ON a.code = p.account AND a.control = 1
    JOIN entry e ON e.id = p.entry_id WHERE e.business_date <= @date GROUP BY p.account),
  component AS (
    SELECT m.component_id AS id,
      SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS cents
    FROM open_item_movement m JOIN entry e ON e.id = m.entry_id
    WHERE e.business_date <= @date GROUP BY m.component_id),
  items AS (
    SELECT c.control_account AS account, SUM(n.cents) AS cents, SUM(n.cents <> 0) AS open
    FROM component n JOIN open_item_component c ON c.id = n.id GROUP BY c.control_account)
  SELECT a.code AS account, a.name, COALESCE(l.cents, 0) AS ledgerCents,
    COALESCE(i.cents, 0) AS itemsCents, COALESCE(i.open, 0) AS open
  FROM ledger_account a LEFT JOIN ledger l ON l.account = a.code
  LEFT JOIN items i ON i.account = a.code
  WHERE l.account IS NOT NULL OR i.account IS NOT NULL ORDER BY a.code`;

type Open = { readonly id: number; readonly cents: number };
const OPEN = `SELECT component_id AS id, SUM(amount_cents) AS cents FROM open_item_movement
  WHERE component_id <= 3 GROUP BY component_id`;

/** An entry of one date that moves a component, by little, so that it comes to nothing often. */
const moved = fc.record({
  date: fc.constantFrom(...DATES),
  component: fc.constantFrom(1, 2, 3),
  side: fc.constantFrom('D', 'C'),
  amount: fc.constantFrom(100, 200, 300),
});

test('what is kept of control accounts is what the ledger adds up to at each date', async () => {
  const { store, path, close } = await demoDesk();
  const raw = new BetterSqlite3(path);
  raw.pragma('foreign_keys = OFF');
  for (const { id, cents } of raw.prepare<[], Open>(OPEN).all()) {
    move(raw, { date: '2026-09-14', component: id, side: 'C', amount: cents });
  }
  await fc.assert(
    fc.asyncProperty(fc.array(moved, { minLength: 1, maxLength: 12 }), async (entries) => {
      for (const entry of entries) move(raw, entry);
      for (const date of ['2026-08-30', ...DATES, '2027-01-01']) {
        expect(await controlFacts(store.book, date)).toEqual(
          raw.prepare(WHOLE_LEDGER).all({ date }),
        );
      }
    }),
    { seed: 4, numRuns: 25 },
  );
  raw.close();
  await close();
});
