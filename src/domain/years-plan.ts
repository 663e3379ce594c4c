// How a demo city's years go: on which dates its counter is open, how many come on each, and who
// comes when. Plain numbers, so that a million accounts need no memory for it.
import { type BusinessCalendar, isBusinessDay } from './business-calendar.ts';
import { addDays } from './calendar.ts';
import type { DateText } from './clock.ts';
import { ACCOUNTS_A_PARTY } from './made-up.ts';

/** What the maker of a city is asked for. */
export type CitySize = {
  readonly accounts: number;
  readonly years: number;
  readonly seed: number;
  /** How many dates the counter is open; as many as it has visitors for, unless told. */
  readonly dates?: number;
};

export type YearsPlan = {
  readonly parties: number;
  /** Receipts of all days. */
  readonly visits: number;
  readonly dates: readonly DateText[];
  readonly registers: number;
};

/** Lines of a visit's receipt, on average: its bills, and now and then something sold. */
const LINES_A_VISIT = 2;
/** Fewer receipts than this keep no counter open for a day. */
const VISITS_A_DAY_LEAST = 80;
const VISITS_A_DRAWER = 500;
const REGISTERS_MOST = 8;
const DATES_A_YEAR_LEAST = 4;

/** `last` is the day before the demo date; each account has a receipt line a year. */
export function planYears(
  { accounts, years, dates: asked }: CitySize,
  last: DateText,
  calendar: BusinessCalendar,
): YearsPlan {
  const parties = Math.max(1, Math.round(accounts / ACCOUNTS_A_PARTY));
  const visits = Math.max(1, Math.round((accounts * years) / LINES_A_VISIT));
  const all = openDates(years, last, calendar);
  const least = Math.min(visits, DATES_A_YEAR_LEAST * years);
  const wanted = asked ?? Math.max(least, Math.ceil(visits / VISITS_A_DAY_LEAST));
  const dates = evenly(all, Math.min(all.length, wanted));
  const registers = Math.ceil(visits / dates.length / VISITS_A_DRAWER);
  return { parties, visits, dates, registers: Math.min(REGISTERS_MOST, registers) };
}

/** Visits of a date, counted from 0: the first and the one behind the last. */
export function visitsOf(plan: YearsPlan, day: number): readonly [number, number] {
  const upTo = (days: number) => Math.floor((plan.visits * days) / plan.dates.length);
  return [upTo(day), upTo(day + 1)];
}

/** Whose the visit is: everybody once, in an order that looks like none, then everybody again. */
export function partyOf({ parties }: YearsPlan, visit: number): number {
  return ((visit % parties) * strideOf(parties)) % parties;
}

/** How often the same party came before. */
export function visitsBefore({ parties }: YearsPlan, visit: number): number {
  return Math.floor(visit / parties);
}

/** Near the golden section of all parties, and without a divisor in common. */
function strideOf(parties: number): number {
  let stride = Math.max(1, Math.round(parties * 0.618));
  while (divisorOf(stride, parties) !== 1) stride += 1;
  return stride;
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}

function openDates(years: number, last: DateText, calendar: BusinessCalendar): readonly DateText[] {
  const dates: DateText[] = [];
  const year = Number(last.slice(0, 4)) - years;
  const first = addDays(`${year}${last.slice(4)}`.replace('02-29', '02-28'), 1);
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (isBusinessDay(calendar, date)) dates.push(date);
  }
  return dates;
}

/** So many of them, the last one among them. */
function evenly(all: readonly DateText[], count: number): readonly DateText[] {
  return Array.from({ length: count }, (_, index) => {
    return all[Math.floor(((index + 1) * all.length) / count) - 1] ?? '';
  });
}
