// The figures of the bench: nearest-rank percentiles, and a ratio that is 1 at the limit.
import { expect, test } from 'vitest';
import { figuresOf, percentile, ratioOf } from '../../bench/measure.ts';
import { asJson, asTable } from '../../bench/table.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
const row = { name: 'a row', beside: 'the limit', ours: [4, 2, 3], limit: [1, 1.5, 2] };

test('percentiles are samples, the nearest by rank', () => {
  expect([percentile(hundred, 50), percentile(hundred, 99), percentile([7], 99)]).toEqual([
    50, 99, 7,
  ]);
  expect(figuresOf(row.ours)).toEqual({ median: 3, p99: 4, samples: 3 });
});

test('a ratio of one half is half the speed of the limit', () => {
  expect(ratioOf(row)).toBe(0.5);
  expect(ratioOf({ ...row, ours: row.limit })).toBe(1);
});

test('one table for people, the same for machines', () => {
  expect(asTable([row])).toMatch(/a row +the limit +3\.00 +4\.00 +1\.50 +2\.00 +0\.50 +3$/);
  expect(JSON.parse(asJson([row]))).toMatchObject({ rows: [{ name: 'a row', ratio: 0.5 }] });
});
