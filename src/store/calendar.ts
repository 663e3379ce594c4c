// The business calendar of the city: which days are closed, and the next one that is not.
import {
  addBusinessDays,
  type BusinessCalendar,
  type CalendarRow,
  nextBusinessDay,
  specialDays,
  WEEKEND,
  weekdaysOf,
} from '../domain/business-calendar.ts';
import type { DateText } from '../domain/clock.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { policyOr } from './policies.ts';

const daysFrom = compileOnce((book, from: { date: DateText }) =>
  book
    .selectFrom('calendar_row')
    .select(['day', 'kind', 'words', 'authority'])
    .where('day', '>=', from.date)
    .orderBy('day')
    .orderBy('turn')
    .orderBy('id'),
);

/** The calendar from a date on, by the weekdays that are closed on that date. */
export async function calendarFrom(book: Book, date: DateText): Promise<BusinessCalendar> {
  const closed = await policyOr(book, 'calendar.closed-weekdays', date, WEEKEND);
  return { closedWeekdays: weekdaysOf(closed), days: specialDays(await calendarRows(book, date)) };
}

/** Every row from a date on, those of a day in the order they came. */
export async function calendarRows(book: Book, date: DateText): Promise<readonly CalendarRow[]> {
  return daysFrom(book, { date });
}

/** The business date that follows a date. */
export async function nextBusinessDate(book: Book, date: DateText): Promise<DateText> {
  return nextBusinessDay(await calendarFrom(book, date), date);
}

/** The date that many business days after a date. */
export async function businessDaysAfter(
  book: Book,
  date: DateText,
  days: number,
): Promise<DateText> {
  return addBusinessDays(await calendarFrom(book, date), date, days);
}

/** The last date on which what was taken on a date may be deposited. */
export async function depositDueOn(book: Book, date: DateText): Promise<DateText> {
  const days = await policyOr(book, 'deposit.within-business-days', date, 1);
  return businessDaysAfter(book, date, days);
}
