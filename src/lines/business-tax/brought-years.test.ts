// A year whose tax came with the book or by file is exempted, closed, reopened, amended and audited
// like one that was assessed here: from what it had been taxed.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, actByTwo, barredFrom, payAll, postedBy } from '../../../test/support/businesses.ts';
import { accepted, approve, counterOf, openFloat } from '../../../test/support/counter.ts';
import { imported } from '../../../test/support/imports.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import { madeUpTaxes, TAXES, type TaxRow } from '../../../test/support/taxes.ts';
import type { Desk } from '../../desk/desk.ts';
import { linePlace } from '../../desk/line-place.ts';
import { openCents } from '../../domain/open-item.ts';
import { accountsByNumber } from '../../store/accounts.ts';
import { loadItems } from '../../store/open-items.ts';
import { owing } from './holds.ts';
import { lateYears, penaltyDue } from './late.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const OLD = { account: '800001', bill: 'BT-800001-2026', due: '2026-12-31' };

/** A business that came with tax of a year, told its class since. Returns the account. */
async function brought(made: TestDesk, row: Partial<TaxRow> = {}): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  const text = madeUpTaxes({ ...OLD, tax: '200.00', penalty: '0.00', ...row });
  await imported(made.desk, TAXES, text);
  const [account] = await accountsByNumber(made.store.book, '800001');
  const id = account?.id ?? 0;
  accepted(await act(made.desk, id, 'reclassify', ['Bookkeeping', '541219', 'service', 'yes']));
  return id;
}

const open = async ({ store }: TestDesk, accountId: number) =>
  (await loadItems(store.book, { accountId }))
    .map((item) => [item.documentNumber, item.side, openCents(item)] as const)
    .filter(([, , cents]) => cents > 0);

const EXEMPT = ['musician', '2027-12-31', 'seen', '1 Elm, Robles Canyon CA 93001'];

test('an exemption takes off the tax that came, and leaves its fee', async () => {
  const made = await demoDesk();
  const id = await brought(made);
  await actByTwo(made.desk, id, 'exempt', EXEMPT);
  expect(await open(made, id)).toEqual([['BT-800001-2026', 'D', 400]]);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-4110 20000', 'C 110-1210 20000']);
  expect(await brokenOf(made)).toEqual([]);
});

test('what was paid of it becomes a credit, and the penalty that came goes along', async () => {
  const made = await demoDesk();
  const row = { bill: 'X-77', due: '2026-08-31', penalty: '20.00' };
  const id = await brought(made, row);
  await payAll(made.desk, id);
  await actByTwo(made.desk, id, 'exempt', EXEMPT);
  expect(await open(made, id)).toEqual([['BT-800001-2026-X', 'C', 22_000]]);
  expect(await brokenOf(made)).toEqual([]);
});

test('penalty that was added to it here goes along too', async () => {
  const made = await demoDesk();
  const id = await brought(made, { bill: 'X-77', due: '2026-08-31', penalty: '20.00' });
  accepted(await act(at(made, '2026-10-01'), id, 'penalty'));
  await actByTwo(at(made, '2026-10-02'), id, 'exempt', EXEMPT);
  expect(await open(made, id)).toEqual([['X-77', 'D', 400]]);
  expect(await brokenOf(made)).toEqual([]);
});

test('a closing before the year takes it off, and a reopening puts it back', async () => {
  const made = await demoDesk();
  const id = await brought(made);
  await actByTwo(made.desk, id, 'close', ['earlier', '2025-12-15', 'gone']);
  expect(await open(made, id)).toEqual([['BT-800001-2026', 'D', 400]]);
  await actByTwo(made.desk, id, 'reopen', ['not gone']);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 20000', 'C 110-4110 20000']);
  expect(await brokenOf(made)).toEqual([]);
});

test('a closing in the year leaves it owed and late from its own day', async () => {
  const made = await demoDesk();
  const id = await brought(made, { bill: 'X-77', due: '2026-09-30' });
  await actByTwo(made.desk, id, 'close', ['today', 'gone']);
  accepted(await act(at(made, '2026-10-01'), id, 'penalty'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 2000', 'C 110-4111 2000']);
  expect(await brokenOf(made)).toEqual([]);
});

test('an amendment goes on from what the year had been taxed, up and down', async () => {
  const made = await demoDesk();
  const id = await brought(made);
  await actByTwo(made.desk, id, 'amend', ['200000', 'books seen']);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 4000', 'C 110-4110 4000']);
  await actByTwo(made.desk, id, 'amend', ['100000', 'books seen again']);
  expect((await postedBy(made.desk, id)).at(-1)).toBe('C 110-1210 12000');
  await actByTwo(made.desk, id, 'audit', ['150000', 'audited']);
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 6000', 'C 110-4110 6000']);
  expect(await brokenOf(made)).toEqual([]);
});

test('a late year that was amended is late from its own day on, each month once', async () => {
  const made = await demoDesk();
  const id = await brought(made, { bill: 'X-77', due: '2026-08-31', penalty: '20.00' });
  await actByTwo(made.desk, id, 'amend', ['100000', 'books seen']);
  // 80.00 of 200.00, and its ten percent of the 20.00 that came.
  expect(await open(made, id)).toEqual([['X-77', 'D', 12_000 + 1200 + 400]]);
  const later = at(made, '2026-10-01');
  const place = await linePlace(made.store.book, id, '2026-10-01');
  expect(lateYears(place).map((late) => [late.percent, penaltyDue(place, late)])).toEqual([
    [20, 1200],
  ]);
  accepted(await act(later, id, 'penalty'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 1200', 'C 110-4111 1200']);
  expect(owing(await linePlace(made.store.book, id, '2026-10-01')).length).toBe(2);
  expect(await brokenOf(made)).toEqual([]);
});

/** The tax of 2026 in two bills: one late, one not due yet. */
async function instalments(made: TestDesk, later: string): Promise<number> {
  const bill = { account: '800001', tax: '60.00', penalty: '0.00' };
  const first = { ...bill, bill: 'X-1', due: '2026-06-30' };
  await imported(made.desk, TAXES, madeUpTaxes(first, { ...bill, bill: 'X-2', due: later }));
  const [account] = await accountsByNumber(made.store.book, '800001');
  const id = account?.id ?? 0;
  accepted(await act(made.desk, id, 'reclassify', ['Bookkeeping', '541219', 'service', 'yes']));
  return id;
}

test('instalments that came are not made one year: each is late by its own day', async () => {
  const made = await demoDesk();
  const id = await instalments(made, '2026-12-31');
  const why = /^2026 came as bills of several due days/;
  expect(await barredFrom(made.desk, id, 'amend')).toMatch(why);
  expect(await barredFrom(made.desk, id, 'audit')).toMatch(why);
  expect((await act(made.desk, id, 'amend', ['99000', 'books seen'])).ok).toBe(false);
  // Thirty percent of X-1, and nothing of X-2.
  accepted(await act(made.desk, id, 'penalty'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 1800', 'C 110-4111 1800']);
  expect(await brokenOf(made)).toEqual([]);
});

test('an exemption leaves instalments to memos, each late by its own day', async () => {
  const made = await demoDesk();
  const id = await instalments(made, '2026-12-31');
  const before = await open(made, id);
  const asked = accepted(await act(made.desk, id, 'exempt', EXEMPT));
  if (asked.done) throw new Error('one person exempted it');
  const { words } = accepted(await approve(made.desk, asked.request.id));
  expect(words).toContain('X-1, X-2 came as instalments: take each off by a credit memo.');
  await actByTwo(made.desk, id, 'exemption-ended', ['mistake', 'wrong card']);
  expect(await open(made, id)).toEqual(before);
  accepted(await act(made.desk, id, 'penalty'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 1800', 'C 110-4111 1800']);
  expect(await brokenOf(made)).toEqual([]);
});

test('a closing leaves instalments of later years too', async () => {
  const made = await demoDesk();
  const id = await instalments(made, '2026-12-31');
  const before = await open(made, id);
  await actByTwo(made.desk, id, 'close', ['earlier', '2025-12-31', 'gone']);
  expect(await open(made, id)).toEqual(before);
  expect(await brokenOf(made)).toEqual([]);
});

test('several bills of one due day are amended as one year', async () => {
  const made = await demoDesk();
  const id = await instalments(made, '2026-06-30');
  await actByTwo(made.desk, id, 'amend', ['99000', 'books seen']);
  expect(await brokenOf(made)).toEqual([]);
});

const AMENDED = `UPDATE line_record SET facts = json_set(facts, $) WHERE act = 'amend'`;

test.each([
  ["'$.brought[0].items[0].tax', '150.00'", 'is not what came of it'],
  ["'$.brought[0].due', '2026-05-30'", 'is not what came of it'],
  ["'$.tax', '150.00'", 'the tax of 2026 is not what its class'],
])('a year that came, changed by %s: found', async (set, found) => {
  const made = await demoDesk();
  const id = await brought(made);
  await actByTwo(made.desk, id, 'amend', ['200000', 'books seen']);
  tamper(
    made.path,
    AMENDED.replace('$', () => set),
  );
  expect(JSON.stringify(await brokenOf(made))).toContain(found);
});
