// The bounds of what may be asked in court for a returned check.
import { expect, test } from 'vitest';
import { cents } from './money.ts';
import { damages } from './returned-claim.ts';

const LAW = { times: 3, leastCents: cents(10_000), mostCents: cents(150_000) };

test.each([
  [0, 0],
  [1, 10_000],
  [3333, 10_000],
  [3334, 10_002],
  [16_600, 49_800],
  [49_999, 149_997],
  [50_000, 150_000],
  [50_001, 150_000],
])('a check of %i cents may bring %i', (check, claim) => {
  expect(damages(cents(check), LAW)).toBe(claim);
});
