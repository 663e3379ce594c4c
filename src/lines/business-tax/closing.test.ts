// What a business owes when it closes stays owed and goes on being late; who owes is closed by two,
// and a closing is taken back by two.
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
import { accepted, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { readRun } from '../../../test/support/runs.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { readReport } from '../../desk/read-report.ts';
import { renderText } from '../../domain/reports/render-text.ts';
import { accountById } from '../../store/accounts.ts';
import { findLineReport } from '../line-reports.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });

/** A grocer who renews in April: 246.00 and fees of 22.00. */
async function renewed(made: TestDesk): Promise<number> {
  const april = at(made, '2026-04-15');
  const accountId = await oldBusiness(april);
  accepted(await act(april, accountId, 'reclassify', ['Groceries', '445110', 'retail', 'yes']));
  accepted(await act(april, accountId, 'renew', ['410000', 'today', 'yes']));
  return accountId;
}

async function dueIn(made: TestDesk, dated: string, run: string): Promise<readonly string[]> {
  const desk = at(made, dated);
  const asked = { line: 'business-tax', run };
  return accepted(await readRun(desk, await counterOf(desk, 101), asked)).map(
    ({ number }) => number,
  );
}

async function listed(desk: Desk, name: string): Promise<string> {
  const report = await findLineReport(name);
  if (report === undefined) throw new Error(`no listing ${name}`);
  const read = accepted(await readReport(desk, { report, date: desk.dated ?? '' }));
  return renderText(read, 132).join('\n');
}

test('who owes is closed by two, and the year stays late', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made);
  const { number } = await accountById(made.store.book, accountId);
  const closing = accepted(
    await act(at(made, '2026-05-10'), accountId, 'close', ['today', 'gone']),
  );
  if (closing.done) throw new Error('one person closed what owes');
  expect(closing.request.record).toMatchObject({ owed: '268.00', reason: 'gone' });
  await actByTwo(at(made, '2026-05-10'), accountId, 'close', ['today', 'gone']);
  const june = at(made, '2026-06-10');
  expect(await dueIn(made, '2026-06-10', 'penalties')).toContain(number);
  accepted(await act(june, accountId, 'penalty'));
  expect(await postedBy(june, accountId)).toEqual(['D 110-1210 4920', 'C 110-4111 4920']);
  expect(await dueIn(made, '2026-06-10', 'delinquency-letters')).toContain(number);
  accepted(await act(june, accountId, 'delinquency-letter'));
  await actByTwo(june, accountId, 'audit', ['510000', 'books seen']);
  await actByTwo(june, accountId, 'amend', ['200000', 'keyed wrongly']);
  for (const [date, name, told] of [
    ['2026-06-10', 'certificate', 'the business is closed'],
    ['2027-02-01', 'renew', 'the business is closed'],
    ['2027-02-01', 'renewal-notice', 'the business is closed'],
    ['2027-02-01', 'renew-missed', 'no earlier year is missing'],
  ] as const) {
    expect(await barredFrom(at(made, date), accountId, name)).toBe(told);
  }
  expect(await listed(june, 'business-tax-outstanding')).toMatch(/Closed and not paid\n.*Oak/);
  expect(await brokenOf(made)).toEqual([]);
});

test('a year that was not filed before the closing is filed after it', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made);
  await openFloat(made.desk, await counterOf(made.desk));
  await payAll(made.desk, accountId);
  const june = at(made, '2027-06-10');
  accepted(await act(june, accountId, 'close', ['earlier', '2027-03-31', 'sold']));
  accepted(await act(june, accountId, 'renew', ['410000', 'today', 'yes']));
  expect((await postedBy(june, accountId))[0]).toBe('D 110-1210 31720');
  expect(await brokenOf(made)).toEqual([]);
});

test('a reopening by two puts back what the closing took off', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made);
  const { number } = await accountById(made.store.book, accountId);
  await openFloat(made.desk, await counterOf(made.desk));
  await payAll(made.desk, accountId);
  accepted(await act(at(made, '2026-05-01'), accountId, 'certificate', ['letter']));
  const [june, july] = [at(made, '2027-06-10'), at(made, '2027-07-02')];
  expect(await barredFrom(june, accountId, 'reopen')).toBe('it is not closed');
  accepted(await act(june, accountId, 'renew', ['410000', 'today', 'yes']));
  await actByTwo(june, accountId, 'close', ['earlier', '2026-12-20', 'sold']);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-4110 24600', 'C 110-1210 29520', 'D 110-4111 4920'],
  ]);
  expect(await barredFrom(july, accountId, 'penalty')).toBe('no tax of it is late');
  await actByTwo(june, accountId, 'reopen', ['another shop was meant']);
  expect(await postedBy(june, accountId)).toEqual([
    ...['D 110-1210 29520', 'C 110-4110 24600', 'C 110-4111 4920'],
  ]);
  expect(await barredFrom(june, accountId, 'renew')).toBe('2027 is assessed');
  expect(await barredFrom(at(made, '2026-12-01'), accountId, 'certificate')).toMatch(
    /printed|owes/,
  );
  accepted(await act(july, accountId, 'penalty'));
  expect(await postedBy(july, accountId)).toEqual(['D 110-1210 2460', 'C 110-4111 2460']);
  expect(await dueIn(made, '2028-01-10', 'renewal-notices')).toContain(number);
  expect(await listed(june, 'business-tax-closed')).toMatch(/reopened/);
  await actByTwo(july, accountId, 'close', ['today', 'gone after all']);
  expect(await brokenOf(made)).toEqual([]);
});

test('the certificate of the year stands again', async () => {
  const made = await demoDesk();
  const accountId = await renewed(made);
  await openFloat(made.desk, await counterOf(made.desk));
  await payAll(made.desk, accountId);
  accepted(await act(made.desk, accountId, 'certificate', ['letter']));
  accepted(await act(made.desk, accountId, 'close', ['today', 'sold']));
  await actByTwo(made.desk, accountId, 'reopen', ['another shop was meant']);
  expect(await barredFrom(made.desk, accountId, 'certificate')).toMatch(/26-00001 is printed/);
  accepted(await act(made.desk, accountId, 'duplicate', ['spoilt']));
  expect(await brokenOf(made)).toEqual([]);
});

test.each([
  ['close', 'taken'],
  ['reopen', 'again'],
])('a %s that moves other years than it did: found', async (name, fact) => {
  const made = await demoDesk();
  const accountId = await renewed(made);
  const june = at(made, '2027-06-10');
  accepted(await act(june, accountId, 'renew', ['410000', 'today', 'yes']));
  await actByTwo(june, accountId, 'close', ['earlier', '2026-12-20', 'sold']);
  await actByTwo(june, accountId, 'reopen', ['another shop was meant']);
  const set = `json_set(facts, '$.${fact}', json('[]'))`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = '${name}'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('what a closing takes off');
});
