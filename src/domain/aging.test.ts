// The last day of each bucket and the first of the next, over months of every length.
import { expect, test } from 'vitest';
import { bucketOf, daysPastDue } from './aging.ts';
import { addDays } from './calendar.ts';

test.each([
  [-1, 'current'],
  [0, 'current'],
  [1, '1-30'],
  [30, '1-30'],
  [31, '31-60'],
  [60, '31-60'],
  [61, '61-90'],
  [90, '61-90'],
  [91, '91-120'],
  [120, '91-120'],
  [121, '120+'],
  [4000, '120+'],
])('%i days past due is %s', (days, bucket) => {
  for (const due of ['2024-02-28', '2026-01-31', '2026-10-31', '2026-12-31']) {
    const date = addDays(due, days);
    expect(daysPastDue(due, date)).toBe(days);
    expect(bucketOf(due, date)).toBe(bucket);
  }
});
