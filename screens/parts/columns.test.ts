// Tables at the narrow and the wide end: amounts whole, texts cut visibly, widths measured in
// cells.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellWidth, cleanText, cutText, lineText, spread, wrapLine, wrapWords } from './cells.ts';
import { type Column, layTable } from './columns.ts';

const COLUMNS: readonly Column[] = [
  { title: '#', kind: 'amount' },
  { title: 'item', kind: 'text' },
  { title: 'account', kind: 'code', from: 100 },
  { title: 'due', kind: 'amount' },
];

function painted(rows: readonly (readonly string[])[], width: number): string[] {
  const table = layTable(
    COLUMNS,
    rows.map((cells, index) => ({ cells, marked: index === 0 })),
    width,
  );
  return [table.head, ...table.rows].map(lineText);
}

test('the first text takes the spare room and amounts end at the right edge', () => {
  expect(painted([['1', 'Water', '41002379', '166.00']], 30)).toEqual([
    ' #  item                   due',
    '>1  Water               166.00',
  ]);
});

test('a text is cut with a mark, an amount never', () => {
  const lines = painted([['1', 'Water and sewer Ortega', '', '9,999,166.00']], 28);
  expect(lines[1]).toBe('>1  Water and~  9,999,166.00');
  expect(painted([['1', 'Water and sewer Ortega', '', '9,999,166.00']], 14)[1]).toBe(
    '>1 ~ 9,999,166.00',
  );
});

test('wide windows show more columns', () => {
  expect(painted([['1', 'Water', '41002379', '166.00']], 100)[1]).toContain('41002379');
});

test('wide and combining characters are measured in cells', () => {
  expect(painted([['1', '水道料金 José Nu\u0301ñez', '', '1.00']], 24).map(cellWidth)).toEqual([
    24, 24,
  ]);
  expect(cutText('水道料金', 4)).toBe('水~');
  expect(cutText('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301~');
});

test('control characters are shown as question marks', () => {
  expect(cleanText('a\u001b[2Jb\u202ec\td')).toBe('a?[2Jb?c d');
  expect(painted([['1', '\u001b[31mred', '', '1.00']], 24)[1]).toContain('?[31mred');
});

test('a line never gets wider than the window while its amounts fit', () => {
  const row = fc.tuple(
    fc.nat(99).map(String),
    fc.string(),
    fc.nat(1e6).map(String),
    fc.nat(1e9).map(String),
  );
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 24, max: 140 }),
      (rows, width) => {
        const lines = painted(rows, width);
        for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(width);
        rows.forEach((cells, index) => {
          expect(lines[index + 1]?.endsWith(` ${cells[3]}`)).toBe(true);
        });
      },
    ),
  );
});

test('spread cuts the left text to keep the right one whole', () => {
  expect(spread('PAY', 'next receipt 1-000101', 30)).toBe('PAY      next receipt 1-000101');
  expect(spread('a long title', '166.00', 12)).toBe('a lo~ 166.00');
});

test('words wrap at spaces, lines wrap where they must, and tones go along', () => {
  expect(wrapWords('the book is busy', 8)).toEqual(['the book', 'is busy']);
  expect(wrapWords('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  expect(wrapLine([{ text: 'abc', tone: 'good' }, { text: 'defg' }], 4)).toEqual([
    [{ text: 'abc', tone: 'good' }, { text: 'd' }],
    [{ text: 'efg' }],
  ]);
});
