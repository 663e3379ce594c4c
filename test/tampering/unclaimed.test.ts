// Unclaimed money changed or made up behind the program's back, by raw SQL with the guards off.
import { expect, test } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';
import { twoCredits, workUnclaimed } from '../support/unclaimed.ts';

async function withUnclaimed(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await twoCredits(desk, await counterOf(desk));
  await workUnclaimed(desk);
  await close();
  return path;
}

test('a book with unclaimed money is sound', async () => {
  expect(await brokenChecks(await withUnclaimed())).toEqual({});
});

const person = (number: number) => `(SELECT id FROM person WHERE number = ${number})`;

test.each([
  [
    'of credits that moved since',
    "UPDATE unclaimed_list SET unmoved_since = '2028-10-01' WHERE id = 1",
    'U-000001 takes what is not unclaimed for long enough',
  ],
  [
    'of larger credits as small ones',
    'UPDATE unclaimed_list SET small_cents = 9999 WHERE id = 2',
    'U-000002 takes what is not unclaimed for long enough',
  ],
  [
    'of another amount',
    'UPDATE unclaimed_item SET listed_cents = listed_cents + 1 WHERE list_id = 3',
    'U-000003 holds what is not unclaimed as it says',
  ],
  [
    'that something else moved last',
    'UPDATE unclaimed_item SET entry_id = entry_id - 1 WHERE list_id = 3',
    'U-000003 holds what is not unclaimed as it says',
  ],
  [
    'published a day apart',
    "UPDATE unclaimed_publication SET second_on = '2029-10-09'",
    'U-000001 is published otherwise than the law says',
  ],
  [
    'claimed for a month',
    "UPDATE unclaimed_publication SET claim_by = '2029-11-08'",
    'U-000001 is published otherwise than the law says',
  ],
  [
    'kept while it could be claimed',
    "UPDATE unclaimed_keeping SET business_date = '2029-11-29' WHERE list_id = 1",
    'K-000001 is not what its entry moves',
  ],
  [
    'kept without its notice',
    'DELETE FROM unclaimed_publication',
    'U-000001 was kept while it could be claimed still',
  ],
  [
    'kept for another amount',
    'UPDATE unclaimed_keeping SET total_cents = total_cents - 1 WHERE list_id = 1',
    'U-000001 is kept in part, taken back and kept, or comes to another amount',
  ],
  [
    'kept and withdrawn',
    `INSERT INTO unclaimed_withdrawal SELECT 1, business_date, kept_at, asked_by, 'x'
      FROM unclaimed_keeping WHERE list_id = 1`,
    'U-000001 is kept in part, taken back and kept',
  ],
  [
    'earned by another account',
    `UPDATE posting SET account = '110-4430' WHERE account = '110-4490'
      AND entry_id = (SELECT entry_id FROM kept_credit WHERE number = 1)`,
    'K-000001 is earned by another account',
  ],
  [
    'kept by another authority',
    "UPDATE unclaimed_keeping SET authority = 'Resolution 2029-89' WHERE list_id = 1",
    'U-000001 was kept without a second person',
  ],
  [
    'signed by a supervisor',
    `UPDATE unclaimed_keeping SET approved_by = ${person(902)} WHERE list_id = 1`,
    'U-000001 was kept without a second person',
  ],
  [
    'opened again by another entry',
    'UPDATE kept_credit_reversal SET entry_id = (SELECT MAX(entry_id) FROM kept_credit)',
    'what opens kept credit K-000001 again does not mirror it',
  ],
  [
    'opened again by a clerk',
    `UPDATE kept_credit_reversal SET approved_by = ${person(102)}`,
    'K-000001 was opened again without a second person',
  ],
])('unclaimed money %s is found', async (_what, statement, says) => {
  const path = await withUnclaimed();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['unclaimed']).toContain(says);
  expect(broken['records'] ?? broken['links']).toBeDefined();
});

test('a kept credit whose row is gone leaves an entry of nobody, and a gap', async () => {
  const path = await withUnclaimed();
  tamper(path, 'DELETE FROM kept_credit WHERE number = 2');
  const broken = await brokenChecks(path);
  expect(broken['entries']).toContain('UCM-');
  expect(broken['series']).toContain('kept credit 2 is missing');
});
