// Checks presented again, changed or made up behind the program's back.
import { expect, test } from 'vitest';
import { clearRedeposit } from '../../src/desk/clear-redeposit.ts';
import { postRedeposit } from '../../src/desk/post-redeposit.ts';
import { postReturnedItem } from '../../src/desk/post-returned-item.ts';
import { cents } from '../../src/domain/money.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, check, counterOf, lineFor } from '../support/counter.ts';
import { bankIt, type Paid, takeAndCount, tenderOf } from '../support/returned.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

const DATE = '2026-09-15';

/** The first cleared, the second came back, the third is pending. */
async function withRedeposits(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const counter = await counterOf(desk, 102, 2);
  const checks = [
    ['41002387', 1000],
    ['41002379', 2000],
    ['41005513', 3000],
  ] as const;
  const receipts: Paid[] = [];
  for (const [number, amount] of checks) {
    const tenders = [check(amount, `${amount}`)];
    receipts.push({ lines: [await lineFor(desk, number, amount)], tenders });
  }
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: DATE, bag: '7001', receipts });
  const clerk = await counterOf(desk, 101);
  for (const [, amount] of checks) {
    const told = { tenderId: await tenderOf(desk, amount), bankDate: DATE, code: 'A' };
    accepted(await postRedeposit(desk, clerk, { ...told, bankChargeCents: cents(800) }));
  }
  accepted(await clearRedeposit(desk, clerk, await tenderOf(desk, 1000)));
  const back = { tenderId: await tenderOf(desk, 2000), bankDate: DATE, code: 'A' };
  const cost = { bankChargeCents: cents(800), costCents: cents(3600) };
  accepted(await postReturnedItem(desk, clerk, { ...back, ...cost }));
  await close();
  return path;
}

test('a book with checks presented again is sound', async () => {
  expect(await brokenChecks(await withRedeposits())).toEqual({});
});

test.each([
  [
    'of more than the check',
    'UPDATE redeposit SET amount_cents = 9900 WHERE number = 3',
    'RDP-000003 is no check that the bank had',
  ],
  [
    'of a check that was in no bag',
    'DELETE FROM deposit_check WHERE tender_id = (SELECT MAX(tender_id) FROM redeposit)',
    'RDP-000003 is no check that the bank had',
  ],
  [
    'that cost less',
    'UPDATE redeposit SET bank_charge_cents = 700 WHERE number = 3',
    'RDP-000003 cost something else',
  ],
  [
    'once too often',
    'UPDATE redeposit SET presented = 2 WHERE number = 3',
    'RDP-000003 is more often or for another time',
  ],
  [
    'that nobody asks about for a year',
    "UPDATE redeposit SET due_on = '2027-09-15' WHERE number = 3",
    'RDP-000003 is more often or for another time',
  ],
  [
    'cleared by who took it',
    'UPDATE redeposit_end SET ended_by = (SELECT id FROM person WHERE number = 102) ' +
      "WHERE outcome = 'cleared'",
    'RDP-000001 ended otherwise than it may',
  ],
  [
    'that came back by another check',
    "UPDATE redeposit_end SET redeposit_id = 3 WHERE outcome = 'returned'",
    'RDP-000003 ended otherwise than it may',
  ],
  [
    'that came back and is pending',
    "DELETE FROM redeposit_end WHERE outcome = 'returned'",
    'RDP-000002 came back and is pending',
  ],
])('a check presented again %s is found', async (_what, statement, says) => {
  const path = await withRedeposits();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['redeposits']).toContain(says);
  expect(broken['records'] ?? broken['links']).toBeDefined();
});
