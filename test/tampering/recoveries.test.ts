// Recoveries changed or made up behind the program's back, by raw SQL with the guards off.
import { expect, test } from 'vitest';
import { postReturnedItem } from '../../src/desk/post-returned-item.ts';
import { cents } from '../../src/domain/money.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, check, counterOf, lineFor, openFloat } from '../support/counter.ts';
import { imported, importingOf, LOCKBOX, madeUpRemittances } from '../support/imports.ts';
import { citationActByTwo, citationNumbered } from '../support/parking.ts';
import { bringIn, writeOffAll } from '../support/recoveries.ts';
import { bankIt, takeAndCount, tenderOf } from '../support/returned.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

const WATER = '41015900';
const CITATION = '7000433';

/**
 * 1-000101 recovers 100.00 of W-000001, sewer before water; 1-000102 recovers 33.33 of a fine, of
 * which 53.00 are not owed any more; a file brings 10.00 of W-000001.
 */
async function withRecoveries(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  await writeOffAll(desk, counter, [WATER, CITATION]);
  await bringIn(desk, counter, { number: WATER, amount: 10_000 });
  await bringIn(desk, counter, { number: CITATION, amount: 3333 });
  const id = await citationNumbered(desk, CITATION);
  const lockbox = importingOf('payments', 'lockbox', LOCKBOX);
  await imported(desk, lockbox, madeUpRemittances(['L-1', WATER, '10.00']));
  await citationActByTwo(desk, id, 'reduce', ['30000', 'A valid placard'], 401);
  await close();
  return path;
}

test('a book with recoveries is sound', async () => {
  expect(await brokenChecks(await withRecoveries())).toEqual({});
});

test.each([
  [
    'of more than was written off',
    'UPDATE write_off_part SET written_cents = 7000 WHERE written_cents = 7930',
    'more is recovered of W-000001',
  ],
  [
    'of a list that was taken back',
    `INSERT INTO write_off_reversal SELECT list_id, business_date, posted_at, asked_by, approved_by,
      request_id, 'x', entry_id FROM write_off WHERE list_id = 1`,
    'more is recovered of W-000001',
  ],
  [
    'smaller than its line',
    'UPDATE write_off_recovery SET amount_cents = amount_cents - 1 WHERE list_id = 2',
    'receipt 1-000102 has a line that recovers something else',
  ],
  [
    'that is gone',
    'DELETE FROM write_off_recovery WHERE list_id = 2',
    'receipt 1-000102 has a line that recovers something else',
  ],
  [
    'on a line that sold something',
    `UPDATE receipt_line SET fee_code = 'day-pass' WHERE description = 'Recovery, W-000002'`,
    'receipt 1-000102 recovers something on a line that does not say so',
  ],
  [
    'credited to revenue',
    `UPDATE posting SET account = '520-4490' WHERE account = '520-5900'`,
    'receipt 1-000101 credits what it recovers to another account',
  ],
  [
    'whose surcharge went to the city',
    `UPDATE posting SET account = '110-4490' WHERE account = '710-2220' AND entry_id =
      (SELECT entry_id FROM receipt WHERE number = 102)`,
    'receipt 1-000102 gives what it recovers to others',
  ],
  [
    'by a file, of less than it paid',
    'UPDATE imported_recovery SET amount_cents = amount_cents - 1',
    'imported payment 1 is not what it pays and recovers',
  ],
  [
    'by a file, of another account',
    `UPDATE imported_payment SET account_id =
      (SELECT id FROM account WHERE number = '41005513')`,
    'imported payment 1 recovers what another account owed',
  ],
  [
    'by a file, credited to revenue',
    `UPDATE posting SET account = '510-4490' WHERE account = '510-5900' AND entry_id =
      (SELECT entry_id FROM imported_payment)`,
    'imported payment 1 credits what it recovers to another account',
  ],
  [
    'beyond what is owed still',
    'UPDATE write_off_cancellation SET amount_cents = 35300',
    'more is recovered of W-000002, or not owed any more',
  ],
  [
    'barred for less than was decided',
    'UPDATE write_off_cancellation SET amount_cents = 5200',
    'record 1 of account 7000433 ends what was written off otherwise than it says',
  ],
  [
    'barred by nobody',
    'DELETE FROM write_off_cancellation',
    'record 1 of account 7000433 ends what was written off otherwise than it says',
  ],
  [
    'barred by one person',
    `UPDATE line_record SET approved_by = NULL, request_id = NULL
      WHERE id = (SELECT line_record_id FROM write_off_cancellation)`,
    'record 1 of account 7000433 ends what was written off otherwise than it says',
  ],
])('a recovery %s is found', async (_what, statement, says) => {
  const path = await withRecoveries();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['recoveries']).toContain(says);
  expect(broken['records'] ?? broken['links'] ?? broken['write-offs']).toBeDefined();
});

/** A check of 100.00 recovers both components of W-000001, then 90.00 of a fine, and comes back. */
async function withReturned(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk, 101);
  await writeOffAll(desk, clerk, [WATER, CITATION]);
  const counter = await counterOf(desk, 102, 2);
  const lines = [await lineFor(desk, WATER, 10_000), await lineFor(desk, CITATION, 9000)];
  const receipts = [{ lines, tenders: [check(19_000)] }];
  await takeAndCount(desk, counter, receipts);
  await bankIt(desk, counter, { date: '2026-09-15', bag: '7001', receipts });
  const cost = { bankChargeCents: cents(0), costCents: cents(0) };
  const item = { tenderId: await tenderOf(desk, 19_000), bankDate: '2026-09-15', ...cost };
  accepted(await postReturnedItem(desk, clerk, { ...item, code: 'A' }));
  await close();
  return path;
}

test('a book with a recovery that came back is sound', async () => {
  expect(await brokenChecks(await withReturned())).toEqual({});
});

test.each([
  [
    'of more than came in',
    'UPDATE returned_recovery SET amount_cents = 9001 WHERE place = 3',
    'NSF-000001 takes back what its check never recovered',
  ],
  [
    'of another receipt',
    'UPDATE returned_item SET receipt_id = receipt_id + 1',
    'NSF-000001 takes back what its check never recovered',
  ],
  [
    'from revenue',
    `UPDATE posting SET account = '520-4490' WHERE account = '520-5900' AND side = 'D'`,
    'NSF-000001 takes a recovery back from another account than had it',
  ],
  [
    'from the city alone',
    `UPDATE posting SET account = '110-4490' WHERE account = '710-2220' AND side = 'D'`,
    'NSF-000001 takes a recovery back from others than had it',
  ],
])('a recovery taken back %s is found', async (_what, statement, says) => {
  const path = await withReturned();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['recoveries']).toContain(says);
  expect(broken['records']).toBeDefined();
});

test('a recovery that a return took back, and whose row is gone, is found', async () => {
  const path = await withReturned();
  tamper(path, 'DELETE FROM returned_recovery WHERE place = 1');
  const broken = await brokenChecks(path);
  expect(broken['returned-items']).toContain('NSF-000001 is not what its entry takes back');
});
