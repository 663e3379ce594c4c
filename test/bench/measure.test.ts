// The figures of the bench: nearest-rank percentiles, goals that are met or not, one table.
import { expect, test } from 'vitest';
import { figuresOf, isMet, percentile, timesOf } from '../../bench/measure.ts';
import { asJson, asTable } from '../../bench/table.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
const row = {
  name: 'a row',
  unit: 'ms',
  sides: [
    { name: 'Tenkey', samples: [4, 2, 3] },
    { name: 'the limit', samples: [1, 1.5, 2] },
    { name: 'a peer', missing: 'not installed' },
  ],
  goals: [{ ...timesOf([4, 2, 3], [1, 1.5, 2], 50, 'the limit'), most: 1.5 }],
} as const;

test('percentiles are samples, the nearest by rank', () => {
  expect([percentile(hundred, 50), percentile(hundred, 99), percentile([7], 99)]).toEqual([
    50, 99, 7,
  ]);
  expect(figuresOf([4, 2, 3])).toEqual({ median: 3, p99: 4, samples: 3 });
});

test('a goal is met at its bound and not beyond it', () => {
  expect(isMet({ what: '', figure: 2, most: 2 })).toBe(true);
  expect(isMet({ what: '', figure: 2.01, most: 2 })).toBe(false);
  expect(isMet({ what: '', figure: 0.59, least: 0.6 })).toBe(false);
});

test('one table for people, the same for machines', () => {
  const table = asTable([row]);
  expect(table).toMatch(/a row +Tenkey +3\.00 +4\.00 +ms +3\n/);
  expect(table).toMatch(/ +a peer +not installed\n/);
  expect(table).toContain('a row: 2.00 x the limit, p50 (at most 1.5) NOT MET');
  const told = JSON.parse(asJson([row]));
  expect(told).toMatchObject({ rows: [{ name: 'a row', goals: [{ figure: 2, met: false }] }] });
});
