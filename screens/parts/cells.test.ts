// A line wider than its window goes on in whole words, hung below the first word of the item.
import { expect, test } from 'vitest';
import { lineText, wrapLineAtWords } from './cells.ts';

const rows = (line: string, width: number) => wrapLineAtWords(line, width).map(lineText);

test('an item hangs below its words, not below its number', () => {
  expect(rows('  2  verify a deposit   (It holds your own receipts.)', 30)).toEqual([
    '  2  verify a deposit   (It ',
    '     holds your own receipts.)',
  ]);
});

test('a line without a number hangs below its first word; what fits stays as it is', () => {
  expect(rows(' one two three', 9)).toEqual([' one two ', ' three']);
  expect(rows(' 1   two', 9)).toEqual([' 1   two']);
});

test('a word wider than the row is broken, and nothing of it is lost', () => {
  const word = 'x'.repeat(25);
  const laid = rows(` 1  ${word}`, 10);
  expect(laid.every((row) => row.length <= 10)).toBe(true);
  expect(laid.join('').replaceAll(' ', '')).toBe(`1${word}`);
});
