// An exemption that was granted by mistake is taken back, and one that ends is ended from a day:
// the years that it emptied are taxed again, with the penalty of the months since. By two.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { imported } from '../../../test/support/imports.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import { madeUpTaxes, TAXES } from '../../../test/support/taxes.ts';
import type { Desk } from '../../desk/desk.ts';
import { accountsByNumber } from '../../store/accounts.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { businessOf } from './history.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const END = 'exemption-ended';

const business = async ({ store }: TestDesk, accountId: number) =>
  businessOf(await lineRecordsOf(store.book, accountId));

/** Begun in September 2026 on an estimate of 84,000, and exempt to the end of 2027. */
async function exempted(made: TestDesk): Promise<number> {
  const accountId = await registered(made.desk, SERVICE);
  await actByTwo(made.desk, accountId, 'exempt', ['musician', '2027-12-31', 'seen']);
  return accountId;
}

test('one that was a mistake is taken back: the year is taxed on what was declared', async () => {
  const made = await demoDesk();
  const id = await registered(made.desk, SERVICE);
  expect(await barredFrom(made.desk, id, END)).toBe('no exemption of it is on record');
  await actByTwo(made.desk, id, 'exempt', ['musician', '2027-12-31', 'seen']);
  const asked = accepted(await act(made.desk, id, END, ['mistake', 'he is no musician']));
  if (asked.done) throw new Error('an exemption was taken back by one person');
  expect(asked.request.record).toMatchObject({ exempt: 'musician', amount: '100.80' });
  await actByTwo(made.desk, id, END, ['mistake', 'he is no musician']);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 10080', 'C 110-4110 10080']);
  const { exemption, years } = await business(made, id);
  expect(exemption).toBeUndefined();
  expect(years).toMatchObject([{ isExempt: false, isEstimate: true, taxCents: 10_080 }]);
  expect(await barredFrom(made.desk, id, 'certificate')).toBe('it owes money');
  expect(await barredFrom(made.desk, id, 'exempt')).toBeUndefined();
  await actByTwo(made.desk, id, 'amend', ['90000', 'books seen']);
  expect(await brokenOf(made)).toEqual([]);
});

test('the owner is written of it, and pays; the certificate prints', async () => {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk));
  const id = await exempted(made);
  await actByTwo(made.desk, id, END, ['mistake', 'no musician']);
  const letter = await made.store.book
    .selectFrom('letter')
    .select(['kind', 'content'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(letter.kind).toBe('business-exemption-end');
  expect(letter.content).toContain('no musician');
  await payAll(made.desk, id);
  accepted(await act(made.desk, id, 'certificate', ['letter']));
  expect(await brokenOf(made)).toEqual([]);
});

test('taken back late, the tax brings the penalty of all its months', async () => {
  const made = await demoDesk();
  const id = await exempted(made);
  // Due thirty days after it began: late from 16 October, a second month from 1 November.
  await actByTwo(at(made, '2026-11-05'), id, END, ['mistake', 'no musician']);
  expect(await postedBy(made.desk, id)).toEqual([
    ...['D 110-1210 12096', 'C 110-4110 10080', 'C 110-4111 2016'],
  ]);
  expect((await business(made, id)).years).toMatchObject([{ latePercent: 20 }]);
  expect(await barredFrom(at(made, '2026-11-05'), id, 'penalty')).toBe('no tax of it is late');
  expect(await brokenOf(made)).toEqual([]);
});

test('penalty that was charged and paid is owed again, and no more of it', async () => {
  const made = await demoDesk();
  const late = { ...made.desk, dated: '2026-11-05' };
  await openFloat(made.desk, await counterOf(made.desk));
  const id = await registered(made.desk, SERVICE);
  accepted(await act(late, id, 'penalty'));
  await payAll(made.desk, id);
  await actByTwo(late, id, 'exempt', ['musician', '2027-12-31', 'seen']);
  await actByTwo({ ...late, dated: '2026-12-05' }, id, END, ['mistake', 'no musician']);
  expect(await postedBy(made.desk, id)).toEqual([
    ...['D 110-1210 12096', 'C 110-4110 10080', 'C 110-4111 2016'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('what had been paid in time when it was exempted bears no penalty', async () => {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk));
  const id = await registered(made.desk, SERVICE);
  await payAll(made.desk, id);
  await actByTwo(made.desk, id, 'exempt', ['musician', '2027-12-31', 'seen']);
  await actByTwo(at(made, '2026-11-05'), id, END, ['mistake', 'no musician']);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 10080', 'C 110-4110 10080']);
  const { facts } = (await lineRecordsOf(made.store.book, id)).at(-1) ?? {};
  expect(facts?.['again']).toMatchObject([{ tax: '100.80', paid: '100.80', percent: 20 }]);
  expect(await brokenOf(made)).toEqual([]);
});

// It ends on 1 June 2027: renewed in May, in June, or missed and filed in the next year.
test.each([
  ['2027-05-01', 'renew', []],
  ['2027-06-11', 'renew', []],
  ['2028-02-01', 'renew-missed', ['2027']],
])('the year in which it ends stays exempt, filed on %s as on any day', async (filed, name, of) => {
  const made = await demoDesk();
  const id = await registered(made.desk, SERVICE);
  await actByTwo(made.desk, id, 'exempt', ['musician', '2029-12-31', 'seen']);
  const file = () => act(at(made, filed), id, name, [...of, '60000', 'today', 'yes']);
  if (filed < '2027-06-10') accepted(await file());
  await actByTwo(at(made, '2027-06-10'), id, END, ['ends', '2027-06-01', 'he stopped playing']);
  if (filed > '2027-06-10') accepted(await file());
  const { years } = await business(made, id);
  expect(years.at(-1)).toMatchObject({ year: 2027, isExempt: true, taxCents: 0, penaltyCents: 0 });
  expect(await brokenOf(made)).toEqual([]);
});

test('taken back after a renewal, the first year is trued up by the next one', async () => {
  const made = await demoDesk();
  const id = await exempted(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, id, 'renew', ['60000', 'today', 'yes']));
  await actByTwo(spring, id, END, ['mistake', 'no musician']);
  expect((await business(made, id)).years).toMatchObject([
    { year: 2026, isEstimate: true, taxCents: 10_080 },
    { year: 2027, isEstimate: false, taxCents: 7200 },
  ]);
  const next = at(made, '2028-03-01');
  accepted(await act(next, id, 'penalty'));
  accepted(await act(next, id, 'renew', ['90000', '70000', 'today', 'yes']));
  expect((await business(made, id)).years).toMatchObject([
    { year: 2026, isEstimate: false, taxCents: 10_800, counted: 90_000, truedWith: 2028 },
    { year: 2027, taxCents: 7200 },
    { year: 2028, taxCents: 8400 },
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('ended from a day, it leaves its year exempt and taxes those that begin after', async () => {
  const made = await demoDesk();
  const id = await exempted(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, id, 'renew', ['60000', 'today', 'yes']));
  await actByTwo(spring, id, END, ['ends', '2027-01-01', 'he stopped playing']);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 7200', 'C 110-4110 7200']);
  const { exemption, years } = await business(made, id);
  expect(exemption?.until).toBe('2026-12-31');
  expect(years).toMatchObject([
    { year: 2026, isExempt: true, taxCents: 0 },
    { year: 2027, isExempt: false, taxCents: 7200 },
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('ended in a year, it holds for that year and for none that is renewed later', async () => {
  const made = await demoDesk();
  const id = await exempted(made);
  await actByTwo(made.desk, id, END, ['ends', '2026-10-01', 'he stopped playing']);
  expect((await business(made, id)).years).toMatchObject([{ isExempt: true, taxCents: 0 }]);
  accepted(await act(at(made, '2027-03-01'), id, 'renew', ['60000', 'today', 'yes']));
  expect((await business(made, id)).years.at(-1)).toMatchObject({ taxCents: 7200 });
  const wrong = await act(made.desk, id, END, ['ends', '2028-02-01', 'later']);
  expect(JSON.stringify(wrong)).toContain('It ends on');
  expect(await brokenOf(made)).toEqual([]);
});

test('a closing since bars no taking back: what a business owes stays owed', async () => {
  const made = await demoDesk();
  const id = await exempted(made);
  await actByTwo(at(made, '2026-12-01'), id, 'close', ['today', 'gone']);
  await actByTwo(at(made, '2026-12-02'), id, END, ['mistake', 'no musician']);
  expect(await postedBy(made.desk, id)).toEqual([
    ...['D 110-1210 13104', 'C 110-4110 10080', 'C 110-4111 3024'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('where the closing took off a year of it, it is reopened first', async () => {
  const made = await demoDesk();
  const id = await exempted(made);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, id, 'renew', ['60000', 'today', 'yes']));
  await actByTwo(spring, id, 'close', ['earlier', '2026-12-20', 'gone']);
  expect(await barredFrom(spring, id, END)).toBe('the business is closed');
  await actByTwo(spring, id, 'reopen', ['another was meant']);
  await actByTwo(spring, id, END, ['mistake', 'no musician']);
  expect((await business(made, id)).years).toMatchObject([{ isExempt: false }, { taxCents: 7200 }]);
  expect(await brokenOf(made)).toEqual([]);
});

test('of a year whose tax came by file what was taken off is owed again', async () => {
  const made = await demoDesk();
  const row = { account: '800001', bill: 'BT-800001-2026', due: '2026-12-31' };
  await imported(made.desk, TAXES, madeUpTaxes({ ...row, tax: '200.00', penalty: '0.00' }));
  const [account] = await accountsByNumber(made.store.book, '800001');
  const id = account?.id ?? 0;
  accepted(await act(made.desk, id, 'reclassify', ['Books', '541219', 'service', 'yes']));
  const to = '1 Elm, Robles Canyon CA 93001';
  await actByTwo(made.desk, id, 'exempt', ['musician', '2027-12-31', 'seen', to]);
  await actByTwo(made.desk, id, END, ['mistake', 'no musician']);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 20000', 'C 110-4110 20000']);
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ["facts = json_set(facts, '$.again[0].tax', '90.00')", 'is not what it had emptied'],
  ["facts = json_set(facts, '$.again[0].percent', 10)", 'is not what it had emptied'],
  ['approved_by = NULL, request_id = NULL', 'was decided by one person'],
])('an exemption that was taken back, changed by %s: found', async (set, found) => {
  const made = await demoDesk();
  const id = await exempted(made);
  await actByTwo(at(made, '2026-11-05'), id, END, ['mistake', 'no musician']);
  tamper(made.path, `UPDATE line_record SET ${set} WHERE act = '${END}'`);
  expect(JSON.stringify(await brokenOf(made))).toContain(found);
});
