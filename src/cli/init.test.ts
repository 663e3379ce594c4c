// A city of its own begins from files: everything wrong is said at once, nobody's PIN is known, and
// the book that comes of it can be worked in.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask } from '../../test/support/ask.ts';
import { temporaryPath } from '../../test/support/book.ts';
import { runTenkey } from '../../test/support/command-line.ts';

const ROLES =
  'clerk, supervisor, finance-director, accounting, auditor, administrator, ' +
  'issuing-agency, city-manager';
const LEAVE_OUT = 'leave it out, and one is made';

let places = 0;

async function exampleFolder(): Promise<string> {
  places += 1;
  const folder = temporaryPath(`city-${places}`);
  expect((await runTenkey('none.sqlite', 'init', '--example', folder)).code).toBe(0);
  return folder;
}

function change(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const begin = (folder: string, path = `${folder}.sqlite`) =>
  runTenkey(path, 'init', '--from', folder);

test('the example begins as it is, and everybody has a PIN for one sign-in', async () => {
  const folder = await exampleFolder();
  const { code, out, err } = await begin(folder);
  expect([code, err]).toEqual([0, '']);
  const path = `${folder}.sqlite`;
  expect((await runTenkey(path, 'verify')).code).toBe(0);
  expect(out.split('\n').filter((line) => line.length > 80 && !line.includes(path))).toEqual([]);
  const rows = out.match(/^(\d{3}) {3}(\d{6}) {2}(no end|2026-09-29) /gm) ?? [];
  expect(rows).toHaveLength(11);
  expect(rows.filter((row) => row.includes('no end')).map((row) => row.slice(0, 3))).toEqual([
    '801',
    '501',
  ]);
  const pins = rows.map((row) => row.split(/ +/)[1]);
  expect(new Set(pins).size).toBe(11);
  expect(ask(path, 'SELECT 1 FROM person_pin WHERE temporary = 1')).toHaveLength(11);
  expect(ask(path, "SELECT 1 FROM city WHERE book = 'real' AND demo_date IS NULL")).toHaveLength(1);
  // The PINs stand nowhere in the book.
  const bytes = readFileSync(path, 'latin1');
  expect(pins.filter((pin = '') => bytes.includes(`"${pin}"`))).toEqual([]);
});

test('after the beginning one can sign in, choose a PIN, and open a drawer', async () => {
  const folder = await exampleFolder();
  const { out } = await begin(folder);
  const pin = /^101 {3}(\d{6})/m.exec(out)?.[1] ?? '';
  const keys = join(folder, 'first-morning.keys');
  const script = [
    'expect TUE 15 SEP 2026',
    `keys 101⏎${pin}⏎`,
    'expect NEW PIN',
    'keys 739104⏎739104⏎',
    'expect CHOOSE',
    'keys ⏎',
    'expect pieces of 20 _',
  ];
  writeFileSync(keys, script.join('\n'));
  expect(await runTenkey(`${folder}.sqlite`, 'play', keys)).toMatchObject({ code: 0, err: '' });
});

test('a city without a city manager and without an issuing agency is begun', async () => {
  const folder = await exampleFolder();
  change(folder, 'people.csv', /^[34]01,.*\n/gm, '');
  const { code, out } = await begin(folder);
  expect([code, out.includes('Gregor')]).toEqual([0, false]);
  expect((await runTenkey(`${folder}.sqlite`, 'verify')).code).toBe(0);
});

test('everything wrong is named at once: file, line, what, and what to do', async () => {
  const folder = await exampleFolder();
  change(folder, 'fees.csv', ',13.50,', ',13.5,');
  change(folder, 'fees.csv', 'Local day pass,transit', 'Local day pass,buses');
  change(folder, 'fees.csv', '"Dog, altered, 1 year"', 'Dog, altered, 1 year');
  change(folder, 'chart.csv', /^110-4310,.*\n/m, '');
  change(folder, 'people.csv', /^501,.*$/m, '501,Piet Ransom,admin,2026-07-01,');
  change(folder, 'people.csv', /^102,(.*),$/m, '102,$1,4827');
  change(folder, 'people.csv', /^103,(.*),$/m, '103,$1,1234');
  change(folder, 'people.csv', /^902,(.*),$/m, '902,$1,83625');
  change(folder, 'people.csv', /^903,(.*),$/m, '903,$1,83625');
  change(folder, 'departments.csv', 'code,', 'cod,');
  change(folder, 'policies.csv', /^count.attempts.*\n/m, '');
  change(folder, 'floats.csv', /$/, '9,20.00,5\n');
  change(folder, 'city.json', '"real"', '"demo"');
  change(folder, 'city.json', '2026-09-14', '2026-12-24');
  writeFileSync(join(folder, 'fee.csv'), 'code\n');
  writeFileSync(join(folder, 'tenders.json'), '[');
  const { code, out, err } = await begin(folder);
  expect([code, out]).toEqual([1, '']);
  const said = err.trimEnd().split('\n');
  expect(said).toEqual([
    'Problems in the files of the city: 17',
    'departments.csv line 1: nobody reads the column "cod"; the columns are code, number, name',
    'departments.csv line 1: the column code is missing; add it',
    'fee.csv: nobody reads this file; mend its name, or take it out of the folder',
    'fees.csv line 11: has 11 cells, the header 9; quote a cell with a comma',
    'tenders.json: says the same as tenders.csv; take one of them out',
    'floats.csv line 18: no register 9 in registers; mend the number',
    'fees.csv line 6: amount is "13.5"; it takes text with two decimals, such as "13.50"',
    `people.csv line 12: role must be one of ${ROLES}`,
    'city.json: a demo book has a demoDate, a real book has none',
    'policies.csv: no count.attempts; add its row',
    'components.json: 110-4310 is not in chart.csv',
    'components.json: 110-4310 is not in chart.csv',
    'city.json: book is demo; write "book": "real" and take demoDate out',
    'city.json: openedOn 2026-12-24 is to come; write a date until today, 2026-09-15',
    `people.csv: the PIN of 102 is one of the demo city, which everybody knows; ${LEAVE_OUT}`,
    `people.csv: the PIN of 103 is too easy to guess; ${LEAVE_OUT}`,
    `people.csv: the PIN of 903 is also that of 902; ${LEAVE_OUT}`,
    'Next: Nothing was written. Mend the files and load them again.',
  ]);
  expect(existsSync(`${folder}.sqlite`)).toBe(false);
});

test('what the files say of each other is checked as well', async () => {
  const folder = await exampleFolder();
  change(folder, 'fees.csv', 'Local day pass,transit', 'Local day pass,buses');
  change(folder, 'people.csv', /^501,.*\n/m, '');
  change(folder, 'registers.csv', /$/, '3,Counter,again\n');
  change(folder, 'floats.csv', /^2,.*\n/gm, '');
  const { err } = await begin(folder);
  expect(err.split('\n').slice(1, -2)).toEqual([
    'registers.csv line 4: has 3 cells, the header 2; quote a cell with a comma',
    'registers.csv: register 2 has no float',
    'fees.csv: day-pass names no department of departments.csv',
    'people.csv: nobody may ask for a new PIN; add an administrator',
  ]);
});

test('a file that is no text, and one with a control character, are named', async () => {
  const folder = await exampleFolder();
  writeFileSync(join(folder, 'funds.csv'), Buffer.from('code,name\n110,Allg\xe4u\n', 'latin1'));
  change(folder, 'people.csv', 'Mira', 'Mi\u001b[31mra');
  const { err } = await begin(folder);
  expect(err).toContain('funds.csv: is not in UTF-8; save it as CSV in UTF-8');
  expect(err).toContain('people.csv: line 2: holds a control character; type the line again');
});

test('nothing is begun twice, without files, or over other files', async () => {
  const folder = await exampleFolder();
  expect((await begin(folder)).code).toBe(0);
  expect((await begin(folder)).err).toMatch(/^This book has a city already\./);
  expect(readdirSync(folder)).not.toContain('tenkey.sqlite');
  const again = await runTenkey('none.sqlite', 'init', '--example', folder);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') });
  const none = `${folder}-none`;
  mkdirSync(none);
  expect((await begin(none)).err).toMatch(/^There are no files of a city in /);
  expect((await runTenkey('none.sqlite', 'init')).code).toBe(1);
  rmSync(none, { recursive: true });
});
