// Write-offs changed or made up behind the program's back, by raw SQL with the guards off.
import { expect, test } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';
import { listAccount, workWriteOffs } from '../support/write-offs.ts';

/** The fourth list waits: all that another account owes. */
async function withWriteOffs(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  const clerk = await counterOf(desk);
  await workWriteOffs(desk, clerk);
  await listAccount(desk, clerk, '41016460');
  await close();
  return path;
}

test('a book with write-offs is sound', async () => {
  expect(await brokenChecks(await withWriteOffs())).toEqual({});
});

const person = (number: number) => `(SELECT id FROM person WHERE number = ${number})`;

test.each([
  [
    'smaller than its entry',
    'UPDATE write_off SET total_cents = total_cents - 1 WHERE list_id = 1',
    'W-000001 is not what its entry moves',
  ],
  [
    'with a part changed',
    'UPDATE write_off_part SET written_cents = written_cents - 1 WHERE list_id = 1',
    'W-000001 is not what its entry moves',
  ],
  [
    'of more than was listed',
    'UPDATE write_off_item SET listed_cents = 1 WHERE list_id = 1',
    'takes off more than its list has',
  ],
  [
    'charged to an expense',
    `UPDATE posting SET account = '510-5900' WHERE account = '510-1290'`,
    'W-000001 is charged to another account',
  ],
  [
    'by another authority',
    "UPDATE write_off SET authority = 'Resolution 2026-89' WHERE list_id = 1",
    'W-000001 has no second person',
  ],
  [
    'signed by a supervisor',
    `UPDATE write_off SET approved_by = ${person(902)} WHERE list_id = 1`,
    'W-000001 has no second person',
  ],
  [
    'signed by who prepared it',
    `UPDATE write_off_list SET prepared_by = ${person(801)} WHERE id = 1`,
    'W-000001 has no second person',
  ],
  [
    'whose reversal was signed by a clerk',
    `UPDATE write_off_reversal SET approved_by = ${person(102)}`,
    'the reversal of write-off W-000002 has no second person',
  ],
  [
    'whose reversal has another entry',
    'UPDATE write_off_reversal SET entry_id = (SELECT MIN(entry_id) FROM write_off)',
    'the reversal of write-off W-000002 does not mirror it',
  ],
  [
    'of a list that was taken back',
    `INSERT INTO write_off_withdrawal SELECT 1, business_date, posted_at, asked_by, 'x'
      FROM write_off WHERE list_id = 1`,
    'W-000001 is posted in part, or taken back and posted',
  ],
  [
    'of another line than asked for',
    "UPDATE write_off_list SET line = 'parking' WHERE id = 1",
    'W-000001 holds what it was not asked for',
  ],
  [
    'of many accounts that is too young',
    `UPDATE write_off_list SET account_id = NULL, due_until = '2026-09-01' WHERE id = 3`,
    'W-000003 takes what is not overdue long enough',
  ],
  [
    'on two lists that wait',
    `DELETE FROM write_off_withdrawal; INSERT INTO write_off_item
      SELECT 3, component_id, 1 FROM write_off_item WHERE list_id = 4`,
    'W-000003',
  ],
])('a write-off %s is found', async (_what, statement, says) => {
  const path = await withWriteOffs();
  tamper(path, ...statement.split('; '));
  const broken = await brokenChecks(path);
  expect(broken['write-offs']).toContain(says);
  expect(broken['records'] ?? broken['links']).toBeDefined();
});

test('a write-off whose row is gone leaves an entry of nobody, and parts', async () => {
  const path = await withWriteOffs();
  tamper(path, 'DELETE FROM write_off WHERE list_id = 1');
  const broken = await brokenChecks(path);
  expect(broken['entries']).toContain('WOF-000001');
  expect(broken['write-offs']).toContain('W-000001 is posted in part');
});

test('a list that is gone leaves a gap', async () => {
  const path = await withWriteOffs();
  tamper(path, 'DELETE FROM write_off_list WHERE id = 4');
  expect((await brokenChecks(path))['series']).toContain('write-off list 4 is missing');
});
