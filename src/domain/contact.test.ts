// By what a caller is known well enough to be told.
import { expect, test } from 'vitest';
import { type Fact, isKnownBy } from './contact.ts';

test.each<[readonly Fact[], boolean]>([
  [[], false],
  [['account'], false],
  [['account', 'account'], false],
  [['account', 'address'], true],
  [['payment', 'phone'], true],
  [['photo'], true],
])('%s: %s', (facts, known) => {
  expect(isKnownBy(facts)).toBe(known);
});
