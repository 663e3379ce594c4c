// On which business dates a drawer may be opened now (core.md P7): today's, and the next one once
// today is past its cut-off or is being counted. Never silently: where both are possible the clerk
// says which.
import type { DateText } from './clock.ts';

export type OpeningFacts = {
  readonly today: DateText;
  readonly next: DateText;
  readonly closed: readonly DateText[];
  readonly pastCutOff: boolean;
  /** Every drawer that was opened on today's date is counted, one at least. */
  readonly counted: boolean;
  /** The date of the register's newest session: a register never goes back. */
  readonly newest: DateText | undefined;
};

export type OpeningDates = {
  readonly today: DateText;
  /** Earliest first. */
  readonly offered: readonly DateText[];
  readonly proposed: DateText;
  /** The clerk must say which: there is another date than today's. */
  readonly asks: boolean;
};

/** Undefined when both dates are closed. */
export function openingDates(facts: OpeningFacts): OpeningDates | undefined {
  const { today, next, closed, pastCutOff, counted, newest = '' } = facts;
  const todayIsOver = closed.includes(today) || newest > today;
  const offered = [
    ...(todayIsOver ? [] : [today]),
    ...(todayIsOver || pastCutOff || counted ? [next] : []),
  ].filter((date) => !closed.includes(date) && date >= newest);
  const proposed = pastCutOff ? offered.at(-1) : offered[0];
  if (proposed === undefined) return undefined;
  return { today, offered, proposed, asks: offered.some((date) => date !== today) };
}

/** `HH:MM` against minutes since midnight. */
export function isPastCutOff(time: string, cutOffMinutes: number): boolean {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes >= cutOffMinutes;
}
