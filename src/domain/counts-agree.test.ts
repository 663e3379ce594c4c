// Two counts of an ended session, case by case.
import { expect, test } from 'vitest';
import { countsAgree } from './counts-agree.ts';

const count = (counted_by: number, cash_cents: number, tenders = '[0,0]') => {
  return { counted_by, cash_cents, tenders };
};

test.each([
  ['none', [], false],
  ['one', [count(2, 100)], false],
  ['two that are equal', [count(2, 100), count(3, 100)], true],
  ['two of one person', [count(2, 100), count(2, 100)], false],
  ['cash that differs', [count(2, 100), count(3, 101)], false],
  ['checks that differ', [count(2, 100), count(3, 100, '[5,0]')], false],
  ['the first again, after another count', [count(2, 100), count(3, 90), count(2, 100)], false],
  ['a recount that meets the last', [count(2, 100), count(3, 90), count(2, 90)], true],
])('%s', (_what, counts, agree) => {
  expect(countsAgree(counts)).toBe(agree);
});
