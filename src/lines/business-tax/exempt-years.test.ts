// A year that was exempt stays exempt, whatever is changed later; one that was taxed can be
// changed, also while the business is exempt by now.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { businessOf } from './history.ts';
import { BUSINESS_WORDS } from './words.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const EXEMPT = BUSINESS_WORDS.barred.exempt;

/** Begun in September 2026 and exempt for the rest of that year. */
async function exemptThen(made: TestDesk): Promise<number> {
  const accountId = await registered(made.desk, SERVICE);
  await actByTwo(made.desk, accountId, 'exempt', ['musician', '2026-12-31', 'seen']);
  return accountId;
}

const taxesOf = async ({ store }: TestDesk, accountId: number) =>
  businessOf(await lineRecordsOf(store.book, accountId)).years.map((of) => [of.year, of.taxCents]);

test('a year that was exempt is not changed once the exemption is over', async () => {
  const made = await demoDesk();
  const accountId = await exemptThen(made);
  const spring = at(made, '2027-03-01');
  expect(await barredFrom(spring, accountId, 'amend')).toBe(EXEMPT);
  expect(await barredFrom(spring, accountId, 'audit')).toBe(EXEMPT);
  accepted(await act(spring, accountId, 'renew', ['60000', 'today', 'yes']));
  // Only 2027 is left to be changed: no year is asked.
  await actByTwo(spring, accountId, 'amend', ['90000', 'books seen']);
  expect(await taxesOf(made, accountId)).toEqual([
    [2026, 0],
    [2027, 10_800],
  ]);
  await actByTwo(spring, accountId, 'audit', ['100000', 'books seen']);
  expect(await brokenOf(made)).toEqual([]);
});

test('a taxed year is changed while a later exemption holds', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'renew', ['84000', '60000', 'today', 'yes']));
  await actByTwo(spring, accountId, 'exempt', ['musician', '2027-12-31', 'seen']);
  await actByTwo(spring, accountId, 'amend', ['80000', 'books seen']);
  expect(await postedBy(made.desk, accountId)).toContain('D 110-4110 480');
  expect(await barredFrom(spring, accountId, 'audit')).not.toBe(EXEMPT);
  expect(await taxesOf(made, accountId)).toEqual([
    [2026, 9600],
    [2027, 0],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('tax of a year that was exempt: found', async () => {
  const made = await demoDesk();
  const accountId = await exemptThen(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'renew', ['60000', 'today', 'yes']));
  await actByTwo(spring, accountId, 'amend', ['90000', 'books seen']);
  const set = `json_set(facts, '$.year', 2026)`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = 'amend'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('the tax of 2026 is not what its class');
});
