// The first year of a business is trued up when it renews: what the renewal adds or takes off is
// the tax of that year from then on, for whoever looks at it later.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { openCents } from '../../domain/open-item.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { loadItems } from '../../store/open-items.ts';
import { businessOf } from './history.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });

/** Begun on 84,000 in September 2026, which is 100.80, and paid. */
async function begun(made: TestDesk): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, SERVICE);
  await payAll(made.desk, accountId);
  return accountId;
}

const yearsOf = async ({ store }: TestDesk, accountId: number) =>
  businessOf(await lineRecordsOf(store.book, accountId)).years;

test('an audit after a true-up down starts from what is left', async () => {
  const made = await demoDesk();
  const accountId = await begun(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'renew', ['60000', '60000', 'today', 'yes']));
  expect(await yearsOf(made, accountId)).toMatchObject([{ year: 2026, taxCents: 7200 }, {}]);
  await actByTwo(spring, accountId, 'audit', ['2026', '200000', 'books seen']);
  expect(await postedBy(made.desk, accountId)).toContain('C 110-4110 16800');
  expect(await brokenOf(made)).toEqual([]);
});

test('a true-up that the actual receipts do not come to: found', async () => {
  const made = await demoDesk();
  const accountId = await begun(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'renew', ['60000', '60000', 'today', 'yes']));
  const set = `json_set(facts, '$.trueUp', '-30.00')`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = 'renew'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('the tax of 2026 is not what its class');
});

// 84,000 was the estimate.
test.each([
  ['200000', ['C 110-4110 13920']],
  ['60000', ['C 110-2110 2880']],
])('an exemption of the next year leaves the true-up of the first: %s', async (actual, lines) => {
  const made = await demoDesk();
  const accountId = await begun(made);
  const spring = at(made, '2027-03-01');
  await actByTwo(spring, accountId, 'exempt', ['nonprofit', '2027-12-31', 'letter of the board']);
  accepted(await act(spring, accountId, 'renew', [actual, '200000', 'today', 'yes']));
  expect(await postedBy(made.desk, accountId)).toEqual(expect.arrayContaining(lines));
  expect(await brokenOf(made)).toEqual([]);
});

/** What is open of each document, in cents. */
const openOf = async ({ store }: TestDesk, accountId: number) =>
  (await loadItems(store.book, { accountId }))
    .map((item) => [item.documentNumber.replace(/^BT-\d+-/, ''), openCents(item)])
    .filter(([, open]) => open !== 0);

test('less tax of the first year comes off what a true-up added, before a credit', async () => {
  const made = await demoDesk();
  const accountId = await begun(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'renew', ['90000', '84000', 'today', 'yes']));
  await actByTwo(spring, accountId, 'amend', ['2026', '85000', 'books seen']);
  expect(await postedBy(made.desk, accountId)).toEqual(['D 110-4110 600', 'C 110-1210 600']);
  expect(await openOf(made, accountId)).toEqual([
    ['2027', 12_280],
    ['2027-T', 120],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('less tax of the year that renewed it leaves the true-up', async () => {
  const made = await demoDesk();
  const accountId = await begun(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'renew', ['90000', '84000', 'today', 'yes']));
  await actByTwo(spring, accountId, 'close', ['earlier', '2026-12-31', 'moved away']);
  expect(await openOf(made, accountId)).toEqual([
    ['2027', 2200],
    ['2027-T', 720],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

/** From outside, half of 84,000 estimated to be earned in the city: 50.40. */
const OUTSIDE = SERVICE.slice(0, 4).concat('no', SERVICE.slice(6, 9), '84000', '50');

async function outside(made: TestDesk): Promise<number> {
  const accountId = await registered(made.desk, [...OUTSIDE, 'none', '2026-09-15', 'yes']);
  expect(await yearsOf(made, accountId)).toMatchObject([{ share: 50, taxCents: 5040 }]);
  return accountId;
}

test('who works elsewhere too is asked what share of the first year was earned here', async () => {
  const made = await demoDesk();
  const accountId = await outside(made);
  const spring = at(made, '2027-03-01');
  const wrong = await act(spring, accountId, 'renew', [
    '90000',
    '0',
    '90000',
    '60',
    'today',
    'yes',
  ]);
  expect(JSON.stringify(wrong)).toContain('1 to 100 percent');
  accepted(await act(spring, accountId, 'renew', ['90000', '75', '90000', '60', 'today', 'yes']));
  // Three quarters of 90,000 are 81.00, 30.60 more, with 64.80 of the year that is renewed.
  expect(await postedBy(made.desk, accountId)).toContain('C 110-4110 9540');
  expect(await yearsOf(made, accountId)).toMatchObject([
    { year: 2026, counted: 90_000, share: 75, taxCents: 8100, isEstimate: false },
    { year: 2027, share: 60 },
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('a share of the first year that the true-up was not reckoned on: found', async () => {
  const made = await demoDesk();
  const accountId = await outside(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'renew', ['90000', '75', '90000', '60', 'today', 'yes']));
  const set = `json_set(facts, '$.actualShare', 80)`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = 'renew'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('the tax of 2026 is not what its class');
});
