// What became of refunds, changed or made up behind the program's back, by raw SQL with the guards
// off.
import { expect, test } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { grantRefund, handedOver, handOver, paidAndBack } from '../support/refunds.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** REF-000001 was paid and came back; REF-000002 of the same credit is handed over. */
async function withRefunds(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await handedOver(desk);
  await paidAndBack(desk, 1, '2026-09-15');
  await grantRefund(desk);
  await handOver(desk);
  await close();
  return path;
}

test('a book with refunds that were paid and came back is sound', async () => {
  expect(await brokenChecks(await withRefunds())).toEqual({});
});

const PAID = 'INSERT INTO refund_payment SELECT';
const LATER = "'8', check_date, register, business_date, recorded_at, recorded_by";
const CLERK = '(SELECT id FROM person WHERE number = 102)';

test.each([
  ['paid, in no file', 'DELETE FROM refund_file_row WHERE refund_id = 1', 'otherwise than'],
  ['paid before its file', "UPDATE refund_payment SET check_date = '2026-09-14'", 'otherwise than'],
  ['back without its check', 'DELETE FROM refund_payment', 'came back otherwise'],
  ['stale on its first day', "UPDATE refund_return SET kind = 'stale'", 'was not stale yet'],
  ['back without a record', 'DELETE FROM refund_return', 'not back by the one entry'],
  ['back by another entry', 'UPDATE refund_return SET entry_id = 1', 'not back by the one entry'],
  ['recorded by a clerk', `UPDATE refund_return SET recorded_by = ${CLERK}`, 'by accounting'],
  [
    'recorded by who asked for it',
    `UPDATE refund_payment SET recorded_by = (SELECT asked_by FROM refund WHERE id = 1)`,
    'by accounting',
  ],
  [
    'back for less than it owed',
    'UPDATE posting SET amount_cents = 1400 WHERE entry_id = (SELECT entry_id FROM refund_return)',
    'does not owe what of the refunds still stands',
  ],
])('a refund %s is found', async (_what, statement, says) => {
  const path = await withRefunds();
  tamper(path, statement);
  expect((await brokenChecks(path))['refund-checks']).toContain(says);
});

test.each([
  ['another check', "UPDATE refund_payment SET check_number = '8'", 'records'],
  ['another reason', "UPDATE refund_return SET reason_text = 'x'", 'records'],
  ['a check nobody recorded', `${PAID} 2, ${LATER} FROM refund_payment`, 'links'],
])('%s is found', async (_what, statement, check) => {
  const path = await withRefunds();
  tamper(path, statement);
  expect((await brokenChecks(path))[check]).toBeDefined();
});
