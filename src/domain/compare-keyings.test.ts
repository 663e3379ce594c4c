// Two tapes of the same stubs, item by item.
import { expect, test } from 'vitest';
import { compareKeyings } from './compare-keyings.ts';
import { cents } from './money.ts';

const tape = (...amounts: readonly number[]) =>
  amounts.map((amount) => ({ amountCents: cents(Math.abs(amount)), struck: amount < 0 }));

test.each([
  ['the same', tape(100, 200), tape(100, 200), [100, 200], [], 0],
  ['in another order', tape(100, 200), tape(200, 100), [200, 100], [], 0],
  ['a slip', tape(8185, 200), tape(8815, 200), [8185, 200], [], 1],
  ['another figure at the same place', tape(8185, 200), tape(8999, 200), [8185, 200], [], 1],
  ['one more on the first', tape(100, 350, 200), tape(100, 200), [100, 200], [350], 1],
  ['one more on the second', tape(100), tape(100, 700), [100, undefined], [], 1],
  ['struck lines count for nothing', tape(-900, 100), tape(100, -50), [100], [], 0],
])('%s', (_what, first, second, beside, onlyFirst, differing) => {
  const found = compareKeyings(first, second);
  const standing = second.filter(({ struck }) => !struck);
  expect(standing.map((_, index) => found.firsts.get(index + 1))).toEqual(beside);
  expect(found.onlyFirst.map(({ amountCents }) => amountCents)).toEqual(onlyFirst);
  expect(found.differing).toBe(differing);
});
