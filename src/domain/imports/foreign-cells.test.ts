// Dates and amounts as foreign systems write them, and those that could mean something else.
import { expect, test } from 'vitest';
import { type DateForm, readForeignAmount, readForeignDate } from './foreign-cells.ts';

test.each<[string, DateForm, string | undefined]>([
  ['2026-02-20', 'YYYY-MM-DD', '2026-02-20'],
  ['2026-02-20T00:00:00', 'YYYY-MM-DD', '2026-02-20'],
  ['2026-02-30', 'YYYY-MM-DD', undefined],
  ['20.02.2026', 'YYYY-MM-DD', undefined],
  ['2/9/2026', 'MM/DD/YYYY', '2026-02-09'],
  ['05/03/2023 06:00:00 AM', 'MM/DD/YYYY', '2023-05-03'],
  ['13/01/2026', 'MM/DD/YYYY', undefined],
  ['9.2.2026', 'DD.MM.YYYY', '2026-02-09'],
  ['', 'DD.MM.YYYY', undefined],
])('%s as %s is %s', (text, form, date) => {
  expect(readForeignDate(text, form)).toBe(date);
});

test.each([
  ['53', 5300],
  ['$1,053.00', 105_300],
  ['0.07', 7],
  ['$115 ', 11_500],
  ['-12.50', -1250],
  ['$-12.50', -1250],
  ['(12.50)', -1250],
  ['12.50-', -1250],
  ['12.50 CR', -1250],
  ['999999999.99', 99_999_999_999],
  ['1,73', undefined],
  ['12.345', undefined],
  ['7.3E+01', undefined],
  ['4237.4', undefined],
  ['(-12.50)', undefined],
  ['vary', undefined],
  ['', undefined],
])('%s is %s cents', (text, amount) => {
  expect(readForeignAmount(text)).toBe(amount);
});

test('one decimal is taken where the profile says that a spreadsheet dropped the other', () => {
  expect(readForeignAmount('4237.4', true)).toBe(423_740);
  expect(readForeignAmount('-8614.2', true)).toBe(-861_420);
});
