// Lists that accounting acknowledged, and what they told, changed behind the program's back by raw
// SQL with the guards off.
import { expect, test } from 'vitest';
import { closeDay } from '../../src/desk/close-day.ts';
import { askLift } from '../../src/desk/lift-close.ts';
import { acknowledgePayments, acknowledgeRefunds } from '../support/acknowledged-lists.ts';
import { morningOf } from '../support/chance.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';
import { handedOverAndBanked } from '../support/refunds.ts';
import { DATE } from '../support/short-day.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** 90.00 paid of 75.00, the rest refunded; both lists acknowledged, the payments twice. */
async function withLists(): Promise<string> {
  const { desk, clock, path, close } = await realDesk();
  await handedOverAndBanked(desk);
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  await acknowledgePayments(desk, DATE);
  clock.set(morningOf(6));
  await acknowledgeRefunds(desk, DATE);
  const asked = accepted(await askLift(desk, await counterOf(desk, 902), DATE, { number: 1 }));
  accepted(await approve(desk, asked.id, 801));
  accepted(await closeDay(desk, await counterOf(desk, 902), DATE));
  await acknowledgePayments(desk, DATE);
  await close();
  return path;
}

test('a book with acknowledged lists is sound', async () => {
  expect(await brokenChecks(await withLists())).toEqual({});
});

const ENDED = '(SELECT acknowledgement_id FROM list_acknowledgement_end)';
const OF_REFUNDS = "list = 'refund-events'";
const personOf = (number: number) => `(SELECT id FROM person WHERE number = ${number})`;

test.each([
  [
    'another hash',
    `UPDATE list_acknowledgement SET sha256 = '${'0'.repeat(64)}'`,
    'no longer says',
  ],
  ['another total', 'UPDATE list_acknowledgement SET amount_cents = 1', 'no longer says'],
  ['a payment of less', 'UPDATE receipt_line SET amount_cents = 8900', 'no longer says'],
  ['another account', "UPDATE account SET number = '9' WHERE number = '7000419'", 'no longer says'],
  ['a refund of less', 'UPDATE refund SET amount_cents = 1400', 'no longer says'],
  [
    'another week',
    `UPDATE list_acknowledgement SET from_date = '2026-09-07',
    to_date = '2026-09-13' WHERE ${OF_REFUNDS}`,
    'no longer says',
  ],
  [
    'a list that a supervisor acknowledged',
    `UPDATE list_acknowledgement SET acknowledged_by = ${personOf(902)}`,
    'somebody who may not',
  ],
  [
    'who took the payment in accounting',
    `UPDATE receipt SET clerk_id = ${personOf(701)}`,
    'somebody who may not',
  ],
  ['one that does not end', 'DELETE FROM list_acknowledgement_end', 'is acknowledged twice'],
  ['one whose day is open again', 'DELETE FROM day_second_close', 'its day is not closed'],
  [
    'one that ends by itself',
    'UPDATE list_acknowledgement_end SET lift_id = 7',
    'without a lifted',
  ],
  [
    'one that ends later than its close',
    "UPDATE list_acknowledgement_end SET ended_at = '2026-09-30T00:00:00.000Z'",
    'without a lifted',
  ],
])('%s is found', async (_what, statement, says) => {
  const path = await withLists();
  tamper(path, statement);
  expect((await brokenChecks(path))['lists']).toContain(says);
});

test.each([
  [
    'another moment',
    `UPDATE list_acknowledgement SET acknowledged_at = '2026-09-21T20:00:00.000Z'
    WHERE ${OF_REFUNDS}`,
    'records',
  ],
  ['one that nobody gave', `DELETE FROM chain_link WHERE kind = 'list-acknowledgement'`, 'links'],
  ['an end that was taken away', `DELETE FROM list_acknowledgement_end WHERE ${ENDED}`, 'records'],
])('%s is found by the chain', async (_what, statement, check) => {
  const path = await withLists();
  tamper(path, statement);
  expect((await brokenChecks(path))[check]).toBeDefined();
});
