// Who grants an arrangement: to the day and to the instalment, and after a broken one.
import { expect, test } from 'vitest';
import {
  type AskedTerms,
  fewestInstalments,
  latestEnd,
  signatureReasons,
} from './arrangement-limits.ts';
import { equalInstalments } from './arrangement-schedule.ts';
import { cents } from './money.ts';

const LIMITS = {
  ...{ extensionDays: 14, clerkInstalments: 3, clerkDays: 60, againMonths: 12, mostMonths: 12 },
  deferralDays: 90,
};
const DATE = '2026-09-15';

const asked = (count: number, first: string, more: Partial<AskedTerms> = {}): AskedTerms => ({
  ...{ kind: 'instalment', date: DATE, dueOn: '2026-09-01', putOff: false, brokenOn: undefined },
  instalments: equalInstalments(cents(10_000), count, first, 'M'),
  ...more,
});
const FOUR = 'more than 3 instalments, longer than 60 days';
const extension = { kind: 'extension' } as const;

test.each<[string, AskedTerms, string]>([
  ['three within 60 days', asked(3, '2026-09-14'), ''],
  ['the last on the 60th day', asked(2, '2026-10-14'), ''],
  ['the last on the 61st day', asked(2, '2026-10-15'), 'longer than 60 days'],
  ['four', asked(4, '2026-09-15'), FOUR],
  ['14 days after what was due', asked(1, '2026-09-29', extension), ''],
  ['15 days', asked(1, '2026-09-30', extension), 'longer than 14 days'],
  [
    '14 days beyond a day to come',
    asked(1, '2026-10-14', { ...extension, dueOn: '2026-09-30' }),
    '',
  ],
  ['put off once more', asked(1, '2026-09-20', { ...extension, putOff: true }), 'put off before'],
  ['amortization as instalments', asked(4, '2026-09-15', { kind: 'amortization' }), FOUR],
  ['a deferral of 60 days', asked(1, '2026-11-14', { kind: 'deferral', putOff: true }), ''],
  ['of 61 days', asked(1, '2026-11-15', { kind: 'deferral' }), 'longer than 60 days'],
  [
    'what a court ordered',
    asked(1, '2026-09-20', { kind: 'court', caseNumber: '26-4412' }),
    'court order, case 26-4412',
  ],
  ['as verify reads it', asked(1, '2026-09-20', { kind: 'court' }), 'a court ordered it'],
  [
    'on the day the year after a broken one is over',
    asked(1, '2026-09-20', { brokenOn: '2025-09-15' }),
    '',
  ],
  [
    'the day before it',
    asked(1, '2026-09-20', { brokenOn: '2025-09-16' }),
    'an earlier one broke on 2025-09-16',
  ],
])('%s', (_what, terms, reasons) => {
  expect(signatureReasons(terms, LIMITS).join(', ')).toBe(reasons);
});

test.each<[AskedTerms['kind'], Partial<typeof LIMITS>, string | undefined]>([
  ['instalment', {}, '2027-09-15'],
  ['amortization', {}, '2027-09-15'],
  ['instalment', { mostMonths: 0 }, undefined],
  ['deferral', {}, '2026-12-14'],
  ['deferral', { deferralDays: 0 }, '2027-09-15'],
  ['deferral', { deferralDays: 366, mostMonths: 6 }, '2027-03-15'],
  ['court', {}, undefined],
])('the last day of %s under %o is %s', (kind, more, last) => {
  expect(latestEnd(kind, DATE, { ...LIMITS, ...more })).toBe(last);
});

test.each<[AskedTerms['kind'], number]>([
  ['extension', 1],
  ['deferral', 1],
  ['court', 1],
  ['instalment', 2],
  ['amortization', 2],
])('%s has %i payments at least', (kind, least) => {
  expect(fewestInstalments(kind)).toBe(least);
});
