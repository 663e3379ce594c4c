// Percentages to the cent.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents } from './money.ts';
import { percentOf } from './percent.ts';

test.each([
  [16600, '8.5', 1411],
  [16600, '8', 1328],
  [16600, '8.', 1328],
  [16600, '.25', 42],
  [100, '0.5', 1],
  [99, '.5', 0],
  [10000, '8.125', 813],
  [10000, '100', 10000],
  [10000, '999.9999', 100000],
  [9_999_999_999, '999.9999', 99_999_989_990],
  [-16600, '8.5', -1411],
  [10000, '1000', undefined],
  [10000, '', undefined],
  [10000, '.', undefined],
  [10000, '8.00001', undefined],
])('%i at %s percent is %s', (amount, rate, expected) => {
  expect(percentOf(cents(amount), rate)).toBe(expected);
});

test('whole percents are the rounded hundredth, whatever the amount', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.integer({ min: 0, max: 999 }), (amount, rate) => {
      const expected = (amount * rate - ((amount * rate) % 100)) / 100;
      const up = (amount * rate) % 100 >= 50 ? 1 : 0;
      expect(percentOf(cents(amount), String(rate))).toBe(expected + up);
    }),
  );
});
