// Foreign tables: headers, columns without a name, newlines inside quotes, rows of another width.
import { expect, test } from 'vitest';
import { readForeignTable } from './foreign-table.ts';
import { columnsOf, columnTemplate, fill, fillWhole, wordsTemplate } from './template.ts';

const SOURCE = { mapped: ['no', 'place'], ignored: [{ column: 'colour', why: 'not needed' }] };

function read(text: string) {
  const table = readForeignTable(text, SOURCE);
  if (!table.ok) throw new Error(JSON.stringify(table.refusal.facts));
  return table.value;
}

test('rows have their own line and cells, also behind a newline inside quotes', () => {
  const { rows, columns } = read('no,place,colour\r\n1,"12 Oak\nStreet",red\r\n2,Elm,\r\n');
  expect(columns).toEqual(['no', 'place', 'colour']);
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, '1', '12 Oak\nStreet', 'red'],
    [4, '2', 'Elm', ''],
  ]);
});

test('columns without a name are left out when nothing is in them', () => {
  expect(read('no,,place,,colour,,\n1,,Elm,,red,,\n')).toMatchObject({ emptyColumns: 4 });
  expect(() => read('no,,place,colour\n1,,Elm,red\n2,7,Elm,red\n')).toThrow(
    'column 2 has no name, and text on line 3',
  );
});

test('what the profile does not know, and what it misses, is named at once', () => {
  expect(() => read('no,no,size\n')).toThrow(
    'place is missing\\nno is there twice\\nsize is neither read nor ignored',
  );
});

test('a row of another width is told in its place, and the next is read', () => {
  const { rows } = read('no,place,colour\n1,Elm\n2,Oak,red\n');
  expect(rows.map(({ fault }) => fault)).toEqual(['has 2 cells, the header has 3', undefined]);
});

test('columns that we added to rejects are left out', () => {
  const { rows, columns } = read('no,place,colour,tenkey line,tenkey reason\n1,Elm,red,9,x\n');
  expect(columns).toEqual(['no', 'place', 'colour']);
  expect(rows[0]?.cells).toEqual(['1', 'Elm', 'red']);
});

test('a text may be made of several columns; a number only of all of them', () => {
  const row = { line: 2, cell: (column: string) => ({ a: '21', b: '' })[column] ?? '' };
  const both = columnTemplate('{a}-{b}');
  expect(columnsOf(both)).toEqual(['a', 'b']);
  expect(fill(row, both)).toBe('21-');
  expect(fillWhole(row, both)).toBe('');
  expect(fill(row, columnTemplate('a'))).toBe('21');
  expect(fill(row, columnTemplate('no {b}'))).toBe('');
  expect(fill(row, wordsTemplate('Water'))).toBe('Water');
});
