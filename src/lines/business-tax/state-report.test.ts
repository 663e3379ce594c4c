// The report on the state's fee that is due by 1 March: it stands on the list that starts the day
// until it is sent; and what of the city's part may go into administration.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  barredFrom,
  begin,
  payAll,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, approve, counterOf, openFloat } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { readDue } from '../../desk/read-due.ts';
import { readReport } from '../../desk/read-report.ts';
import { renderText } from '../../domain/reports/render-text.ts';
import { findLineReport } from '../line-reports.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });

/** One fee of September 2026, passed on in October. Returns the account of the agency. */
async function passedOn(made: TestDesk): Promise<number> {
  await openFloat(made.desk, await counterOf(made.desk));
  await payAll(made.desk, await registered(made.desk, SERVICE));
  const october = at(made, '2026-10-01');
  const asked = accepted(await begin(october, 'state-quarter', ['2026 Q3']));
  if (asked.done) throw new Error('passed on by one person');
  accepted(await approve(october, asked.request.id));
  const { account_id } = await made.store.book
    .selectFrom('line_record')
    .select('account_id')
    .where('act', '=', 'state-quarter')
    .executeTakeFirstOrThrow();
  return account_id;
}

const told = async (made: TestDesk, date: string) =>
  (await readDue(at(made, date)))
    .filter(({ last }) => last.startsWith('Report'))
    .map(({ accountId, last, dueOn }) => ({ accountId, last, dueOn }));

test('the report of the year stands on the list from 30 days before until it is sent', async () => {
  const made = await demoDesk();
  expect(await told(made, '2027-03-01')).toEqual([]);
  const accountId = await passedOn(made);
  expect(await barredFrom(at(made, '2026-12-31'), accountId, 'state-report')).toBe(
    'the reports of every year that ended are sent',
  );
  expect(await told(made, '2027-01-29')).toEqual([]);
  const due = { accountId, last: 'Report 2026 on the state fee', dueOn: '2027-03-01' };
  expect(await told(made, '2027-01-30')).toEqual([due]);
  expect(await told(made, '2027-04-15')).toEqual([due]);
  const sent = accepted(await act(at(made, '2027-02-20'), accountId, 'state-report', ['2026']));
  expect(sent).toMatchObject({ said: 'The report of 2026 is on record as sent.' });
  expect(await told(made, '2027-03-01')).toEqual([]);
  expect(await told(made, '2028-02-01')).toMatchObject([{ dueOn: '2028-03-01' }]);
  expect(await brokenOf(made)).toEqual([]);
});

test('a report of a year that had not ended: found', async () => {
  const made = await demoDesk();
  const accountId = await passedOn(made);
  accepted(await act(at(made, '2027-02-20'), accountId, 'state-report', ['2026']));
  const set = `json_set(facts, '$.year', 2027)`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = 'state-report'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('the report of 2027 was sent');
});

test('five percent of what the city keeps may go into administration, in whole cents', async () => {
  const made = await demoDesk();
  await passedOn(made);
  for (const name of ['business-tax-state-quarters', 'business-tax-state-years']) {
    const report = await findLineReport(name);
    if (report === undefined) throw new Error(`no listing ${name}`);
    const read = accepted(await readReport(at(made, '2026-10-01'), { report, date: '2026-10-01' }));
    const text = renderText(read, 132).join('\n');
    // 4.00: 3.60 stay, of which 0.18 at most; 0.40 go on.
    expect(text).toContain('adm. most');
    expect(text).toMatch(/4\.00 +3\.60 +0\.18 +0\.40/);
  }
});
