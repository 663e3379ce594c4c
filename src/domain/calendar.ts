// Days of the calendar counted on and back. Pure: no clock, no time zone.
import { assert } from './assert.ts';
import type { DateText } from './clock.ts';

const DAY_MS = 86_400_000;

/** The date that many days later, or earlier with a negative count. */
export function addDays(date: DateText, days: number): DateText {
  const start = Date.parse(`${date}T00:00:00Z`);
  assert(!Number.isNaN(start), `${date} is no date`);
  return new Date(start + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** `20260915` or `260915` as typed on a number pad; undefined for no such day. */
export function parseTypedDate(digits: string): DateText | undefined {
  const match = /^(?:20)?(\d\d)(\d\d)(\d\d)$/.exec(digits);
  if (!match) return undefined;
  const date = `20${match[1]}-${match[2]}-${match[3]}`;
  const known = !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && addDays(date, 0) === date;
  return known ? date : undefined;
}
