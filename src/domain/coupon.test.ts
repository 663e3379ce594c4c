// Coupons of arrangements: the line that is printed reads back as its instalment, and what a coupon
// is worth follows from how the arrangement stands.
import { expect, test } from 'vitest';
import type { Arrangement } from './arrangement.ts';
import { equalInstalments } from './arrangement-schedule.ts';
import { couponLine, couponOn } from './coupon.ts';
import { cents } from './money.ts';
import { readScan } from './scan-line.ts';
import { SCAN_PROFILES } from './scan-profile.ts';

/** S20: six of 29.05 from 15 October on. */
const SIX = equalInstalments(cents(17_430), 6, '2026-10-15', 'M');
const plan = (more: Partial<Arrangement> = {}): Arrangement => ({
  ...{ kind: 'instalment', principalCents: cents(17_430), graceDays: 3, past: [], events: [] },
  ...{ instalments: SIX, ...more },
});
const paid = (on: string, amount: number) => ({
  past: [{ on, paidCents: cents(amount), loweredCents: cents(0) }],
});

test.each([
  [1, 0, '6000000000012610150000029055'],
  [12, 5, '6000000000122703150000029050'],
  [9_999_999_999, 0, '6099999999992610150000029056'],
])('the coupon of arrangement %i, instalment %i', (number, index, line) => {
  const instalment = SIX[index];
  if (instalment === undefined) throw new Error('no instalment');
  const printed = couponLine(number, instalment);
  expect(printed).toBe(line);
  expect(readScan(printed, SCAN_PROFILES)).toEqual({
    kind: 'stub',
    stub: {
      ...{ documentType: '60', number: `${number}`, dueOn: instalment.dueOn },
      amountCents: cents(2905),
    },
  });
});

test('one digit changed is misread', () => {
  const [first] = SIX;
  if (first === undefined) throw new Error('no instalment');
  const line = couponLine(1, first);
  for (let at = 0; at < line.length; at += 1) {
    const other = (Number(line[at]) + 1) % 10;
    const changed = `${line.slice(0, at)}${other}${line.slice(at + 1)}`;
    expect(readScan(changed, SCAN_PROFILES).kind).toBe('misread');
  }
});

test.each<[string, Arrangement, string, string, number, string]>([
  ['before its day', plan(), '2026-10-15', '2026-10-01', 0, 'open 1 2905 before 0'],
  ['on its day', plan(), '2026-10-15', '2026-10-15', 0, 'open 1 2905 before 0'],
  ['the day after', plan(), '2026-10-15', '2026-10-16', 0, 'open 1 2905 overdue before 0'],
  [
    'once the plan is broken',
    plan(),
    '2026-10-15',
    '2026-10-19',
    0,
    'open 1 2905 overdue broken 2026-10-19 before 0',
  ],
  [
    'of a part',
    plan(paid('2026-10-02', 1000)),
    '2026-10-15',
    '2026-10-05',
    0,
    'open 1 1905 before 0',
  ],
  ['that is paid', plan(paid('2026-10-02', 2905)), '2026-10-15', '2026-10-05', 0, 'paid 1'],
  ['out of its turn', plan(), '2026-11-15', '2026-10-05', 0, 'open 2 2905 before 2905'],
  ['with money in hand', plan(), '2026-11-15', '2026-10-05', 3000, 'open 2 2810 before 0'],
  ['of another day', plan(), '2026-10-16', '2026-10-05', 0, 'unknown'],
  [
    'of a plan that was cancelled',
    plan({ events: [{ kind: 'cancelled', on: '2026-10-02', reason: 'made by mistake' }] }),
    '2026-10-15',
    '2026-10-05',
    0,
    'cancelled made by mistake',
  ],
])('a coupon %s', (_what, arrangement, dueOn, date, paying, told) => {
  const stub = { dueOn, amountCents: cents(2905) };
  expect(wordsOf(couponOn(arrangement, stub, date, cents(paying)))).toBe(told);
});

test('another amount than the instalment is no coupon of it', () => {
  const stub = { dueOn: '2026-10-15', amountCents: cents(2906) };
  expect(couponOn(plan(), stub, '2026-10-01').kind).toBe('unknown');
});

function wordsOf(standing: ReturnType<typeof couponOn>): string {
  switch (standing.kind) {
    case 'unknown':
      return 'unknown';
    case 'cancelled':
      return `cancelled ${standing.reason}`;
    case 'paid':
      return `paid ${standing.instalment.position}`;
    case 'open': {
      const { instalment, overdue, broken, beforeCents } = standing;
      const late = overdue ? ' overdue' : '';
      const end = broken === undefined ? '' : ` broken ${broken.on}`;
      const { position, leftCents } = instalment;
      return `open ${position} ${leftCents}${late}${end} before ${beforeCents}`;
    }
  }
}
