// Rows of fine schedules: what is a fine, for which codes and areas, and what is rejected.
import { expect, test } from 'vitest';
import { cents } from '../money.ts';
import { changeWords, type Fine, fineChanges, openFinesSource, readFineRow } from './fines.ts';

const PROFILE = {
  imports: 'fines',
  title: 'A made-up schedule',
  code: 'CODE',
  name: 'WHAT',
  areas: [{ area: 'Centre', column: 'INNER' }, { column: 'OUTER' }],
  ignored: [],
  fineMost: '1000.00',
};

type Cells = { CODE?: string; WHAT?: string; INNER?: string; OUTER?: string };

function read(change: Cells) {
  const opened = openFinesSource(PROFILE);
  if (!opened.ok) throw new Error(opened.problems.join());
  const cells: Cells = { CODE: '20', WHAT: 'No parking', INNER: '$65 ', OUTER: '$60', ...change };
  const cell = (column: string) => cells[column as keyof Cells] ?? '';
  return readFineRow({ line: 2, cell }, opened.source);
}

test('a row is a fine for each area, and two codes joined by a hyphen are two', () => {
  const fine = { name: 'No parking', notes: [] };
  expect(read({})).toEqual({
    ok: true,
    notes: [],
    fines: [
      { code: '20', area: 'Centre', name: fine.name, amountCents: 6500 },
      { code: '20', area: '', name: fine.name, amountCents: 6000 },
    ],
  });
  const both = read({ CODE: '37-38', OUTER: '' });
  expect(both).toMatchObject({ ok: true, notes: ['no fine elsewhere'] });
  expect(both.ok && both.fines.map(({ code, area }) => `${code} ${area}`)).toEqual([
    '37 Centre',
    '38 Centre',
  ]);
});

test.each<[Cells, string]>([
  [{ CODE: '' }, 'code  is no code or two'],
  [{ CODE: '1-2-3' }, 'code 1-2-3 is no code or two'],
  [{ INNER: 'vary' }, 'vary is no amount in dollars'],
  [{ OUTER: '1st Offense - $265' }, '1st Offense - $265 is no amount in dollars'],
  [{ INNER: '0' }, 'demands nothing: 0.00'],
  [{ INNER: '', OUTER: '' }, 'has no fine'],
  [{ OUTER: '8069' }, 'a fine above the most: a column out of place?'],
])('%j is rejected', (change, reason) => {
  expect(read(change)).toEqual({ ok: false, reason });
});

test.each([
  [{ areas: [] }, /areas names no column/],
  [{ areas: [{ column: 'A' }, { column: 'B' }] }, /an area is named twice/],
  [{ encoding: 'ebcdic' }, /encoding must be one of/],
])('a profile with %j is refused', (change, words) => {
  const opened = openFinesSource({ ...PROFILE, ...change });
  expect(opened.ok ? '' : opened.problems.join('\n')).toMatch(words);
});

test('a schedule is told by what it changes of the one before', () => {
  const fine = (code: string, amount: number): Fine => {
    return { code, area: '', name: 'x', amountCents: cents(amount) };
  };
  const changes = fineChanges(
    [fine('1', 100), fine('2', 200), fine('3', 300)],
    [fine('1', 100), fine('2', 250), fine('4', 400)],
  );
  expect(changes).toMatchObject({ same: 1, changed: [{ before: 200 }], fresh: [{ code: '4' }] });
  expect(changes.dropped.map(({ code }) => code)).toEqual(['3']);
  expect(changeWords(changes)).toBe('3 fines: 1 new, 1 changed, 1 no longer');
});
