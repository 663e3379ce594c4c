// The aging of any date is what every item had open at its end, and comes to the control accounts,
// in whatever order of their dates entries are made.
import BetterSqlite3 from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { move } from '../../test/support/moved.ts';
import { sumCents } from '../domain/money.ts';
import { agingRows } from './report-aging.ts';
import { controlFacts } from './report-control.ts';

const DATES = ['2026-08-31', '2026-09-14', '2026-09-15', '2026-09-16', '2026-10-01'] as const;

/** All of it from the first entry on. */
const WHOLE_LEDGER = `
  WITH component AS (
    SELECT m.component_id AS id,
      SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS cents
    FROM open_item_movement m JOIN entry e ON e.id = m.entry_id
    WHERE e.business_date <= @date GROUP BY m.component_id)
  SELECT c.control_account AS control, i.account_id AS accountId,
    COALESCE(a.number, '') AS account, COALESCE(p.name, '') AS payer,
    i.due_on AS dueOn, COUNT(DISTINCT i.id) AS items, SUM(n.cents) AS openCents
  FROM component n JOIN open_item_component c ON c.id = n.id JOIN open_item i ON i.id = c.item_id
  LEFT JOIN account a ON a.id = i.account_id LEFT JOIN party p ON p.id = a.party_id
  WHERE n.cents <> 0 GROUP BY c.control_account, i.account_id, i.due_on
  ORDER BY c.control_account, a.number, i.due_on`;

const moved = fc.record({
  date: fc.constantFrom(...DATES),
  component: fc.constantFrom(1, 2, 3, 7, 9),
  side: fc.constantFrom('D', 'C'),
  amount: fc.constantFrom(100, 200, 300, 3_800),
});

test('the aging of each date is what was open then, and what the ledger says', async () => {
  const { store, path, close } = await demoDesk();
  const raw = new BetterSqlite3(path);
  raw.pragma('foreign_keys = OFF');
  await fc.assert(
    fc.asyncProperty(fc.array(moved, { minLength: 1, maxLength: 12 }), async (entries) => {
      for (const entry of entries) move(raw, entry);
      for (const date of ['2026-08-30', ...DATES, '2027-01-01']) {
        const { open, control } = await agingRows(store.book, { from: date, to: date });
        expect(open).toEqual(raw.prepare(WHOLE_LEDGER).all({ date }));
        expect(control).toEqual(await controlFacts(store.book, date));
        for (const { account, ledgerCents } of control) {
          const under = open.filter((row) => row.control === account);
          expect(sumCents(under, (row) => row.openCents)).toBe(ledgerCents);
        }
      }
    }),
    { seed: 5, numRuns: 25 },
  );
  raw.close();
  await close();
});
