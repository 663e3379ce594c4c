// How an arrangement stands: schedules to the cent, days of grace to the day, and what was paid,
// taken off and owed again since.
import { expect, test } from 'vitest';
import {
  type Arrangement,
  arrangementNumber,
  type Frequency,
  payableUntil,
  standingOf,
} from './arrangement.ts';
import { equalInstalments, instalmentsOf, scheduleWords } from './arrangement-schedule.ts';
import { cents } from './money.ts';

const rows = (instalments: readonly { dueOn: string; amountCents: number }[]) =>
  instalments.map(({ dueOn, amountCents }) => `${dueOn} ${amountCents}`);

test('S20: 174.30 in six are 29.05 each', () => {
  expect(rows(equalInstalments(cents(17_430), 6, '2026-10-15', 'M'))).toEqual([
    '2026-10-15 2905',
    '2026-11-15 2905',
    '2026-12-15 2905',
    '2027-01-15 2905',
    '2027-02-15 2905',
    '2027-03-15 2905',
  ]);
});

test('S26: 164.00 are six of 25.00 and one of 14.00', () => {
  const plan = instalmentsOf(cents(16_400), cents(2500), '2026-10-01', 'M');
  expect(plan.map(({ amountCents }) => amountCents)).toEqual([
    2500, 2500, 2500, 2500, 2500, 2500, 1400,
  ]);
  expect(plan.at(-1)?.dueOn).toBe('2027-04-01');
  expect(scheduleWords(plan).map(({ words }) => words)).toEqual([
    '6 x 25.00 from 2026-10-01',
    '14.00 on 2027-04-01',
  ]);
});

test.each<[string, number, number, string, Frequency, string]>([
  ['the last takes the cents left', 1000, 3, '2026-01-31', 'M', '0131 333 0228 333 0331 334'],
  ['every week', 300, 3, '2026-09-28', 'W', '0928 100 1005 100 1012 100'],
  ['every second week', 301, 2, '2026-12-24', '2W', '1224 150 0107 151'],
  ['a cent each', 2, 2, '2026-09-28', 'W', '0928 1 1005 1'],
  ['one', 555, 1, '2028-02-29', 'M', '0229 555'],
])('%s', (_what, total, count, first, frequency, told) => {
  const plan = equalInstalments(cents(total), count, first, frequency);
  const shown = plan.map(
    ({ dueOn, amountCents }) => `${dueOn.slice(5).replace('-', '')} ${amountCents}`,
  );
  expect(shown.join(' ')).toBe(told);
});

test('an instalment of nothing, or of more instalments than cents, is a bug', () => {
  expect(() => equalInstalments(cents(1), 2, '2026-09-28', 'W')).toThrow('2 instalments');
  expect(() => instalmentsOf(cents(100), cents(0), '2026-09-28', 'W')).toThrow('instalments of 0');
});

/** 100.00 on 15 October and 100.00 on 15 November, three days of grace. */
const plan = (more: Partial<Arrangement> = {}): Arrangement => ({
  ...{ kind: 'instalment', principalCents: cents(20_000), graceDays: 3, past: [], events: [] },
  instalments: equalInstalments(cents(20_000), 2, '2026-10-15', 'M'),
  ...more,
});
const paid = (on: string, amount: number, lowered = 0) => ({
  ...{ on, paidCents: cents(amount), loweredCents: cents(lowered) },
});

test.each<[string, Arrangement, string, string]>([
  ['on the day it is due', plan(), '2026-10-15', 'active 20000'],
  ['a day later', plan(), '2026-10-16', 'late 20000'],
  ['on the last day of grace', plan(), '2026-10-18', 'late 20000'],
  ['after it', plan(), '2026-10-19', 'broken 20000'],
  ['paid on the day', plan({ past: [paid('2026-10-15', 10_000)] }), '2026-10-19', 'kept 10000'],
  [
    'paid on the last day of grace',
    plan({ past: [paid('2026-10-18', 10_000)] }),
    '2026-11-15',
    'kept 10000',
  ],
  [
    'paid a day too late',
    plan({ past: [paid('2026-10-19', 10_000)] }),
    '2026-11-01',
    'broken 10000',
  ],
  ['a cent short', plan({ past: [paid('2026-10-15', 9999)] }), '2026-10-19', 'broken 10001'],
  ['more than one', plan({ past: [paid('2026-10-15', 12_000)] }), '2026-11-16', 'late 8000'],
  ['all of it', plan({ past: [paid('2026-10-15', 20_000)] }), '2026-11-30', 'completed 0'],
  [
    'what a memo takes off is taken from the end',
    plan({ past: [paid('2026-10-01', 0, 15_000)] }),
    '2026-10-19',
    'broken 5000',
  ],
  [
    'a memo and the rest',
    plan({ past: [paid('2026-10-01', 0, 15_000), paid('2026-10-15', 5000)] }),
    '2026-11-30',
    'completed 0',
  ],
  [
    'what an older memo put back is owed beside it',
    plan({ past: [paid('2026-10-01', 0, -3000), paid('2026-10-15', 20_000)] }),
    '2026-11-30',
    'completed 0',
  ],
  [
    'and what is taken off then is taken off that first',
    plan({ past: [paid('2026-10-01', 0, -3000), paid('2026-10-02', 0, 4000)] }),
    '2026-10-15',
    'active 19000',
  ],
  [
    'a check that came back, on that day',
    plan({ past: [paid('2026-10-15', 10_000), paid('2026-10-25', -10_000)] }),
    '2026-10-25',
    'late 20000',
  ],
  [
    'a check that came back, the day after',
    plan({ past: [paid('2026-10-15', 10_000), paid('2026-10-25', -10_000)] }),
    '2026-10-26',
    'broken 20000',
  ],
  [
    'as it was known before it came back',
    plan({ past: [paid('2026-10-15', 10_000), paid('2026-10-25', -10_000)] }),
    '2026-10-24',
    'kept 10000',
  ],
  [
    'more time keeps it',
    plan({ events: [{ kind: 'grace', on: '2026-10-18', until: '2026-11-10' }] }),
    '2026-11-10',
    'late 20000',
  ],
  [
    'more time is over',
    plan({ events: [{ kind: 'grace', on: '2026-10-18', until: '2026-11-10' }] }),
    '2026-11-11',
    'broken 20000',
  ],
  [
    'more time brings back what had broken',
    plan({ events: [{ kind: 'grace', on: '2026-10-25', until: '2026-11-10' }] }),
    '2026-10-25',
    'late 20000',
  ],
  [
    'and not before it was given',
    plan({ events: [{ kind: 'grace', on: '2026-10-25', until: '2026-11-10' }] }),
    '2026-10-24',
    'broken 20000',
  ],
  [
    'cancelled',
    plan({ events: [{ kind: 'cancelled', on: '2026-09-20' }] }),
    '2026-09-20',
    'cancelled 20000',
  ],
  [
    'declared broken and paid later',
    plan({
      events: [{ kind: 'broken', on: '2026-10-19' }],
      past: [paid('2026-10-20', 20_000)],
    }),
    '2026-10-30',
    'broken 0',
  ],
])('%s', (_what, arrangement, date, told) => {
  const { state, leftCents } = standingOf(arrangement, date);
  expect(`${state} ${leftCents}`).toBe(told);
});

/** The same beside a bill of 40.00 due on 24 October. */
const beside = (paidOn: string, more: Partial<Arrangement> = {}): Arrangement => ({
  ...plan({ kind: 'amortization', past: [paid('2026-10-15', 10_000)] }),
  bills: [
    {
      dueOn: '2026-10-24',
      past: [
        { on: '2026-10-03', owedCents: cents(4000) },
        { on: paidOn, owedCents: cents(-4000) },
      ],
    },
  ],
  ...more,
});

test.each<[string, Arrangement, string, string]>([
  ['a bill that is due today', beside('2027-01-01'), '2026-10-24', 'kept bill 4000'],
  ['a day later', beside('2027-01-01'), '2026-10-25', 'late bill 4000'],
  ['on the last day of grace', beside('2027-01-01'), '2026-10-27', 'late bill 4000'],
  ['after it', beside('2027-01-01'), '2026-10-28', 'broken bill 4000 2026-10-24'],
  ['paid on the last day of grace', beside('2026-10-27'), '2026-11-15', 'kept'],
  ['paid a day too late', beside('2026-10-28'), '2026-11-15', 'broken 2026-10-24'],
  [
    'once the plan is paid no bill breaks it',
    beside('2027-01-01', { past: [paid('2026-10-15', 20_000)] }),
    '2026-11-15',
    'completed',
  ],
  [
    'more time is more time for the bill',
    beside('2027-01-01', {
      events: [{ kind: 'grace', on: '2026-10-26', until: '2026-11-10' }],
    }),
    '2026-11-10',
    'late bill 4000',
  ],
])('beside the running bill: %s', (_what, arrangement, date, told) => {
  const { state, bill, broken } = standingOf(arrangement, date);
  const open = bill === undefined ? '' : ` bill ${bill.leftCents}`;
  const missed = broken === undefined ? '' : ` ${broken.missedOn}`;
  expect(`${state}${open}${missed}`).toBe(told);
  expect(broken?.missed ?? 'bill').toBe('bill');
});

/** A bill of 40.00 that was due on 1 September, on another account, and was moved on 20 October. */
const moved: Arrangement = {
  ...beside('2027-01-01'),
  bills: [{ dueOn: '2026-09-01', past: [{ on: '2026-10-20', owedCents: cents(4000) }] }],
};

test.each<[string, string]>([
  ['2026-10-20', 'kept'],
  ['2026-10-23', 'late'],
  ['2026-10-24', 'broken 2026-10-20'],
])('what is moved there late is due on the day it came: on %s it is %s', (date, told) => {
  const { state, broken } = standingOf(moved, date);
  expect([state, broken?.missedOn].join(' ').trim()).toBe(told);
});

test('a bill that is due before the next instalment is what must be paid first', () => {
  expect(payableUntil(beside('2027-01-01'), '2026-10-20')).toBe('2026-10-27');
  expect(payableUntil(beside('2026-10-20'), '2026-10-20')).toBe('2026-11-18');
});

test('it says what is due, what is next, and until when it may be paid', () => {
  const arrangement = plan({ past: [paid('2026-10-10', 2500)] });
  const standing = standingOf(arrangement, '2026-10-16');
  expect(standing.next).toEqual({
    ...{ position: 1, dueOn: '2026-10-15', amountCents: 10_000, leftCents: 7500 },
  });
  expect(standing.dueCents).toBe(7500);
  expect(payableUntil(arrangement, '2026-10-16')).toBe('2026-10-18');
  const broken = { on: '2026-10-19', missedOn: '2026-10-15', missed: 'instalment' };
  expect(standingOf(arrangement, '2026-12-01').broken).toEqual(broken);
  expect(arrangementNumber(12)).toBe('A-000012');
});
