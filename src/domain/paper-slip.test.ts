// Which numbers of paper books were skipped, and how runs of them are said.
import { expect, test } from 'vitest';
import { skippedNumbers, slipNumber, slipRanges } from './paper-slip.ts';

const BOOKS = [
  { first: 101, last: 110 },
  { first: 201, last: 205 },
];

test.each([
  ['nothing used', [], []],
  ['used in order', [101, 102, 103], []],
  ['one left out', [101, 103], [102]],
  ['begun late', [103], [101, 102]],
  ['two books', [102, 203, 205], [101, 201, 202, 204]],
])('numbers that were skipped: %s', (_, used, skipped) => {
  expect(skippedNumbers(BOOKS, new Set(used))).toEqual(skipped);
});

test('runs of numbers are said as one', () => {
  expect(slipNumber(123)).toBe('P-000123');
  expect(slipRanges([7, 3, 4, 5, 9])).toEqual(['P-000003 to P-000005', 'P-000007', 'P-000009']);
  expect(slipRanges([])).toEqual([]);
});
