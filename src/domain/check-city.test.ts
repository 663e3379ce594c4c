// Files of a city that contradict each other: each contradiction is named.
import { expect, test } from 'vitest';
import { demoFiles } from '../../test/support/book.ts';
import { readCity } from './read-city.ts';

type Files = Record<string, unknown>;
type Rows = Record<string, unknown>[];

function problemsAfter(change: (files: Files) => void): readonly string[] {
  const files = demoFiles();
  change(files);
  const read = readCity(files);
  return read.ok ? [] : read.problems;
}

const rows = (files: Files, file: string): Rows => {
  const list = files[file];
  if (!Array.isArray(list)) throw new Error(`${file} is no list`);
  return list;
};
const row = (files: Files, file: string, index = 0) => Object(rows(files, file)[index]);
const kindNamed = (files: Files, kind: string) =>
  Object(rows(files, 'components').find((one) => one['kind'] === kind));

test('the demo city is without contradiction', () => {
  expect(problemsAfter(() => undefined)).toEqual([]);
});

test.each<[string, (files: Files) => void]>([
  [
    'chart.json: 120-1010 is in no fund of funds.json',
    (files) => rows(files, 'chart').push({ code: '120-1010', name: 'X', side: 'D' }),
  ],
  [
    'chart.json: 110-1210 is there twice',
    (files) => rows(files, 'chart').push({ code: '110-1210', name: 'X', side: 'D' }),
  ],
  ['tenders.json: 990-7777 is not in chart.json', (f) => (row(f, 'tenders').account = '990-7777')],
  [
    'components.json: 110-4110 is no control account',
    (files) => (row(files, 'components').control = '110-4110'),
  ],
  [
    'components.json: fine defers into another fund than its control account',
    (files) => (kindNamed(files, 'fine').deferred = '710-2220'),
  ],
  [
    'components.json: fine needs exactly one part without an amount, which takes the rest',
    (files) => (kindNamed(files, 'fine').parts = [{ account: '110-4310', amount: '1.00' }]),
  ],
  [
    'fees.json: day-pass and citation-copy share the number 21',
    (files) => (row(files, 'fees', 3).number = 21),
  ],
  [
    'fees.json: citation-copy names no department of departments.json',
    (files) => (row(files, 'fees').department = 'x'),
  ],
  ['reasons.json: is empty', (files) => (files['reasons'] = [])],
  ['calendar.json: is missing', (files) => (files['calendar'] = undefined)],
  ['calendar.json: is empty', (files) => (files['calendar'] = [])],
  [
    'calendar.json: 2026-07-17 is there twice',
    (files) => (row(files, 'calendar').day = '2026-07-17'),
  ],
  [
    'calendar.json: there is no day 2026-02-30; mend it',
    (files) => (row(files, 'calendar').day = '2026-02-30'),
  ],
  [
    'calendar.json row 1: kind must be one of holiday, furlough, open',
    (files) => (row(files, 'calendar').kind = 'feast'),
  ],
  [
    'policies.json: calendar.closed-weekdays is 68; it takes 0, or days from 1 (Monday) to 7',
    (files) => (row(files, 'policies', 14).value = 68),
  ],
  ['registers.json: register 1 has no float', (files) => (row(files, 'registers').float = [])],
  ['city.json: Mars/Olympus is no time zone', (f) => (Object(f['city']).timeZone = 'Mars/Olympus')],
  [
    'city.json: a demo book has a demoDate, a real book has none',
    (files) => (Object(files['city']).book = 'real'),
  ],
  [
    'accounts-parking.json: 7000398 names nobody, who is not in parties.json',
    (files) => (row(files, 'accounts-parking').party = 'nobody'),
  ],
  [
    'accounts-parking.json: 7000398 7000398: fine is smaller than its fixed parts',
    (files) => (row(files, 'accounts-parking').items[0].components = { fine: '12.50' }),
  ],
  [
    'accounts-parking.json: 7000398 7000398: more of fine is open than assessed',
    (files) => (row(files, 'accounts-parking').items[0].open = { fine: '60.00' }),
  ],
  [
    'accounts-parking.json: 7000398 7000398: is due before its date',
    (files) => (row(files, 'accounts-parking').items[0].due = '2026-01-01'),
  ],
])('%s', (problem, change) => {
  expect(problemsAfter(change)).toContain(problem);
});
