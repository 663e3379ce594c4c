// The days a city works: closed weekdays, holidays, furlough days, and the next day that is open.
// Pure; src/store/calendar.ts says which days are closed.
import { assert } from './assert.ts';
import { addDays } from './calendar.ts';
import type { DateText } from './clock.ts';

/** `open` is a day that is worked although its weekday is closed, such as a Saturday service. */
export const CALENDAR_DAY_KINDS = ['holiday', 'furlough', 'open'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

export type CalendarDay = {
  readonly day: DateText;
  readonly kind: CalendarDayKind;
  /** `Labor Day` */
  readonly words: string;
  /** Who closed or opened it: a code section, a resolution. */
  readonly authority: string;
};

/** A day after a change: it may also have become what its weekday is. */
export type CalendarRow = Omit<CalendarDay, 'kind'> & {
  readonly kind: CalendarDayKind | 'usual';
};
export type CalendarRowKind = CalendarRow['kind'];

export type BusinessCalendar = {
  /** Monday is 1, Sunday 7. */
  readonly closedWeekdays: ReadonlySet<number>;
  readonly days: ReadonlyMap<DateText, CalendarDay>;
};

/** Saturday and Sunday, as digits: where a city never said which weekdays are closed. */
export const WEEKEND = 67;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** So many closed days in a row: it is no calendar. */
const MOST_CLOSED = 366;

/** The weekdays of a policy: `67` is Saturday and Sunday, 0 none. */
export function weekdaysOf(digits: number): ReadonlySet<number> {
  return new Set(digits === 0 ? [] : [...String(digits)].map(Number));
}

/** True where the digits name weekdays, none of them twice, and leave one open. */
export function areWeekdays(digits: number): boolean {
  return digits === 0 || (/^[1-7]{1,6}$/.test(`${digits}`) && hasNoneTwice(`${digits}`));
}

function hasNoneTwice(digits: string): boolean {
  return new Set(digits).size === digits.length;
}

/** Days that are no weekday like any other: of a day's rows the newest counts, and comes last. */
export function specialDays(rows: readonly CalendarRow[]): ReadonlyMap<DateText, CalendarDay> {
  const days = new Map<DateText, CalendarDay>();
  for (const { kind, ...row } of rows) {
    if (kind === 'usual') days.delete(row.day);
    else days.set(row.day, { ...row, kind });
  }
  return days;
}

function weekdayOf(date: DateText): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || WEEKDAYS.length;
}

export function isBusinessDay({ closedWeekdays, days }: BusinessCalendar, date: DateText): boolean {
  const day = days.get(date);
  return day ? day.kind === 'open' : !closedWeekdays.has(weekdayOf(date));
}

/** Why a date is no business day: `Labor Day`, `Saturday`; undefined on a business day. */
export function whyClosed(calendar: BusinessCalendar, date: DateText): string | undefined {
  if (isBusinessDay(calendar, date)) return undefined;
  return calendar.days.get(date)?.words ?? WEEKDAYS[weekdayOf(date) - 1];
}

const DAY_WORDS: Readonly<Record<CalendarRowKind, string>> = {
  holiday: 'holiday',
  furlough: 'furlough day',
  open: 'open',
  usual: 'as its weekday',
};

/** `holiday, Labor Day` */
export function rowWords({ kind, words }: Pick<CalendarRow, 'kind' | 'words'>): string {
  return `${DAY_WORDS[kind]}, ${words}`;
}

/** `holiday, Labor Day`; of a day like any other its weekday and whether that is open. */
export function dayWords(calendar: BusinessCalendar, date: DateText): string {
  const day = calendar.days.get(date);
  if (day) return rowWords(day);
  return `${WEEKDAYS[weekdayOf(date) - 1]}, ${isBusinessDay(calendar, date) ? 'open' : 'closed'}`;
}

/** The first business day after a date, whether or not the date is one itself. */
export function nextBusinessDay(calendar: BusinessCalendar, date: DateText): DateText {
  for (let days = 1; days <= MOST_CLOSED; days += 1) {
    const later = addDays(date, days);
    if (isBusinessDay(calendar, later)) return later;
  }
  assert(false, `no business day within a year after ${date}`);
}

/** The date itself where it is a business day, else the first one after it. */
export function businessDayFrom(calendar: BusinessCalendar, date: DateText): DateText {
  return isBusinessDay(calendar, date) ? date : nextBusinessDay(calendar, date);
}

/** That many business days after a date; 0 is the date itself, open or not. */
export function addBusinessDays(
  calendar: BusinessCalendar,
  date: DateText,
  count: number,
): DateText {
  let day = date;
  for (let counted = 0; counted < count; counted += 1) day = nextBusinessDay(calendar, day);
  return day;
}
