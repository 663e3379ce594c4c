// Holds on collection changed behind the program's back, by raw SQL with the guards off.
import { expect, test } from 'vitest';
import { demoDesk } from '../support/book.ts';
import { counterOf } from '../support/counter.ts';
import { workHolds } from '../support/holds.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

async function withHolds(): Promise<string> {
  const { desk, path, close } = await demoDesk();
  await workHolds(desk, await counterOf(desk));
  await close();
  return path;
}

const CLERK = '(SELECT id FROM person WHERE number = 102)';
const PLACED = '(SELECT MAX(hold_id) FROM hold_placing)';

test('a book with holds is sound', async () => {
  expect(await brokenChecks(await withHolds())).toEqual({});
});

test.each([
  ['a hold nobody placed', `DELETE FROM hold_placing WHERE hold_id = ${PLACED}`, 'by nobody'],
  ['one on another date', "UPDATE hold_placing SET business_date = '2026-09-14'", 'not what was'],
  [
    'one that a clerk placed alone',
    `UPDATE hold_placing SET asked_by = ${CLERK} WHERE request_id IS NULL`,
    'nobody who may',
  ],
  [
    'one that a clerk granted',
    `UPDATE hold_placing SET approved_by = ${CLERK} WHERE request_id IS NOT NULL`,
    'nobody who may',
  ],
  ['one for longer than asked', `UPDATE hold SET until = NULL WHERE id = ${PLACED}`, 'nobody who'],
  ['a lift before it', "UPDATE hold_lift SET business_date = '2026-09-14'", 'did not stand'],
  ['a lift that a clerk granted', `UPDATE hold_lift SET approved_by = ${CLERK}`, 'no second'],
  ['a lift of another hold', `UPDATE hold_lift SET hold_id = ${PLACED}`, 'no second'],
])('%s is found', async (_what, statement, says) => {
  const path = await withHolds();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['holds']).toContain(says);
  expect(broken['links'] ?? broken['records'] ?? broken['city']).toBeDefined();
});

test.each([
  ['a lift that is gone', 'DELETE FROM hold_lift'],
  ['another reason', "UPDATE hold_lift SET reason_text = 'x'"],
  ['a hold of the city that ends earlier', "UPDATE hold SET until = '2026-09-01' WHERE id = 1"],
])('%s is found', async (_what, statement) => {
  const path = await withHolds();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['records'] ?? broken['links'] ?? broken['city']).toBeDefined();
});
