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

/** Monday to Sunday of the week that a date is in. */
export function weekOf(date: DateText): { readonly from: DateText; readonly to: DateText } {
  const sinceMonday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(date, -sinceMonday);
  return { from, to: addDays(from, 6) };
}

/** The same day that many months later or earlier, the last of the month where it has none. */
export function addMonths(date: DateText, months: number): DateText {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, days));
  return first.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** True for `2026-02-28`, false for `2026-02-30` and for anything else. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;
}

/** `20260915` or `260915` as typed on a number pad; undefined for no such day. */
export function parseTypedDate(digits: string): DateText | undefined {
  const match = /^(?:20)?(\d\d)(\d\d)(\d\d)$/.exec(digits);
  if (!match) return undefined;
  const date = `20${match[1]}-${match[2]}-${match[3]}`;
  return isDate(date) ? date : undefined;
}
