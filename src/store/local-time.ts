// Instants as the city's clocks show them, and which stored instants can fall on local dates.
import { addDays } from '../domain/calendar.ts';
import { localMoment } from '../domain/papers/moment.ts';
import type { Span } from '../domain/reports/report.ts';

export type LocalTime = (instant: string) => { readonly date: string; readonly time: string };

/** Clocks of a time zone such as `America/Los_Angeles`. */
export function localTime(timeZone: string): LocalTime {
  return (instant) => localMoment(instant, timeZone);
}

/** Instants from the first to before the second surround the dates on every clock on earth. */
export function instantsAround({ from, to }: Span): readonly [string, string] {
  return [`${addDays(from, -1)}T00:00:00.000Z`, `${addDays(to, 2)}T00:00:00.000Z`];
}

export function isWithin({ from, to }: Span, date: string): boolean {
  return from <= date && date <= to;
}
