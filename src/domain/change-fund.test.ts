// What a drawer gives back as its float, and what a count puts right, by denomination.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ByDenomination,
  countLines,
  type FundLine,
  floatReturn,
  lacking,
  linesOf,
  netByDenomination,
  totalOf,
} from './change-fund.ts';
import { type Cents, cents } from './money.ts';

/** Pieces by denomination as amounts: `{ 2000: 5 }` is five twenties. */
const pieces = (of: Readonly<Record<number, number>>): ByDenomination =>
  new Map(
    Object.entries(of)
      .map(([piece, count]) => [cents(Number(piece)), cents(Number(piece) * count)] as const)
      .sort(([a], [b]) => b - a),
  );

const STANDING = pieces({ 2000: 5, 1000: 6, 500: 4, 100: 12, 25: 16, 10: 20, 5: 20, 1: 100 });
const give = (counted: ByDenomination, floatCents = 20_000, fund: ByDenomination = new Map()) =>
  floatReturn({ counted, standing: STANDING, floatCents: cents(floatCents), fund });
const net = (lines: readonly FundLine[]) => Object.fromEntries(netByDenomination(lines));

describe('a drawer gives its float back', () => {
  test.each([
    ['the standing pieces where it has them all', STANDING, Object.fromEntries(STANDING)],
    [
      'the nearest pieces where some are gone (scenario S12)',
      pieces({ 2000: 20, 1000: 10, 500: 8, 100: 30, 25: 25, 10: 15, 5: 9, 1: 10 }),
      { 2000: 10_000, 1000: 6000, 500: 2000, 100: 1200, 25: 600, 10: 150, 5: 45, 1: 5 },
    ],
    ['whatever makes the amount', pieces({ 10000: 3 }), { 10000: 20_000 }],
  ])('%s', (_what, counted, given) => {
    const back = give(counted);
    expect(totalOf(netByDenomination(back))).toBe(20_000);
    expect(net(back)).toEqual(given);
  });

  test('a quarter is left out where only dimes make the amount', () => {
    expect(net(give(pieces({ 25: 1, 10: 3 }), 30))).toEqual({ 10: 30 });
  });

  test('the next larger amount goes in, and the fund gives change', () => {
    const counted = pieces({ 5000: 1, 2000: 8 });
    const back = give(counted, 20_000, pieces({ 1000: 4 }));
    expect(net(back)).toEqual({ 5000: 5000, 2000: 16_000, 1000: -1000 });
  });

  test('change that the fund cannot give is left to the next count', () => {
    expect(net(give(pieces({ 5000: 1, 2000: 8 })))).toEqual({ 5000: 5000, 2000: 16_000, 0: -1000 });
  });

  test('always the float exactly, and never more of a piece than was counted', () => {
    const drawer = fc.record({
      2000: fc.nat(15),
      1000: fc.nat(15),
      500: fc.nat(9),
      100: fc.nat(40),
      25: fc.nat(30),
      10: fc.nat(30),
      1: fc.nat(30),
    });
    fc.assert(
      fc.property(drawer, fc.integer({ min: 1, max: 30_000 }), (of, float) => {
        const counted = new Map([...pieces(of)].filter(([, amount]) => amount > 0));
        const floatCents = Math.min(float, totalOf(counted));
        if (floatCents === 0) return;
        const back = give(counted, floatCents);
        expect(totalOf(netByDenomination(back))).toBe(floatCents);
        for (const { side, denominationCents, amountCents } of back) {
          if (side === 'in') {
            expect(amountCents).toBeLessThanOrEqual(counted.get(denominationCents) ?? 0);
          }
        }
      }),
    );
  });
});

test('a count makes the fund what was counted', () => {
  const expected = new Map<Cents, Cents>([
    [cents(2000), cents(40_000)],
    [cents(0), cents(1000)],
  ]);
  const counted = pieces({ 2000: 19, 1000: 3 });
  const lines = countLines(counted, expected);
  expect(net([...linesOf(expected), ...lines])).toEqual(Object.fromEntries(counted));
  expect(lines).toEqual([
    { side: 'out', denominationCents: 2000, amountCents: 2000 },
    { side: 'in', denominationCents: 1000, amountCents: 3000 },
    { side: 'out', denominationCents: 0, amountCents: 1000 },
  ]);
});

test('what the fund lacks is named by denomination', () => {
  expect(lacking(pieces({ 2000: 3, 500: -4, 25: 0 }))).toEqual([500]);
});
