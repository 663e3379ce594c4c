// Listings of business tax on a real book, and the quarter of S23 with its 214 fees.
import { expect, test } from 'vitest';
import { demoDesk, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  begin,
  contractor,
  oldBusiness,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, approve, counterOf, openFloat } from '../../../test/support/counter.ts';
import type { Desk } from '../../desk/desk.ts';
import { readReport } from '../../desk/read-report.ts';
import { verifyBook } from '../../desk/verify-book.ts';
import { renderText } from '../../domain/reports/render-text.ts';
import { findLineReport } from '../line-reports.ts';

const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const RETAIL = ['Groceries', '445110', 'retail', 'yes'];
const MINUTES = 240_000;

async function told(desk: Desk, name: string, date: string, from?: string): Promise<string> {
  const report = await findLineReport(name);
  if (report === undefined) throw new Error(`no listing ${name}`);
  const asked = { report, date, ...(from === undefined ? {} : { from }) };
  return renderText(accepted(await readReport(desk, asked)), 132).join('\n');
}

/** One of each kind: new and certified, closed, chased, filed and not paid. */
async function town(): Promise<TestDesk> {
  const made = await demoDesk();
  const { desk } = made;
  await openFloat(desk, await counterOf(desk));
  const paid = await registered(desk, SERVICE);
  await payAll(desk, paid);
  accepted(await act(desk, paid, 'certificate', ['here']));
  const home = await registered(desk, contractor('expired', '2026-08-31'));
  expect(home).toBeGreaterThan(paid);
  const gone = await oldBusiness(desk, 'Gone Bakery');
  accepted(await act(desk, gone, 'close', ['earlier', '2026-09-01', 'sold']));
  accepted(
    await begin(desk, 'non-compliance', ['Neighbour', '11 Quarry Road', 'en', 'Roofs', 'advert']),
  );
  const unpaid = await oldBusiness(desk, 'Oak Market', { address: '7 Main Street' });
  accepted(await act(desk, unpaid, 'reclassify', RETAIL));
  accepted(await act(desk, unpaid, 'renew', ['410000', 'today', 'yes']));
  return made;
}

test('who is new, who closed, which certificates were printed', async () => {
  const { desk } = await town();
  const fresh = await told(desk, 'business-tax-new', '2026-09-15', '2026-09-01');
  expect(fresh).toContain('Ana Canyon');
  expect(fresh).toContain('Rosa Reyes');
  expect(fresh).not.toContain('Neighbour');
  const closed = await told(desk, 'business-tax-closed', '2026-09-15');
  expect(closed).toMatch(/Gone Bakery.*Tue 1 Sep 2026|Gone Bakery.*1 Sep/);
  const printed = await told(desk, 'business-tax-certificates', '2026-09-15');
  expect(printed).toContain('26-00001');
  expect(printed).toContain('1 certificate.');
});

test('businesses by class, by industry, by place tell nobody their receipts or tax', async () => {
  const { desk } = await town();
  const byClass = await told(desk, 'business-tax-by-class', '2026-09-15');
  expect(byClass).toMatch(/General contractor/);
  // Each of the three is the only one that is taxed in its class.
  expect(byClass).not.toMatch(/ (246\.00|100\.80|60\.00)/);
  expect(byClass).toMatch(/TOGETHER.*406\.80/);
  expect(byClass).toMatch(/TOTAL.*406\.80/);
  expect(byClass).toContain('fewer than 3 taxed businesses is confidential');
  expect(byClass).not.toContain('84,000');
  const byIndustry = await told(desk, 'business-tax-by-industry', '2026-09-15');
  expect(byIndustry.indexOf('445110')).toBeLessThan(byIndustry.indexOf('541219'));
  const byPlace = await told(desk, 'business-tax-by-place', '2026-09-15');
  expect(byPlace.indexOf('7 Main Street')).toBeLessThan(byPlace.indexOf('204 Main Street'));
  for (const listing of [byClass, byIndustry, byPlace]) {
    expect(listing).not.toContain('Gone Bakery');
    expect(listing).not.toContain('Neighbour');
  }
  const checks = await told(desk, 'business-tax-contractors', '2026-09-15');
  expect(checks).toMatch(/1023456.*the contractor licence is not active/);
});

test('the tax of fewer than three businesses stands nowhere, not as a total either', async () => {
  const { desk } = await demoDesk();
  await registered(desk, SERVICE);
  const byClass = await told(desk, 'business-tax-by-class', '2026-09-15');
  expect(byClass).toContain('Ana Canyon');
  expect(byClass).not.toContain('100.80');
  await registered(desk, SERVICE.with(0, 'Ben Canyon'));
  await registered(desk, SERVICE.with(0, 'Eva Canyon'));
  expect(await told(desk, 'business-tax-by-class', '2026-09-15')).toMatch(/SUM.*302\.40/);
});

test('renewals that are outstanding, cases of non-compliance', async () => {
  const { desk } = await town();
  const open = await told(desk, 'business-tax-outstanding', '2026-09-15');
  expect(open).toContain('Filed for 2026 and not paid');
  expect(open).toMatch(/Oak Market.*391\.00/);
  const next = await told(desk, 'business-tax-outstanding', '2027-01-05');
  expect(next).toMatch(/Not filed for 2027[\s\S]*Ana Canyon/);
  const cases = await told(desk, 'business-tax-cases', '2026-09-15');
  expect(cases).toMatch(/Neighbour.*waits/);
  expect(await told(desk, 'business-tax-cases', '2026-10-05')).toMatch(/its day is over/);
});

test('the year of the state fee: who filed, and what was collected', async () => {
  const { desk } = await town();
  const report = await told(desk, 'business-tax-state-years', '2026-09-15');
  expect(report).toMatch(/2026.*2.*1.*1.*4\.00.*3\.60.*0\.18.*0\.40/);
});

test(
  'S23: a quarter with 214 fees: 85.60 is due to the State Architect on 15 October',
  async () => {
    const made = await demoDesk();
    const { desk } = made;
    await openFloat(desk, await counterOf(desk));
    for (let one = 1; one <= 214; one += 1) {
      await payAll(desk, await registered(desk, [`Firm ${one}`, ...SERVICE.slice(1)]), 14_680);
    }
    const october = at(made, '2026-10-01');
    const before = await told(october, 'business-tax-state-quarters', '2026-10-01');
    expect(before).toMatch(/2026 Q3 +214 +856\.00 +770\.40 +38\.52 +85\.60 +Thu 15 Oct 2026/);
    expect(before).toContain('2026 Q3 is not passed on.');
    const asked = accepted(await begin(october, 'state-quarter', ['2026 Q3']));
    if (asked.done) throw new Error('passed on by one person');
    expect(asked.request.record).toMatchObject({ fees: '214', amount: '85.60' });
    accepted(await approve(october, asked.request.id));
    const { account_id } = await made.store.book
      .selectFrom('line_record')
      .select('account_id')
      .where('act', '=', 'state-quarter')
      .executeTakeFirstOrThrow();
    expect(await postedBy(desk, account_id)).toEqual(['D 710-2210 8560', 'C 710-2010 8560']);
    const after = await told(october, 'business-tax-state-quarters', '2026-10-01');
    expect(after).toMatch(/2026 Q3.*Thu 1 Oct 2026/);
    const { checks } = await verifyBook(made.store, desk.lineDuties);
    expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  },
  MINUTES,
);

test('an exempt business stands in the listings like every other one', async () => {
  const { desk } = await demoDesk();
  const accountId = await registered(desk, SERVICE);
  await actByTwo(desk, accountId, 'exempt', ['nonprofit', '2027-12-31', 'letter of the board']);
  expect(await told(desk, 'business-tax-by-class', '2026-09-15')).toContain('Ana Canyon');
});
