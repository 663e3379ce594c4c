// Runs, further accounts and listings of a line of business, by a line of the test's own that works
// on the parking accounts of the demo city.
import { expect, test } from 'vitest';
import { demoDesk } from '../../test/support/book.ts';
import { accepted, counterOf, outcomeOf } from '../../test/support/counter.ts';
import { readRun } from '../../test/support/runs.ts';
import { cents } from '../domain/money.ts';
import { count, line, text } from '../domain/reports/report.ts';
import { done, refuse } from '../domain/result.ts';
import { lineRecordsOf } from '../store/line-records.ts';
import { actOnLine } from './act-on-line.ts';
import type { Desk } from './desk.ts';
import type { LineAct, LineDuties, LinePlace, LineReport, LineRun } from './line-duties.ts';
import { readReport } from './read-report.ts';
import { runsOf, stepRun } from './run-line.ts';

const told = ({ records }: LinePlace) => records.some(({ act }) => act === 'tell');

const tell: LineAct = {
  name: 'tell',
  words: 'Tell',
  permission: 'work-line',
  barred: (place) => (told(place) ? 'it was told' : undefined),
  fields: async () => [],
  decide: async ({ account }, [how = '']) =>
    account.number === '7000419'
      ? refuse('line-answer', { why: 'Nobody is there' })
      : done({ facts: { how }, said: `${account.number} was told` }),
};

const tellBoth: LineAct = {
  ...tell,
  name: 'tell-both',
  decide: async (_place, [other]) =>
    done({
      facts: { how: 'loud' },
      also: [{ accountId: Number(other), act: 'tell', facts: { how: 'too' } }],
      said: 'Both were told',
    }),
};

const telling: LineRun = {
  name: 'telling',
  words: 'Tell everybody',
  permission: 'work-line',
  act: 'tell',
  among: async (_start, accountIds) => accountIds,
  due: (place) => (told(place) || place.account.number > '7000426' ? undefined : ['loud']),
};

const listing: LineReport = {
  name: 'parking-told',
  title: 'TOLD',
  describe: 'who was told',
  why: 'A test asks.',
  spans: 'date',
  make: async ({ book }) => {
    const rows = await book.selectFrom('line_record').select('facts').execute();
    return {
      columns: [text('facts', 'facts', 20), count('length', 'length')],
      rows: rows.map(({ facts }) => line(facts, facts.length)),
      totals: [],
      notes: [],
      control: { items: rows.length, amountCents: cents(0) },
    };
  },
};

async function telltale() {
  const made = await demoDesk();
  const duties: LineDuties = {
    ...{ openings: [], acts: [tell, tellBoth], runs: [telling], reports: [listing] },
    ...{ sight: () => [], replay: () => undefined },
  };
  const desk: Desk = { ...made.desk, lineDuties: async () => duties };
  return { ...made, desk, counter: await counterOf(desk, 101) };
}

const RUN = { line: 'parking', run: 'telling' };

test('a run is done once on each account for which it is due, and tells what was not', async () => {
  const { desk, counter, store } = await telltale();
  expect(await runsOf(desk, 'parking')).toMatchObject([
    { run: 'telling', permission: 'work-line' },
  ]);
  const due = accepted(await readRun(desk, counter, RUN));
  expect(due.map(({ number }) => number)).toEqual([
    ...['7000398', '7000405', '7000412', '7000419', '7000426'],
  ]);
  const steps = [];
  for (const { accountId } of due) {
    steps.push(accepted(await stepRun(desk, counter, RUN, accountId)).kind);
  }
  expect(steps).toEqual(['done', 'done', 'done', 'not-done', 'done']);
  const [first] = due;
  const id = first?.accountId ?? 0;
  expect(await lineRecordsOf(store.book, id)).toMatchObject([{ facts: { how: 'loud' } }]);
  expect(accepted(await stepRun(desk, counter, RUN, id))).toEqual({
    ...{ kind: 'not-due', account: '7000398' },
  });
  const again = accepted(await readRun(desk, counter, RUN));
  expect(again.map(({ number }) => number)).toEqual(['7000419']);
});

test('an auditor begins no run', async () => {
  const { desk } = await telltale();
  expect(outcomeOf(await readRun(desk, await counterOf(desk, 601), RUN))).toBe('not-allowed');
});

test('one act records on further accounts, or on none', async () => {
  const { desk, counter, store } = await telltale();
  const [one, two] = accepted(await readRun(desk, counter, RUN));
  const accountId = one?.accountId ?? 0;
  const act = { line: 'parking', act: 'tell-both', accountId, answers: [String(two?.accountId)] };
  accepted(await actOnLine(desk, counter, act));
  const other = await lineRecordsOf(store.book, two?.accountId ?? 0);
  expect(other).toMatchObject([{ act: 'tell', facts: { how: 'too' }, approvedBy: undefined }]);
});

test('a listing is read like any report', async () => {
  const { desk, counter } = await telltale();
  const [one] = accepted(await readRun(desk, counter, RUN));
  accepted(await stepRun(desk, counter, RUN, one?.accountId ?? 0));
  const report = { number: 301, line: 'parking', report: listing };
  const read = accepted(await readReport(desk, { report, date: '2026-09-15' }));
  expect(read).toMatchObject({ number: 301, name: 'parking-told', control: { items: 1 } });
  const several = { report, from: '2026-09-01', date: '2026-09-15' };
  expect(outcomeOf(await readReport(desk, several))).toBe('report-one-date');
});
