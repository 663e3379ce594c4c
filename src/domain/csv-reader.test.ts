// Foreign files as they come: what the writer writes reads back, and broken records are named.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';
import { readCsv } from './csv-reader.ts';

const cellsOf = (text: string) => readCsv(text).map((record) => record.cells);

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['\uFEFFa,b\n', [['a', 'b']]],
  ['"a,b","say ""hi"""\n', [['a,b', 'say "hi"']]],
  ['"two\nlines",x\n', [['two\nlines', 'x']]],
  [
    ',\n\n,,\n',
    [
      ['', ''],
      ['', '', ''],
    ],
  ],
  ['6" pipe,"",x\n', [['6" pipe', '', 'x']]],
  ["'=SUM(A1),'plain,-5\n", [['=SUM(A1)', "'plain", '-5']]],
  ['old\rmac\n', [['old'], ['mac']]],
  ['', []],
])('%j', (text, expected) => {
  expect(cellsOf(text)).toEqual(expected);
});

test('lines are counted through quoted newlines', () => {
  const lines = readCsv('h\n"a\nb",1\r\nc,2\n\nd,3\n').map((record) => record.line);
  expect(lines).toEqual([1, 2, 4, 6]);
});

test('a broken record is named and the next is read', () => {
  expect(readCsv('"a"b,1\nc,2\n"d,3\n')).toEqual([
    { line: 1, cells: ['ab', '1'], fault: 'text follows a closed quote' },
    { line: 2, cells: ['c', '2'] },
    { line: 3, cells: ['d,3\n'], fault: 'a quote is never closed' },
  ]);
});

test('what our writer writes reads back as it was', () => {
  const cell = fc
    .string({ unit: 'grapheme-ascii' })
    .filter((text) => !text.startsWith("'") && !/^\s+[=+\-@]/.test(text));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      const text = table.map((row) => `${csvLine(row)}\n`).join('');
      expect(cellsOf(text)).toEqual(table);
    }),
  );
});

test('any text is read to its end', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', "'", '=') });
  fc.assert(
    fc.property(text, (file) => {
      const records = readCsv(file);
      const letters = (value: string) => value.replace(/[^a]/g, '');
      expect(letters(records.flatMap((record) => record.cells).join(''))).toBe(letters(file));
    }),
  );
});
