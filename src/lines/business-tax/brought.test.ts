// Tax that came with the book or by file: its penalty grows by the months from its own due date,
// and what penalty came with it counts.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { act, barredFrom, payAll, postedBy } from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { imported } from '../../../test/support/imports.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { readRun } from '../../../test/support/runs.ts';
import { madeUpTaxes, TAXES, type TaxRow } from '../../../test/support/taxes.ts';
import type { Desk } from '../../desk/desk.ts';
import { stepRun } from '../../desk/run-line.ts';
import { accountsByNumber } from '../../store/accounts.ts';
import { lineRecordsOf } from '../../store/line-records.ts';

type Row = Omit<TaxRow, 'account' | 'penalty'> & { readonly penalty?: string };

/** Returns the account. */
async function brought(made: TestDesk, { bill, due, tax, penalty = '0.00' }: Row): Promise<number> {
  const text = madeUpTaxes({ account: '800001', bill, due, tax, penalty });
  await imported(made.desk, TAXES, text);
  const [account] = await accountsByNumber(made.store.book, '800001');
  return account?.id ?? 0;
}

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const penaltyOn = (made: TestDesk, id: number, date: string) => act(at(made, date), id, 'penalty');
const NOT_LATE = 'no tax of it is late';

test('ten percent from the day after it is due, ten more each first, fifty at most', async () => {
  const made = await demoDesk();
  const id = await brought(made, { bill: 'X-77', due: '2026-09-30', tax: '200.00' });
  expect(await barredFrom(at(made, '2026-09-30'), id, 'penalty')).toBe(NOT_LATE);
  const said = accepted(await penaltyOn(made, id, '2026-10-01'));
  expect(said).toMatchObject({
    said: 'Penalty of 20.00 is added. No tax year came with it: 2026 is that of its due date.',
  });
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 2000', 'C 110-4111 2000']);
  expect((await lineRecordsOf(made.store.book, id)).at(-1)?.facts).toMatchObject({
    ...{ year: 2026, yearFrom: 'due date', document: 'X-77', due: '2026-09-30' },
    ...{ percent: 10, open: '200.00', came: '0.00', penalty: '20.00' },
  });
  expect(await barredFrom(at(made, '2026-10-31'), id, 'penalty')).toBe(NOT_LATE);
  accepted(await penaltyOn(made, id, '2026-11-01'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 2000', 'C 110-4111 2000']);
  accepted(await penaltyOn(made, id, '2027-02-01'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 6000', 'C 110-4111 6000']);
  expect(await barredFrom(at(made, '2027-03-01'), id, 'penalty')).toBe(NOT_LATE);
  expect(await brokenOf(made)).toEqual([]);
});

test('a penalty that came with the tax counts, and towards the most', async () => {
  const made = await demoDesk();
  const row = { bill: 'BT-800001-2026', due: '2026-09-30', tax: '200.00', penalty: '30.00' };
  const id = await brought(made, row);
  expect(await barredFrom(at(made, '2026-10-31'), id, 'penalty')).toBe(NOT_LATE);
  accepted(await penaltyOn(made, id, '2026-11-01'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 1000', 'C 110-4111 1000']);
  const [record] = await lineRecordsOf(made.store.book, id);
  expect(record?.facts['yearFrom']).toBeUndefined();
  accepted(await penaltyOn(made, id, '2027-12-31'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 6000', 'C 110-4111 6000']);
  expect(await brokenOf(made)).toEqual([]);
});

test('only the tax that is still open is charged, and nothing once it is paid', async () => {
  const made = await demoDesk();
  await openFloat(made.desk, await counterOf(made.desk));
  const id = await brought(made, { bill: 'X-77', due: '2026-08-31', tax: '200.00' });
  accepted(await penaltyOn(made, id, '2026-09-15'));
  expect(await postedBy(made.desk, id)).toEqual(['D 110-1210 2000', 'C 110-4111 2000']);
  expect((await payAll(made.desk, id)).length).toBeGreaterThan(0);
  expect(await barredFrom(at(made, '2026-11-02'), id, 'penalty')).toBe(NOT_LATE);
  expect(await brokenOf(made)).toEqual([]);
});

test('the run charges what the city began with, once a month and as far as the most', async () => {
  const made = await demoDesk();
  const asked = { line: 'business-tax', run: 'penalties' };
  const dueOn = async (date: string) => {
    const desk = at(made, date);
    const due = accepted(await readRun(desk, await counterOf(desk, 101), asked));
    return due.map(({ number }) => number);
  };
  // Copper Kettle came with all of its 50 percent.
  expect(await dueOn('2026-09-30')).toEqual([]);
  expect(await dueOn('2026-10-01')).toEqual(['500397', '500637', '500744', '501122']);
  const desk = at(made, '2026-10-01');
  const counter = await counterOf(desk, 101);
  const [garage] = await accountsByNumber(made.store.book, '500397');
  const step = await stepRun(desk, counter, asked, garage?.id ?? 0);
  expect(step).toMatchObject({ value: { kind: 'done', said: 'Penalty of 18.24 is added.' } });
  expect(await dueOn('2026-10-31')).not.toContain('500397');
  expect(await dueOn('2026-11-01')).toContain('500397');
  expect(await brokenOf(made)).toEqual([]);
});

test('two years that are late are each written about once', async () => {
  const made = await demoDesk();
  const first = { bill: 'BT-800001-2025', due: '2026-03-31', tax: '100.00' };
  await brought(made, first);
  const id = await brought(made, { ...first, bill: 'BT-800001-2026', due: '2026-04-30' });
  accepted(await act(made.desk, id, 'delinquency-letter', ['7 Elm, Robles Canyon CA 93001']));
  accepted(await act(made.desk, id, 'delinquency-letter'));
  expect(await barredFrom(made.desk, id, 'delinquency-letter')).toMatch(/since the penalty grew/);
});
