// Days on and back over the ends of months and years, and dates as typed on a number pad.
import { expect, test } from 'vitest';
import { addDays, parseTypedDate } from './calendar.ts';

test.each([
  ['2026-09-15', 1, '2026-09-16'],
  ['2026-09-30', 1, '2026-10-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-09-15', -30, '2026-08-16'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test.each([
  ['20260915', '2026-09-15'],
  ['260915', '2026-09-15'],
  ['20260231', undefined],
  ['2026', undefined],
  ['159926', undefined],
  ['', undefined],
])('%s is typed for %s', (digits, expected) => {
  expect(parseTypedDate(digits)).toBe(expected);
});
