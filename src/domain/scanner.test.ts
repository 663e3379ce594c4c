// What a scanner sends around a code, learned from a scan of a code that is known.
import { expect, test } from 'vitest';
import { prefixProblem, prefixWords, splitScan, twice } from './scanner.ts';

const isCode = (text: string) => /^\d{4}$/.test(text);

test.each([
  ['1234', '', '1234'],
  [']C11234', ']C1', '1234'],
  ['\u00021234', '\u0002', '1234'],
])('%j is a prefix and a code', (text, prefix, code) => {
  expect(splitScan(text, isCode)).toEqual({ prefix, code });
});

test.each(['', '123', '1234]', `${']'.repeat(9)}1234`])('%j holds no code at its end', (text) => {
  expect(splitScan(text, isCode)).toBeUndefined();
});

test.each([
  ['', undefined],
  [']C1', undefined],
  ['~', undefined],
  ['\u0002', undefined],
  ['A', 'typed'],
  ['7]', 'typed'],
  ['+', 'typed'],
  ['\ufffd', 'unreadable'],
  ['\t', 'unreadable'],
  ['~~~~~~~~~', 'unreadable'],
])('as a prefix %j is %s', (prefix, problem) => {
  expect(prefixProblem(prefix)).toBe(problem);
});

test('a prefix is spelt out, and two scans in a row are one twice', () => {
  expect(prefixWords('\u0002]')).toBe('Ctrl+B ]');
  expect(twice(']1234]1234')).toBe(']1234');
  expect(twice(']1234]1235')).toBeUndefined();
  expect(twice('')).toBeUndefined();
});
