// From when a credit is unclaimed, the days of its notice, and what keeping it posts.
import { expect, test } from 'vitest';
import { addMonths } from './calendar.ts';
import { cents } from './money.ts';
import {
  againWithin,
  CLAIM_LAW,
  claimWithin,
  isWithin,
  keepCredit,
  kindOf,
  NOTICE_LAW,
  unmovedSince,
  unmovedSinceOf,
} from './unclaimed.ts';

const TERMS = { ...CLAIM_LAW, smallCents: cents(CLAIM_LAW.smallCents) };

test.each([
  ['2029-09-15', 36, '2026-09-15'],
  ['2027-02-28', 36, '2024-02-29'],
  ['2028-02-29', 36, '2025-02-28'],
  ['2026-02-28', 1, '2026-01-31'],
  ['2026-03-30', 1, '2026-02-28'],
])('on %s what is unclaimed for %i months last moved by %s', (date, months, since) => {
  expect(unmovedSince(date, months)).toBe(since);
  expect(addMonths(since, months) <= date).toBe(true);
});

test('below the limit of the law a credit is small, and is waited for a year', () => {
  expect(kindOf(cents(1499), TERMS)).toBe('small');
  expect(kindOf(cents(1500), TERMS)).toBe('publish');
  expect(unmovedSinceOf('small', TERMS, '2029-09-15')).toBe('2028-09-15');
  expect(unmovedSinceOf('publish', TERMS, '2029-09-15')).toBe('2026-09-15');
});

test('both ends of the days of a notice count', () => {
  expect(againWithin('2029-10-08', NOTICE_LAW)).toEqual({ from: '2029-10-14', to: '2029-10-21' });
  const claim = claimWithin('2029-10-08', NOTICE_LAW);
  expect(claim).toEqual({ from: '2029-11-22', to: '2029-12-07' });
  const days = ['2029-11-21', '2029-11-22', '2029-12-07', '2029-12-08'];
  expect(days.map((day) => isWithin(day, claim))).toEqual([false, true, true, false]);
});

test('a fund earns what it owed', () => {
  const of = { id: 7, controlAccount: '510-2110' };
  expect(keepCredit({ department: 'water' }, of, cents(4000))).toMatchObject({
    postings: [
      { side: 'D', account: '510-2110', amountCents: 4000 },
      { side: 'C', account: '510-4490', amountCents: 4000 },
    ],
    movements: [{ componentId: 7, side: 'D', amountCents: 4000 }],
  });
});
