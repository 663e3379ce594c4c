// Amounts of few are told only together, so that nobody can subtract: a table.
import { expect, test } from 'vitest';
import { toldTogether } from './small-groups.ts';

type Case = readonly [
  why: string,
  counts: Readonly<Record<string, number>>,
  together: readonly string[],
  isNothingTold: boolean,
];

const CASES: readonly Case[] = [
  ['all are large', { a: 3, b: 9 }, [], false],
  ['nobody contributes', { a: 0, b: 0 }, [], false],
  ['small ones that are enough together', { a: 1, b: 2, c: 8 }, ['a', 'b'], false],
  ['one small one takes the smallest other along', { a: 1, b: 9, c: 4 }, ['a', 'c'], false],
  ['two of one each are too few together', { a: 1, b: 1, c: 7, d: 5 }, ['a', 'b', 'd'], false],
  ['nothing is hidden by an empty one', { a: 2, b: 0, c: 6 }, ['a', 'c'], false],
  ['one group alone', { a: 1, b: 0 }, ['a'], true],
  ['too few in all', { a: 1, b: 1 }, ['a', 'b'], true],
];

test.each(CASES)('%s', (_why, counts, together, isNothingTold) => {
  const groups = Object.keys(counts);
  const told = toldTogether(groups, (group) => counts[group] ?? 0, 3);
  expect(told.together).toEqual(together);
  expect(told.alone).toEqual(groups.filter((group) => !together.includes(group)));
  expect(told.isNothingTold).toBe(isNothingTold);
});
