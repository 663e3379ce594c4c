// Splitting an amount in given proportions without losing a cent: the largest remainder takes the
// odd cents (design: equal ranks share pro rata).
import { assert } from './assert.ts';
import { type Cents, cents, sumCents } from './money.ts';

/**
 * Splits `amount` in the proportions of `weights`. The parts add up to `amount` exactly; no part is
 * larger than its weight when the amount is not larger than all weights together.
 */
export function splitByWeight(amount: Cents, weights: readonly Cents[]): readonly Cents[] {
  const total = sumCents(weights, (weight) => weight);
  assert(amount >= 0 && total > 0 && weights.every((weight) => weight >= 0), 'cannot split');
  // BigInt because cents times cents leaves the exact range of a number.
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = exact.map((product) => Number(product / BigInt(total)));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % BigInt(total) }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map(cents);
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Each part less its counterpart. */
export function lessEach(from: readonly Cents[], less: readonly Cents[]): readonly Cents[] {
  return from.map((part, index) => cents(part - (less[index] ?? 0)));
}
