// What is owed to county and state on a real book: collected with each fine, listed by month, and
// passed on once, by two; and the listings of citations.
import { expect, test } from 'vitest';
import { demoDesk } from '../../../test/support/book.ts';
import { barredFrom, payAll, postedBy } from '../../../test/support/businesses.ts';
import {
  accepted,
  approve,
  counterOf,
  openFloat,
  outcomeOf,
} from '../../../test/support/counter.ts';
import {
  citationAct,
  citationActByTwo,
  citationNumbered,
  posted,
} from '../../../test/support/parking.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import type { Desk } from '../../desk/desk.ts';
import { readReport } from '../../desk/read-report.ts';
import { findLineReport } from '../line-reports.ts';

async function remit(desk: Desk, month: string) {
  const asked = { line: 'parking', act: 'surcharge-month', accountId: undefined, answers: [month] };
  return actOnLine(desk, await counterOf(desk, 101), asked);
}

async function listed(desk: Desk, name: string, from: string, date: string) {
  const report = await findLineReport(name);
  if (report === undefined) throw new Error(`no listing ${name}`);
  const span = from === date ? { date } : { from, date };
  return accepted(await readReport(desk, { report, ...span }));
}

/** One citation of 53.00 paid, one corrected and paid with 10.00. */
async function collected() {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk, 101));
  await payAll(desk, await citationNumbered(desk, '7000412'));
  const corrected = await citationNumbered(desk, '7000461');
  accepted(await citationAct(desk, corrected, 'correct', ['registry']));
  await payAll(desk, corrected);
  return made;
}

test('the surcharges of a month that ended are passed on once, by two', async () => {
  const made = await collected();
  const october: Desk = { ...made.desk, dated: '2026-10-02' };
  expect(outcomeOf(await remit(made.desk, '2026-09'))).toBe('line-answer');
  expect(outcomeOf(await remit(october, '2026-08'))).toBe('line-answer');
  const asked = accepted(await remit(october, '2026-09'));
  if (asked.done) throw new Error('passed on by one person');
  expect(asked.request.record).toMatchObject({ month: '2026-09', amount: '17.50' });
  accepted(await approve(october, asked.request.id));
  const { account_id } = await made.store.book
    .selectFrom('line_record')
    .select('account_id')
    .where('act', '=', 'surcharge-month')
    .executeTakeFirstOrThrow();
  expect(await postedBy(october, account_id)).toEqual([
    ...['D 710-2220 1250', 'C 710-2010 1750', 'D 710-2230 500'],
  ]);
  expect(outcomeOf(await remit(october, '2026-09'))).toBe('line-answer');
  expect(await barredFrom(october, account_id, 'owner')).toBe('nothing is owed');
  const proof = await listed(october, 'parking-surcharges', '2026-09-01', '2026-10-02');
  expect(proof.rows.map(({ cells }) => cells)).toEqual([
    ['2026-09', '710-2220', 'Surcharges on fines', 1250],
    ['2026-09', '710-2230', 'Half of corrected violations', 500],
  ]);
  expect(await brokenOf(made)).toEqual([]);
});

test('citations are listed by issue with what became of them, and counted by month', async () => {
  const { desk } = await collected();
  await posted(desk);
  const list = await listed(desk, 'parking-citations', '2026-09-03', '2026-09-14');
  const of = (number: string) =>
    list.rows.find(({ cells }) => cells[0] === number)?.cells.slice(-4);
  expect(of('7000412')).toEqual([5300, 5300, 0, 0]);
  expect(of('7000461')).toEqual([5300, 1000, 4300, 0]);
  expect(of('7000482')).toEqual([2800, 0, 0, 2800]);
  expect(of('7000503')).toEqual([5300, 0, 0, 5300]);
  const months = await listed(desk, 'parking-processing', '2026-07-01', '2026-09-15');
  expect(months.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
    ['2026-07', 1, 0, 0, 1],
    ['2026-08', 1, 0, 0, 1],
    ['2026-09', 13, 2, 0, 11],
  ]);
  expect(months.control.items).toBe(15);
});

test('holds that stand are listed, released ones are not', async () => {
  const { desk } = await collected();
  const held = await citationNumbered(desk, '7000405');
  accepted(await citationAct(desk, held, 'hold'));
  const before = await listed(desk, 'parking-holds', '2026-09-15', '2026-09-15');
  expect(before.rows.map(({ cells }) => cells)).toEqual([
    ['7000405', '6LTN902', '2026-09-15', 8800, 8800],
  ]);
  await citationActByTwo(desk, held, 'release', ['plan']);
  const after = await listed(desk, 'parking-holds', '2026-09-15', '2026-09-15');
  expect(after.rows).toEqual([]);
});
