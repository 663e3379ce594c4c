// Who grants an arrangement: to the day and to the instalment, and after a broken one.
import { expect, test } from 'vitest';
import { equalInstalments } from './arrangement.ts';
import { type AskedTerms, latestEnd, signatureReasons } from './arrangement-limits.ts';
import { cents } from './money.ts';

const LIMITS = {
  ...{ extensionDays: 14, clerkInstalments: 3, clerkDays: 60, againMonths: 12, mostMonths: 12 },
};
const DATE = '2026-09-15';

const asked = (count: number, first: string, more: Partial<AskedTerms> = {}): AskedTerms => ({
  ...{ kind: 'instalment', date: DATE, dueOn: '2026-09-01', putOff: false, brokenOn: undefined },
  instalments: equalInstalments(cents(10_000), count, first, 'M'),
  ...more,
});
const extension = { kind: 'extension' } as const;

test.each<[string, AskedTerms, string]>([
  ['three within 60 days', asked(3, '2026-09-14'), ''],
  ['the last on the 60th day', asked(2, '2026-10-14'), ''],
  ['the last on the 61st day', asked(2, '2026-10-15'), 'longer than 60 days'],
  ['four', asked(4, '2026-09-15'), 'more than 3 instalments, longer than 60 days'],
  ['14 days after what was due', asked(1, '2026-09-29', extension), ''],
  ['15 days', asked(1, '2026-09-30', extension), 'longer than 14 days'],
  [
    '14 days beyond a day to come',
    asked(1, '2026-10-14', { ...extension, dueOn: '2026-09-30' }),
    '',
  ],
  ['put off once more', asked(1, '2026-09-20', { ...extension, putOff: true }), 'put off before'],
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

test('nobody grants more than the longest; without one there is no last day', () => {
  expect(latestEnd(DATE, LIMITS)).toBe('2027-09-15');
  expect(latestEnd(DATE, { ...LIMITS, mostMonths: 0 })).toBeUndefined();
});
