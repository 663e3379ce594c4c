// The first year of a business, from the day it began: who registers late pays for all of it and
// with its penalty, who does not pay is late, and a second letter demands the same.
import { expect, test } from 'vitest';
import { demoDesk, demoFiles, type TestDesk } from '../../../test/support/book.ts';
import {
  act,
  actByTwo,
  barredFrom,
  begin,
  contractor,
  payAll,
  postedBy,
  registered,
  SERVICE,
} from '../../../test/support/businesses.ts';
import { accepted, counterOf, openFloat, outcomeOf } from '../../../test/support/counter.ts';
import { brokenOf } from '../../../test/support/proof.ts';
import { tamper } from '../../../test/support/tamper.ts';
import type { Desk } from '../../desk/desk.ts';
import { RuleBook, type RuleRow } from '../../domain/rule-book.ts';
import { lineRecordsOf } from '../../store/line-records.ts';
import { loadItems } from '../../store/open-items.ts';
import { beganQuestion } from './first-year.ts';

const DEMO_RULES = new RuleBook(
  'business-tax',
  (demoFiles()['rules-business-tax'] as readonly Omit<RuleRow, 'from'>[]).map((row) => ({
    ...row,
    from: '2026-01-01',
  })),
);
const at = ({ desk }: TestDesk, dated: string): Desk => ({ ...desk, dated });
const began = (answers: readonly string[], date: string) => answers.with(-2, date);
const newestOf = async ({ store }: TestDesk, accountId: number) =>
  (await lineRecordsOf(store.book, accountId)).at(-1)?.facts;

// 60.00 for two quarters; due thirty days after it began, late from the day after.
test.each([
  ['2026-09-15', 6000, 0, '2026-10-15'],
  ['2026-08-16', 6000, 0, '2026-09-15'],
  ['2026-08-15', 6000, 600, '2026-09-15'],
  ['2026-07-15', 6000, 1200, '2026-09-15'],
  ['2026-06-30', 9000, 2700, '2026-09-15'],
  ['2026-01-02', 12_000, 6000, '2026-09-15'],
])('a contractor who began on %s pays %d and %d of penalty', async (date, tax, penalty, due) => {
  const made = await demoDesk();
  const answers = contractor('active', '2027-01-31');
  const accountId = await registered(made.desk, began(answers, date));
  const posted = await postedBy(made.desk, accountId);
  expect(posted).toContain(`C 110-4110 ${tax}`);
  expect(posted.filter((line) => line.includes('4111'))).toEqual(
    penalty === 0 ? [] : [`C 110-4111 ${penalty}`],
  );
  const [item] = await loadItems(made.store.book, { accountId });
  expect(item?.dueOn).toBe(due);
  expect(await brokenOf(made)).toEqual([]);
});

test('it did not begin in the future, nor longer ago than the city goes back', async () => {
  const { desk } = await demoDesk();
  expect(outcomeOf(await begin(desk, 'register', began(SERVICE, '2026-09-16')))).toBe(
    'line-answer',
  );
  const asked = { rules: DEMO_RULES, date: '2026-09-15' };
  expect(beganQuestion(asked, asked.date).ask({})).toMatchObject({
    ...{ kind: 'date', proposed: '2026-09-15', earliest: '2023-01-01' },
  });
});

test('a first year that is not paid is late from its own due date, and written about', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  const due = at(made, '2026-10-15');
  expect(await barredFrom(due, accountId, 'penalty')).toBe('no tax of it is late');
  const october = at(made, '2026-10-16');
  accepted(await act(october, accountId, 'penalty'));
  expect(await postedBy(made.desk, accountId)).toEqual(['D 110-1210 1008', 'C 110-4111 1008']);
  accepted(await act(october, accountId, 'delinquency-letter'));
  accepted(await act(at(made, '2026-11-01'), accountId, 'penalty'));
  await actByTwo(at(made, '2026-11-01'), accountId, 'audit', ['100000', 'books seen']);
  // 20 percent of the 19.20 that an audit adds.
  expect(await postedBy(made.desk, accountId)).toEqual([
    ...['D 110-1210 2304', 'C 110-4110 1920', 'C 110-4111 384'],
  ]);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'penalty'));
  expect(await newestOf(made, accountId)).toMatchObject({ year: 2026, percent: 50 });
  // Trued up to 84,000: the penalty on what the audit had added goes too.
  accepted(await act(spring, accountId, 'renew', ['84000', '84000', 'today', 'yes']));
  expect(await newestOf(made, accountId)).toMatchObject({ trueUp: '-19.20', penaltyOff: '9.60' });
  expect(await brokenOf(made)).toEqual([]);
});

test('what a true-up adds is late with the renewal that it is billed with', async () => {
  const made = await demoDesk();
  const accountId = await registered(made.desk, SERVICE);
  await openFloat(made.desk, await counterOf(made.desk));
  await payAll(made.desk, accountId);
  const spring = at(made, '2027-03-01');
  accepted(await act(spring, accountId, 'renew', ['90000', '84000', 'today', 'yes']));
  expect(await barredFrom(at(made, '2027-04-30'), accountId, 'penalty')).toMatch(/no tax/);
  accepted(await act(at(made, '2027-05-01'), accountId, 'penalty'));
  expect(await postedBy(made.desk, accountId)).toEqual(['D 110-1210 1080', 'C 110-4111 1080']);
  // An audit of the first year starts from what it was trued up to.
  const may = at(made, '2027-05-02');
  await actByTwo(may, accountId, 'audit', ['2026', '100000', 'books seen']);
  expect(await newestOf(made, accountId)).toMatchObject({ was: '108.00', tax: '120.00' });
  expect(await brokenOf(made)).toEqual([]);
});

/** Found on 15 September without a certificate. */
async function found(made: TestDesk): Promise<number> {
  const answers = ['Neighbour', '11 Quarry Road', 'en', 'Roofs', 'advert'];
  const first = accepted(await begin(made.desk, 'non-compliance', answers));
  if (!first.done) throw new Error('a letter waits for somebody');
  return first.accountId;
}

const ROOFS = [
  ...['same', 'yes', 'no', 'Roofs', '238160', 'sub-contractor', 'none', '1023456', 'active'],
  ...['same', 'fits', 'onFile', 'exempt', '2028-01-01'],
];

test.each([
  ['2026-01-01', '90.00', '45.00'],
  ['2026-08-20', '45.00', '9.00'],
])(
  'a second letter about a business of %s demands what it is assessed',
  async (date, tax, penalty) => {
    const made = await demoDesk();
    const accountId = await found(made);
    const october = at(made, '2026-10-01');
    accepted(await act(october, accountId, 'non-compliance', ['sub-contractor', date]));
    expect(await newestOf(made, accountId)).toMatchObject({ began: date, tax, penalty });
    accepted(await act(october, accountId, 'register', [...ROOFS, date, 'yes']));
    expect(await newestOf(made, accountId)).toMatchObject({ began: date, tax, penalty });
    expect(await brokenOf(made)).toEqual([]);
  },
);

test('whoever was found did not begin later than that', async () => {
  const made = await demoDesk();
  const accountId = await found(made);
  const answers = [...ROOFS, '2026-09-16', 'yes'];
  const october = at(made, '2026-10-01');
  expect(outcomeOf(await act(october, accountId, 'register', answers))).toBe('line-answer');
  accepted(await act(october, accountId, 'register', answers.with(-2, '2026-09-15')));
});

test.each([
  ['began', `'2026-09-01'`],
  ['penalty', `'1.00'`],
  ['percent', '10'],
])('a registration with another %s than it was assessed by: found', async (name, value) => {
  const made = await demoDesk();
  await registered(made.desk, began(contractor('active', '2027-01-31'), '2026-06-30'));
  const set = `json_set(facts, '$.${name}', ${value})`;
  tamper(made.path, `UPDATE line_record SET facts = ${set} WHERE act = 'register'`);
  expect(JSON.stringify(await brokenOf(made))).toContain('line-rules');
});
