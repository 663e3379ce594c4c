// What may stand in a cell and what is made harmless.
import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test.each([
  ['Ortega', 'Ortega'],
  ['Ortega, Maria', '"Ortega, Maria"'],
  ['the "Canyon" cafe', '"the ""Canyon"" cafe"'],
  ['-5.00', '-5.00'],
  ['1433.60', '1433.60'],
  ['=1+1', "'=1+1"],
  ['  =HYPERLINK("x")', '"\'  =HYPERLINK(""x"")"'],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "' =1"],
  ['one\r\ntwo', 'one  two'],
  ['\u202Eevil', ' evil'],
  ['', ''],
])('%j is written %j', (cell, written) => {
  expect(csvLine([cell])).toBe(written);
});

test('cells are joined by commas', () => {
  expect(csvLine(['a', '', 'c,d'])).toBe('a,,"c,d"');
});
