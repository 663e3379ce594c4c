// A wrong class of a year that is over is corrected for that year alone: its tax goes up or down,
// as an amendment would have it, and the class of today stays. By two.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
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
import { businessOf } from './history.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const CHANGE = 'year-class';

const business = async ({ store }: TestDesk, accountId: number) =>
  businessOf(await lineRecordsOf(store.book, accountId));

async function paid(made: TestDesk, answers: readonly string[]): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  const accountId = await registered(made.desk, answers);
  await payAll(made.desk, accountId);
  return accountId;
}

test('a service that was a shop gets back what it paid too much for the year', async () => {
  const made = await demoDesk();
  const id = await paid(made, SERVICE);
  expect(await barredFrom(made.desk, id, CHANGE)).toBe('no earlier year of it is taxed');
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, id, 'renew', ['84000', '60000', 'today', 'yes']));
  const same = await act(spring, id, CHANGE, ['2026', 'service', '84000', 'wrong']);
  expect(JSON.stringify(same)).toContain('amend what was declared');
  const asked = accepted(await act(spring, id, CHANGE, ['2026', 'retail', '84000', 'a shop']));
  if (asked.done) throw new Error('a class was changed by one person');
  expect(asked.request.record).toMatchObject({ year: '2026', from: '100.80', to: '50.40' });
  await actByTwo(spring, id, CHANGE, ['2026', 'retail', '84000', 'a shop']);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-4110 5040', 'C 110-2110 5040']);
  const { classCode, years } = await business(made, id);
  expect(classCode).toBe('service');
  expect(years).toMatchObject([
    { year: 2026, classCode: 'retail', taxCents: 5040 },
    { year: 2027, classCode: 'service', taxCents: 7200 },
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('a contractor that was no contractor owes more, with the penalty of the months', async () => {
  const made = await demoDesk();
  const id = await paid(made, contractor('active', '2027-12-31'));
  const spring = at(made, '2027-03-01');
  await actByTwo(spring, id, CHANGE, ['2026', 'service', '84000', 'drew plans only']);
  // 40.80 more, late since October: 50 percent.
  expect(await postedBy(made.desk, id)).toEqual([
    ...['D 110-1210 6120', 'C 110-4110 4080', 'C 110-4111 2040'],
  ]);
  expect((await business(made, id)).years).toMatchObject([{ isEstimate: false, counted: 84_000 }]);
  expect(await brokenOf(made)).toEqual([]);
});

test('an estimate that nobody trued up stays one, in its right class', async () => {
  const made = await demoDesk();
  const id = await paid(made, SERVICE);
  const spring = at(made, '2027-03-01');
  await actByTwo(spring, id, CHANGE, ['2026', 'retail', '84000', 'a shop']);
  accepted(await act(spring, id, 'renew', ['100000', '60000', 'today', 'yes']));
  expect((await lineRecordsOf(made.store.book, id)).at(-1)?.facts).toMatchObject({
    trueUp: '9.60',
  });
  expect(await brokenOf(made)).toEqual([]);
});

test('a year that was exempt has no class to correct', async () => {
  const made = await demoDesk();
  const id = await registered(made.desk, SERVICE);
  await actByTwo(made.desk, id, 'exempt', ['musician', '2026-12-31', 'seen']);
  expect(await barredFrom(at(made, '2027-03-01'), id, CHANGE)).toBe(
    'no earlier year of it is taxed',
  );
});

test.each([
  ["'$.tax', '40.00'", 'the tax of 2026 is not what its class'],
  ["'$.class', 'rental'", 'the tax of 2026 is not what its class'],
  ["'$.year', 2027", 'the tax of 2027 is not what its class'],
])('the class of a year that is over, changed by %s: found', async (set, found) => {
  const made = await demoDesk();
  const id = await paid(made, SERVICE);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, id, 'renew', ['84000', '60000', 'today', 'yes']));
  await actByTwo(spring, id, CHANGE, ['2026', 'retail', '84000', 'a shop']);
  tamper(
    made.path,
    `UPDATE line_record SET facts = json_set(facts, ${set}) WHERE act = '${CHANGE}'`,
  );
  expect(JSON.stringify(await brokenOf(made))).toContain(found);
});
