// Which copies stay: by day, week and month, counted over those that exist.
import { expect, test } from 'vitest';
import { copiesOf, copyName, expiredCopies } from './retention.ts';

const DAY_MS = 86_400_000;
const nights = (first: string, count: number) =>
  Array.from({ length: count }, (_, night) => {
    const at = new Date(Date.parse(`${first}T05:30:00.000Z`) + night * DAY_MS).toISOString();
    return copyName('city.sqlite', at);
  });

/** One night after the other, each removing what it no longer keeps. */
function kept(names: readonly string[], rule: Parameters<typeof expiredCopies>[1]) {
  let standing: readonly string[] = [];
  for (const name of names) {
    standing = [...standing, name];
    const gone = expiredCopies(copiesOf('city.sqlite', standing), rule).map((copy) => copy.name);
    standing = standing.filter((one) => !gone.includes(one));
  }
  return standing.map((name) => name.slice(5, 13));
}

test('a year of nights leaves days, Sundays and last days of months', () => {
  expect(kept(nights('2026-01-01', 365), { days: 3, weeks: 3, months: 4 })).toEqual([
    ...['20260930', '20261031', '20261130'],
    ...['20261220', '20261227', '20261229', '20261230', '20261231'],
  ]);
});

test('after a month of standing still nothing is lost', () => {
  const before = nights('2026-03-02', 2);
  const after = nights('2026-04-20', 1);
  expect(kept([...before, ...after], { days: 3, weeks: 1, months: 1 })).toEqual([
    '20260302',
    '20260303',
    '20260420',
  ]);
});

test('the newest of a day is kept, and the newest of all whatever the rule says', () => {
  const names = ['city-20260915T010000Z.sqlite', 'city-20260915T230000Z.sqlite'];
  const copies = copiesOf('city.sqlite', names);
  expect(expiredCopies(copies, { days: 1, weeks: 1, months: 1 })).toEqual([copies[0]]);
  expect(expiredCopies(copies, { days: 0, weeks: 0, months: 0 })).toEqual([copies[0]]);
});

test('only copies of this book are counted, by their whole name', () => {
  const strangers = [
    'city.sqlite',
    'city-20260915T010000Z.sqlite.sha256',
    'city-20260915T010000Z.sqlite.partial-12',
    'city-before-audit.sqlite',
    'other-20260915T010000Z.sqlite',
    'city-east-20260915T010000Z.sqlite',
  ];
  expect(copiesOf('city.sqlite', strangers)).toEqual([]);
  expect(copiesOf('city-east.sqlite', strangers)).toHaveLength(1);
});
