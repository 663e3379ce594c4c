// A business changes its class: the year of today is taxed in the new one, a first year on receipts
// is an estimate from then on, and years that are over stay as they were taxed.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  contractor,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const newestOf = async ({ store }: TestDesk, accountId: number) =>
  (await lineRecordsOf(store.book, accountId)).at(-1);

async function paid(made: TestDesk, answers: readonly string[]): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, answers);
  await payAll(made.desk, accountId);
  return accountId;
}

test('from a flat class to receipts in its first year: trued up when it renews', async () => {
  const made = await demoDesk();
  const accountId = await paid(made, contractor('active', '2027-12-31'));
  const answers = ['Design of homes', '541310', 'service', '84000', 'no builder'];
  await actByTwo(made.desk, accountId, 'reclassify', answers);
  // 100.80 instead of 60.00; a year on 90,000 comes to 108.00.
  expect(await postedBy(made.desk, accountId)).toContain('C 110-4110 4080');
  const next = at(made, '2027-03-01');
  accepted(await act(next, accountId, 'renew', ['90000', '95000', 'today', 'yes']));
  expect((await newestOf(made, accountId))?.facts).toMatchObject({ trueUp: '7.20' });
  expect(await brokenOf(made)).toEqual([]);
});

test('from receipts to a flat class in its first year: nothing to true up', async () => {
  const made = await demoDesk();
  const accountId = await paid(made, SERVICE);
  const answers = ['Homes', '236115', 'general-contractor', 'builds too'];
  await actByTwo(made.desk, accountId, 'reclassify', answers);
  accepted(await act(at(made, '2027-03-01'), accountId, 'renew', ['today', 'yes']));
  expect((await newestOf(made, accountId))?.facts['trueUp']).toBeUndefined();
  expect(await brokenOf(made)).toEqual([]);
});

test('a year that is over stays in the class that it was taxed in', async () => {
  const made = await demoDesk();
  const accountId = await paid(made, SERVICE);
  const next = at(made, '2027-02-01');
  const answers = ['Groceries now', '445110', 'retail', 'new trade'];
  await actByTwo(next, accountId, 'reclassify', answers);
  expect((await newestOf(made, accountId))?.entryId).toBeUndefined();
  // Trued up as the service it was, on 90,000; renewed as a shop.
  accepted(await act(next, accountId, 'renew', ['90000', '410000', 'today', 'yes']));
  expect((await newestOf(made, accountId))?.facts).toMatchObject({
    ...{ class: 'retail', tax: '246.00', trueUp: '7.20' },
  });
  expect(await brokenOf(made)).toEqual([]);
});

test('a changed class with another tax than it comes to: found', async () => {
  const made = await demoDesk();
  const accountId = await paid(made, SERVICE);
  const answers = ['Groceries now', '445110', 'retail', '90000', 'new trade'];
  await actByTwo(made.desk, accountId, 'reclassify', answers);
  const set = `json_set(facts, '$.tax', '53.00')`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = 'reclassify'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('the tax of 2026 is not what its class');
});
