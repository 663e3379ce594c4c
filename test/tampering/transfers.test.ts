// Transfers changed or made up behind the program's back, by raw SQL with the guards off.
import { expect, test } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf } from '../support/counter.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';
import { workTransfers } from '../support/transfers.ts';

async function withTransfers(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await workTransfers(desk, await counterOf(desk));
  await close();
  return path;
}

test('a book with transfers is sound', async () => {
  expect(await brokenChecks(await withTransfers())).toEqual({});
});

test.each([
  ['made smaller', 'UPDATE transfer SET amount_cents = 1900 WHERE number = 1', 'TR-000001'],
  ['whose consent is gone', 'UPDATE transfer SET consent = NULL WHERE number = 1', 'TR-000001'],
  [
    'to somebody else',
    'UPDATE transfer SET to_account_id = to_account_id + 1 WHERE number = 1',
    'TR-000001',
  ],
  [
    'whose second person is gone',
    'UPDATE transfer SET approved_by = NULL, request_id = NULL WHERE number = 2',
    'TR-000002',
  ],
  [
    'signed by a clerk',
    `UPDATE transfer SET approved_by = (SELECT id FROM person WHERE number = 102)
      WHERE number = 2`,
    'TR-000002',
  ],
  [
    'whose reversal was signed by a clerk',
    'UPDATE transfer_reversal SET approved_by = (SELECT id FROM person WHERE number = 102)',
    'TR-000003',
  ],
  [
    'whose reversal has another entry',
    'UPDATE transfer_reversal SET entry_id = (SELECT MIN(entry_id) FROM transfer)',
    'TR-000003',
  ],
])('a transfer %s is found', async (_what, statement, named) => {
  const path = await withTransfers();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['transfers']).toContain(named);
  expect(broken['records']).toBeDefined();
});

test('a transfer whose row is gone leaves an entry of nobody', async () => {
  const path = await withTransfers();
  tamper(path, 'DELETE FROM transfer WHERE number = 1');
  const broken = await brokenChecks(path);
  expect(broken['entries']).toContain('TRF-000001');
  expect(broken['series']).toContain('transfer 1 is missing');
});
