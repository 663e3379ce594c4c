// Typed digits as money, pieces and quantities.
import { describe, expect, test } from 'vitest';
import { cents } from '../../src/domain/money.ts';
import { meantWhole, readAmount, readPieces, readQuantity, shownAmount } from './amounts.ts';

describe('amounts', () => {
  test.each([
    ['14360', 14360],
    ['143.6', 14360],
    ['20.', 2000],
    ['.5', 50],
    ['3*5300', 15900],
    ['3*53.', 15900],
    ['15900/3', 5300],
    ['100./3', 3333],
    ['200./3', 6667],
    ['0.01/2', 1],
    ['15900/0', undefined],
    ['3*', undefined],
    ['3*99999999.99', undefined],
    ['', undefined],
    ['.', undefined],
    ['1234567890', undefined],
    ['99999999.99', 9_999_999_999],
    ['100000000.', undefined],
    ['9999999999.99', undefined],
    ['9999999999.99/2', undefined],
    ['12a', undefined],
  ])('%s is %s cents', (text, expected) => {
    expect(readAmount(text)).toBe(expected);
  });

  test('whole money typed without a point is noticed', () => {
    expect(meantWhole('53', cents(5300))).toBe(true);
    expect(meantWhole('5300', cents(5300))).toBe(false);
    expect(meantWhole('53.', cents(5300))).toBe(false);
    expect(meantWhole('0', cents(0))).toBe(false);
  });

  test.each([
    ['5', '0.05'],
    ['3*53', '3*0.53'],
    ['15900/3', '159.00/3'],
    ['20.', '20.'],
    ['3*', '3*'],
    ['', ''],
  ])('%s is shown as %s', (text, shown) => {
    expect(shownAmount(text)).toBe(shown);
  });
});

test.each([
  ['12', 12],
  ['12+8+4', 24],
  ['0', 0],
  ['12+', undefined],
  ['20.', undefined],
  ['', undefined],
])('%s is %s pieces', (text, expected) => {
  expect(readPieces(text)).toBe(expected);
});

test('quantities', () => {
  expect(readQuantity('2*31')).toEqual({ quantity: 2, number: '31' });
  expect(readQuantity('31')).toEqual({ quantity: 1, number: '31' });
  expect(readQuantity('2*')).toBeUndefined();
  expect(readQuantity('2*3*1')).toBeUndefined();
});
