// Tax of a year that is taken off takes the penalty along that was charged on it: off what is open,
// else as a credit. Tax that is added to a year that is late brings its penalty.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  oldBusiness,
  payAll,
  postedBy,
} from '../../../test/support/businesses.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  pay,
} from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { cents } from '../../domain/money.ts';
import { openCents } from '../../domain/open-item.ts';
import { loadItems } from '../../store/open-items.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const EXEMPT = ['nonprofit', '2027-12-31', 'letter of the board'];

/** A grocer who renews on that day. */
async function renewed(made: TestDesk, dated: string, gross = '410000'): Promise<number> {
  const desk = at(made, dated);
  const accountId = await oldBusiness(desk);
  accepted(await act(desk, accountId, 'reclassify', ['Groceries', '445110', 'retail', 'yes']));
  accepted(await act(desk, accountId, 'renew', [gross, 'today', 'yes']));
  return accountId;
}

/** What is open of its items, by name. */
async function openOf({ store }: TestDesk, accountId: number) {
  const items = await loadItems(store.book, { accountId });
  const parts = items.flatMap(({ components }) => components);
  const open = new Map<string, number>();
  for (const { name, openCents: left } of parts) open.set(name, (open.get(name) ?? 0) + left);
  return Object.fromEntries([...open].filter(([, left]) => left > 0));
}

test('tax amended down takes the same percent of penalty along', async () => {
  const made = await demoDesk();
  const june = at(made, '2026-06-10');
  const accountId = await renewed(made, '2026-06-10');
  await actByTwo(june, accountId, 'amend', ['200000', 'keyed wrongly']);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-4110 12600', 'C 110-1210 15120', 'D 110-4111 2520'],
  ]);
  const fees = { 'Processing fee': 1800, 'State disability-access fee': 400 };
  expect(await openOf(made, accountId)).toEqual({
    ...{ ...fees, 'Business tax': 12_000, Penalty: 2400 },
  });
  // More tax is late by as many months, and the next month counts from there.
  await actByTwo(june, accountId, 'amend', ['300000', 'found more']);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-1210 7200', 'C 110-4110 6000', 'C 110-4111 1200'],
  ]);
  accepted(await act(at(made, '2026-07-01'), accountId, 'penalty'));
  expect(await postedBy(june, accountId)).toEqual(['D 110-1210 1800', 'C 110-4111 1800']);
  await actByTwo(at(made, '2026-07-01'), accountId, 'exempt', EXEMPT);
  expect(await openOf(made, accountId)).toEqual(fees);
  expect(await brokenOf(made)).toEqual([]);
});

test('tax that is added to a year that was paid in time is late from the same day', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made, '2026-04-01');
  await openFloat(made.desk, await counterOf(made.desk));
  await payAll(made.desk, accountId);
  await actByTwo(made.desk, accountId, 'amend', ['500000', 'keyed wrongly']);
  // 54.00 more, and the fifty percent to which five months came.
  expect(await postedBy(made.desk, accountId)).toEqual([
    ...['D 110-1210 8100', 'C 110-4110 5400', 'C 110-4111 2700'],
  ]);
  expect(await barredFrom(made.desk, accountId, 'penalty')).toBe('no tax of it is late');
  expect(await brokenOf(made)).toEqual([]);
});

test('tax is added once the penalty is up to today, and taken off before too', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made, '2026-04-01');
  const june = at(made, '2026-06-10');
  const more = await act(june, accountId, 'amend', ['500000', 'keyed wrongly']);
  expect(JSON.stringify(more)).toContain('Its penalty is not up to today');
  await actByTwo(june, accountId, 'amend', ['300000', 'keyed wrongly']);
  expect(await postedBy(june, accountId)).toEqual(['D 110-4110 6600', 'C 110-1210 6600']);
  accepted(await act(june, accountId, 'penalty'));
  await actByTwo(june, accountId, 'amend', ['400000', 'found more']);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-1210 7200', 'C 110-4110 6000', 'C 110-4111 1200'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('what was paid of both is one credit', async () => {
  const made = await demoDesk();
  const june = at(made, '2026-06-10');
  const accountId = await renewed(made, '2026-06-10');
  await openFloat(made.desk, await counterOf(made.desk));
  await payAll(made.desk, accountId);
  await actByTwo(june, accountId, 'exempt', EXEMPT);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-4110 24600', 'D 110-4111 4920', 'C 110-2110 29520'],
  ]);
  const items = await loadItems(made.store.book, { accountId });
  expect(items.filter(({ side }) => side === 'C').map(openCents)).toEqual([29_520]);
  expect(await brokenOf(made)).toEqual([]);
});

test('a penalty that was waived is not given back', async () => {
  const made = await demoDesk();
  const june = at(made, '2026-06-10');
  const accountId = await renewed(made, '2026-06-10');
  const { id } = await made.store.book
    .selectFrom('open_item_component')
    .select('id')
    .where('name', '=', 'Penalty')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await actByTwo(june, accountId, 'penalty-waiver', [String(id), '4000', 'was in hospital']);
  await actByTwo(june, accountId, 'amend', ['200000', 'keyed wrongly']);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-4110 12600', 'C 110-1210 13520', 'D 110-4111 920'],
  ]);
  expect((await openOf(made, accountId))['Penalty']).toBeUndefined();
  expect(await brokenOf(made)).toEqual([]);
});

test('only on what was open in a month was its penalty, and that much goes', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made, '2026-04-20');
  await openFloat(made.desk, await counterOf(made.desk));
  const { number } = await made.store.book
    .selectFrom('account')
    .select('number')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  // 222.00 of 268.00, which leaves 46.00 of the tax.
  const line = { ...(await lineFor(made.desk, number)), amountCents: cents(22_200) };

  accepted(await pay(made.desk, await counterOf(made.desk, 101), [line], [cash(22_200)]));
  const may = at(made, '2026-05-10');
  accepted(await act(may, accountId, 'penalty'));
  expect(await postedBy(may, accountId)).toEqual(['D 110-1210 460', 'C 110-4111 460']);
  await actByTwo(may, accountId, 'amend', ['360000', 'keyed wrongly']);
  expect(await postedBy(may, accountId)).toEqual([
    ...['D 110-4110 3000', 'C 110-1210 3300', 'D 110-4111 300'],
  ]);
  await actByTwo(may, accountId, 'amend', ['200000', 'keyed wrongly again']);
  expect((await postedBy(may, accountId)).filter((one) => one.includes('4111'))).toEqual([
    'D 110-4111 160',
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('tax of a year after the closing goes with its penalty', async () => {
  const made = await demoDesk();
  const june = at(made, '2026-06-10');
  const accountId = await renewed(made, '2026-06-10');
  await actByTwo(june, accountId, 'close', ['earlier', '2025-12-20', 'sold']);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-4110 24600', 'C 110-1210 29520', 'D 110-4111 4920'],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test.each(['amend', 'exempt'])('%s with another penalty than was charged: found', async (name) => {
  const made = await demoDesk();
  const june = at(made, '2026-06-10');
  const accountId = await renewed(made, '2026-06-10');
  await actByTwo(june, accountId, name, name === 'amend' ? ['200000', 'wrong'] : EXEMPT);
  const set = `json_set(facts, '$.penaltyOff', '1.00')`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = '${name}'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('line-rules');
});
