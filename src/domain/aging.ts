// The age of what is owed: how many days after its due date, in the buckets of an aging report.
import type { DateText } from './clock.ts';

export const BUCKETS = ['current', '1-30', '31-60', '61-90', '91-120', '120+'] as const;
export type Bucket = (typeof BUCKETS)[number];

const DAY_MS = 86_400_000;
const BUCKET_DAYS = 30;

/** Days past due at the end of a date; zero and less is not due, or due that very day. */
export function daysPastDue(dueOn: DateText, date: DateText): number {
  return Math.round((Date.parse(`${date}T00:00Z`) - Date.parse(`${dueOn}T00:00Z`)) / DAY_MS);
}

/** What is due on the date itself is current: it is late from the day after. */
export function bucketOf(dueOn: DateText, date: DateText): Bucket {
  const days = daysPastDue(dueOn, date);
  if (days <= 0) return 'current';
  const index = Math.min(Math.ceil(days / BUCKET_DAYS), BUCKETS.length - 1);
  return BUCKETS[index] ?? '120+';
}
