// Requests for records on a real book: answered by a day, copied against a fee, handed over.
import { expect, test } from 'vitest';
import { atCounter } from '../../../test/stories/support.ts';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import { barredFrom, payAll, postedBy } from '../../../test/support/businesses.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { actOnLine } from '../../desk/act-on-line.ts';
import type { Desk } from '../../desk/desk.ts';
import { linePlace } from '../../desk/line-place.ts';
import { readDue } from '../../desk/read-due.ts';
import { readReport } from '../../desk/read-report.ts';
import { accountById } from '../../store/accounts.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { findLineReport } from '../line-reports.ts';
import { replayRequest } from './rules.ts';

const LINE = 'record-requests';
const ASKED = ['Ida Moreno', '12 Chapel Walk', 'Permits of Depot Street 2019'];

async function act(
  desk: Desk,
  accountId: number | undefined,
  name: string,
  answers: readonly string[] = [],
) {
  const asked = { line: LINE, act: name, accountId, answers };
  return actOnLine(desk, await counterOf(desk, 101), asked);
}

async function requested(desk: Desk, name = ASKED[0] ?? ''): Promise<number> {
  const made = accepted(await act(desk, undefined, 'ask', [name, ...ASKED.slice(1)]));
  if (!made.done) throw new Error('a request waits for somebody');
  return made.accountId;
}

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });

test('a request is answered by a day, extended once, and its copies wait for money', async () => {
  const made = await demoDesk();
  const { desk, store } = made;
  const accountId = await requested(desk);
  expect(await readDue(at(made, '2026-09-24'))).toEqual([]);
  expect(await readDue(at(made, '2026-09-25'))).toMatchObject([{ accountId }]);
  accepted(await act(desk, accountId, 'extend', ['many']));
  expect(await barredFrom(desk, accountId, 'extend')).toBe('it was extended already');
  const [, extended] = await lineRecordsOf(store.book, accountId);
  expect(extended?.nextOn).toBe('2026-10-09');
  expect(await barredFrom(desk, accountId, 'deliver')).toBe('it is not answered yet');
  accepted(await act(desk, accountId, 'answer', ['part', '37']));
  expect(await postedBy(desk, accountId)).toEqual(['D 110-1230 740', 'C 110-4420 740']);
  expect(await barredFrom(desk, accountId, 'deliver')).toBe('the copies are not paid');
  expect(await barredFrom(desk, accountId, 'withdraw')).toBe('copies are charged already');
  await openFloat(desk, await counterOf(desk, 101));
  expect(await payAll(desk, accountId)).toContain('C 110-1230 740');
  accepted(await act(desk, accountId, 'deliver'));
  expect(await barredFrom(desk, accountId, 'answer')).toBe('it has ended');
  expect(await brokenOf(made)).toEqual([]);
  const report = await findLineReport('601');
  if (report === undefined) throw new Error('no listing');
  const listed = accepted(await readReport(desk, { report, date: '2026-09-15' }));
  expect(listed.rows.map(({ cells }) => cells.slice(1))).toEqual([
    ['2026-09-15', '2026-10-09', 'Permits of Depot Street 2019', 'part', '2026-09-15', 37],
  ]);
});

test('who paid too much for copies is given them all the same', async () => {
  const made = await demoDesk();
  const { desk } = made;
  const accountId = await requested(desk);
  accepted(await act(desk, accountId, 'answer', ['all', '10']));
  const counter = await counterOf(desk, 101);
  await openFloat(desk, counter);
  const { number } = await accountById(desk.store.book, accountId);
  accepted(await pay(desk, counter, [await lineFor(desk, number, 500)], [cash(500)]));
  expect(await barredFrom(desk, accountId, 'deliver')).toBeUndefined();
  accepted(await act(desk, accountId, 'deliver'));
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ['the last day', '2026-09-25', undefined],
  ['the day after', '2026-09-26', 'the day of the answer is past'],
])('on %s more time is or is not to be had', async (_day, dated, barred) => {
  const made = await demoDesk();
  const accountId = await requested(made.desk);
  expect(await barredFrom(at(made, dated), accountId, 'extend')).toBe(barred);
});

test('what costs nothing ends with its answer; a request may be withdrawn', async () => {
  const { desk } = await demoDesk();
  const free = await requested(desk);
  accepted(await act(desk, free, 'answer', ['none']));
  expect(await barredFrom(desk, free, 'deliver')).toBe('it has ended');
  const other = await requested(desk, 'Somebody Else');
  accepted(await act(desk, other, 'withdraw'));
  expect(outcomeOf(await act(desk, other, 'answer', ['all', '3']))).toBe('line-barred');
  expect(outcomeOf(await act(desk, undefined, 'ask', ['Ida', ' ', 'x']))).toBe('line-answer');
});

test('a fee that is not that of its pages is told by the replay', async () => {
  const { desk, store } = await demoDesk();
  const accountId = await requested(desk);
  accepted(await act(desk, accountId, 'answer', ['all', '10']));
  const place = await linePlace(store.book, accountId, '2026-09-15');
  expect(replayRequest(place)).toBeUndefined();
  const [ask, answer] = place.records;
  if (ask === undefined || answer === undefined) throw new Error('no records');
  const cheap = { ...answer, facts: { ...answer.facts, amount: '1.00' } };
  expect(replayRequest({ ...place, records: [ask, cheap] })).toBe(
    'the pages were charged at another fee',
  );
  expect(replayRequest({ ...place, records: [answer] })).toBe('answer is out of its order');
});

test('the whole of it by the number pad, but for the words', async () => {
  const counter = await atCounter();
  await counter.play(`
    keys -17⏎
    expect Copies and records: Request for records
    keys 61⏎
    text Ida Moreno
    keys ⏎
    text 12 Chapel Walk
    keys ⏎
    text Council minutes 1998
    keys ⏎
    expect Answer by Fri 25 Sep 2026 (Gov. Code 7922.535)
    keys .
    keys 21⏎
    keys 1⏎
    keys 12⏎
    expect Answered: all is given
    expect 2.40
  `);
});
