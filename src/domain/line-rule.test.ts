// What a rule of a line may become, and how it is read.
import { expect, test } from 'vitest';
import type { Plain } from './canonical.ts';
import { lineRuleFault, lineRuleWords, lineValueWords, shapeOf } from './line-rule.ts';

const BOUNDS: Readonly<Record<string, Plain>> = {
  'disabled-least': '250.00',
  'disabled-most': '1000.00',
};

test.each<[name: string, value: number | string, now: Plain, fault: string | undefined]>([
  ['late-penalty', '40.00', '35.00', undefined],
  ['late-penalty', '0.00', '35.00', undefined],
  ['late-penalty', 40, '35.00', 'an amount of money'],
  ['late-penalty', '40', '35.00', 'an amount of money'],
  ['late-penalty', '1000000.00', '35.00', undefined],
  ['late-penalty', '1000000.01', '35.00', 'an amount up to 1,000,000.00'],
  ['due-days', 0, 21, undefined],
  ['due-days', 3660, 21, undefined],
  ['due-days', 3661, 21, 'a whole number from 0 to 3660'],
  ['due-days', -1, 21, 'a whole number from 0 to 3660'],
  ['due-days', 1.5, 21, 'a whole number from 0 to 3660'],
  ['due-days', '21.00', 21, 'a whole number'],
  ['penalty-percent', 100, 10, undefined],
  ['penalty-percent', 101, 10, 'a whole number from 0 to 100'],
  ['years-back', 11, 3, 'a whole number from 0 to 10'],
  ['classes', 1, [{ code: 'retail' }], 'a table, which comes whole from a file'],
  ['disabled-least', '1000.00', '250.00', undefined],
  ['disabled-least', '1000.01', '250.00', 'the least would be above the most'],
  ['disabled-most', '250.00', '1000.00', undefined],
  ['disabled-most', '249.99', '1000.00', 'the least would be above the most'],
  ['alone-most', '1.00', '1000.00', undefined],
])('%s to %s', (name, value, now, fault) => {
  expect(lineRuleFault(name, value, now, (one) => BOUNDS[one])).toBe(fault);
});

test('values and names are words', () => {
  expect(lineRuleWords('business-tax storm-water-industries')).toBe(
    'Business tax: storm water industries',
  );
  const values: readonly (readonly [string, Plain])[] = [
    ['due-days', 21],
    ['years-back', 3],
    ['alone-most', '1000.00'],
    ['year', [{}]],
    ['classes', [{}, {}]],
  ];
  expect(values.map(([name, value]) => lineValueWords(name, value))).toEqual([
    ...['21 days', '3', '1,000.00', '1 row', '2 rows'],
  ]);
  expect(values.map(([, value]) => shapeOf(value))).toEqual([
    ...['whole', 'whole', 'money', 'table', 'table'],
  ]);
});
