// Returned items and cash-only rows changed or made up behind the program's back.
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { demandPayment } from '../../src/desk/demand-payment.ts';
import { askCashOnlyLift } from '../../src/desk/lift-cash-only.ts';
import { postReturnedItem } from '../../src/desk/post-returned-item.ts';
import { cents } from '../../src/domain/money.ts';
import { accountsByNumber } from '../../src/store/accounts.ts';
import { demoDesk } from '../support/book.ts';
import { accepted, approve, counterOf } from '../support/counter.ts';
import { ADDRESS } from '../support/letters.ts';
import { tenderOf } from '../support/returned.ts';
import { DATE, workTheDay } from '../support/short-day.ts';
import { tamper } from '../support/tamper.ts';
import { brokenChecks } from '../support/tampered-book.ts';

/** Item 1 by who took it, approved; item 2 by a colleague alone; then checks are taken again. */
async function withReturned(): Promise<string> {
  const { desk, store, path, close } = await demoDesk();
  await workTheDay(desk);
  const cost = { bankChargeCents: cents(800), costCents: cents(3600) };
  const item = { bankDate: DATE, code: 'A', ...cost, address: ADDRESS };
  const own = { ...item, tenderId: await tenderOf(desk, 10_000) };
  const asked = accepted(await postReturnedItem(desk, await counterOf(desk, 101), own));
  if (asked.done) throw new Error('101 was alone');
  accepted(await approve(desk, asked.request.id, 902));
  const colleague = await counterOf(desk, 102, 2);
  const tenderId = await tenderOf(desk, 7500);
  accepted(await postReturnedItem(desk, colleague, { ...item, tenderId }));
  const [account] = await accountsByNumber(store.book, '41005521');
  const lift = { accountId: account?.id ?? 0, reason: { number: 1 } };
  const sent = { returnedId: 1, mailedOn: DATE, certifiedNumber: '70220410000123456789' };
  const mailing = { mailingCents: cents(964), address: ADDRESS };
  accepted(await demandPayment(desk, colleague, { ...sent, ...mailing }));
  const lifting = accepted(await askCashOnlyLift(desk, colleague, lift));
  accepted(await approve(desk, lifting.id, 902));
  await close();
  return path;
}

test('a book with returned items is sound', async () => {
  expect(await brokenChecks(await withReturned())).toEqual({});
});

test.each([
  ['made larger', 'UPDATE returned_item SET amount_cents = 9000 WHERE number = 2', 'takes back'],
  [
    'of a check that was in no bag',
    'DELETE FROM deposit_check WHERE tender_id IN (SELECT tender_id FROM returned_item)',
    'never had',
  ],
  [
    'with a fee that is a second one',
    'UPDATE returned_item_cost SET earlier = 1 WHERE returned_id = 1',
    'another fee',
  ],
  [
    'with a law that does not stand',
    'UPDATE returned_item_cost SET law_cents = 9900 WHERE returned_id = 1',
    'another fee',
  ],
  [
    'of the own receipt, without the second person',
    'UPDATE returned_item SET approved_by = NULL, request_id = NULL WHERE number = 1',
    'no second person',
  ],
  [
    'signed by a clerk',
    'UPDATE returned_item SET approved_by = (SELECT id FROM person WHERE number = 103) ' +
      'WHERE number = 1',
    'no second person',
  ],
  [
    'whose cash only is over before it begins',
    "UPDATE cash_only SET until_date = '2026-09-15'",
    'for no time',
  ],
  [
    'whose lift was granted by a clerk',
    'UPDATE cash_only_lift SET approved_by = (SELECT id FROM person WHERE number = 103)',
    'granted by nobody',
  ],
])('a returned item %s is found', async (_what, statement, says) => {
  const path = await withReturned();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['returned-items']).toContain(says);
  expect(broken['records']).toBeDefined();
});

test.each([
  [
    'a letter to somebody else',
    'UPDATE letter SET account_id = account_id + 1 WHERE id = 1',
    'somebody else',
  ],
  [
    'a notice that is said to be another letter',
    "UPDATE returned_letter SET purpose = 'suspension' WHERE letter_id = 1",
    'somebody else',
  ],
  [
    'a demand with more time than it says',
    "UPDATE returned_demand SET answer_by = '2027-01-01'",
    'not what its letter says',
  ],
  [
    'a demand that cost less to mail',
    'UPDATE returned_demand SET mailing_cents = 900',
    'not what its letter says',
  ],
  [
    'certified mail with another label',
    "UPDATE letter_sending SET certified_number = '70220410000123450000'",
    'not what its letter says',
  ],
  [
    'a document that was never sold',
    'UPDATE suspended_document SET receipt_line = 9',
    'never sold',
  ],
  [
    'a letter that left before it was written',
    "UPDATE letter_sending SET sent_on = '2020-01-01'",
    'left before it was written',
  ],
])('%s is found', async (_what, statement, says) => {
  const path = await withReturned();
  tamper(path, statement);
  const broken = await brokenChecks(path);
  expect(broken['returned-letters']).toContain(says);
  expect(broken['records']).toBeDefined();
});

test('a returned item whose row is gone leaves entries of nobody and a gap', async () => {
  const path = await withReturned();
  tamper(path, 'DELETE FROM returned_item WHERE number = 2');
  const broken = await brokenChecks(path);
  expect(broken['entries']).toContain('belongs to no record');
  expect(broken['series']).toContain('returned item');
});

test.each([
  'returned_item_was_deposited',
  'returned_item_approved',
  'cash_only_lift_granted',
  'returned_demand_certified',
  'memo_of_returned_fee',
])('that the guard %s is gone is found', async (guard) => {
  const { path, close } = await demoDesk();
  await close();
  const database = new BetterSqlite3(path);
  database.exec(`DROP TRIGGER ${guard}`);
  database.close();
  expect((await brokenChecks(path))['seals']).toBe(`the seal ${guard} is gone`);
});
