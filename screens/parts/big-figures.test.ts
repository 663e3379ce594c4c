// Large figures: five rows of equal width, readable.
import { expect, test } from 'vitest';
import { bigFigures } from './big-figures.ts';

test('14.00 in large figures', () => {
  expect(bigFigures('14.00')).toEqual([
    '  ##   ##  ##     ####   #### ',
    ' ###   ##  ##    ##  ## ##  ##',
    '  ##   ######    ##  ## ##  ##',
    '  ##       ## ## ##  ## ##  ##',
    '######     ## ##  ####   #### ',
  ]);
});

test('every figure has five rows of one width, and the largest amount fits 80 columns', () => {
  for (const figure of '0123456789.,-') {
    expect(new Set(bigFigures(figure).map((row) => row.length)).size).toBe(1);
  }
  expect(bigFigures('99,999,999.99')[0]?.length).toBeLessThanOrEqual(80);
});
