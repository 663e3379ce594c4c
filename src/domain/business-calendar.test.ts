// Business days over weekends, holidays, furlough days, Saturday services and the ends of years.
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  areWeekdays,
  type BusinessCalendar,
  type CalendarDayKind,
  isBusinessDay,
  nextBusinessDay,
  weekdaysOf,
  whyClosed,
} from './business-calendar.ts';

function calendarOf(
  days: Readonly<Record<string, CalendarDayKind>>,
  closed = 67,
): BusinessCalendar {
  const row = ([day, kind]: [string, CalendarDayKind]) =>
    [day, { day, kind, words: `${kind} of ${day}`, authority: '' }] as const;
  return { closedWeekdays: weekdaysOf(closed), days: new Map(Object.entries(days).map(row)) };
}

const CITY = calendarOf({
  '2026-09-07': 'holiday',
  '2026-09-25': 'furlough',
  '2026-11-26': 'holiday',
  '2026-11-27': 'holiday',
  '2026-12-24': 'holiday',
  '2026-12-25': 'holiday',
  '2026-12-26': 'open',
  '2027-01-01': 'holiday',
});

test.each([
  ['2026-09-15', true, undefined],
  ['2026-09-19', false, 'Saturday'],
  ['2026-09-20', false, 'Sunday'],
  ['2026-09-07', false, 'holiday of 2026-09-07'],
  ['2026-09-25', false, 'furlough of 2026-09-25'],
  ['2026-12-26', true, undefined],
])('%s is a business day: %s', (date, open, why) => {
  expect(isBusinessDay(CITY, date)).toBe(open);
  expect(whyClosed(CITY, date)).toBe(why);
});

test.each([
  ['a weekday', '2026-09-15', '2026-09-16'],
  ['over a weekend', '2026-09-18', '2026-09-21'],
  ['from a Saturday', '2026-09-19', '2026-09-21'],
  ['over a weekend and a holiday', '2026-09-04', '2026-09-08'],
  ['over a furlough Friday and its weekend', '2026-09-24', '2026-09-28'],
  ['over two holidays and a weekend', '2026-11-25', '2026-11-30'],
  ['to a Saturday service', '2026-12-23', '2026-12-26'],
  ['over the end of the year', '2026-12-31', '2027-01-04'],
  ['over the end of a leap February', '2028-02-28', '2028-02-29'],
])('the next business day, %s', (_, date, expected) => {
  expect(nextBusinessDay(CITY, date)).toBe(expected);
});

test.each([
  ['2026-09-19', 0, '2026-09-19'],
  ['2026-09-23', 1, '2026-09-24'],
  ['2026-09-23', 2, '2026-09-28'],
  ['2026-12-30', 2, '2027-01-04'],
  ['2026-11-20', 5, '2026-12-01'],
])('%s and %i business days is %s', (date, count, expected) => {
  expect(addBusinessDays(CITY, date, count)).toBe(expected);
});

test('a city may close on other weekdays, or on none', () => {
  expect(nextBusinessDay(calendarOf({}, 567), '2026-09-17')).toBe('2026-09-21');
  expect(nextBusinessDay(calendarOf({}, 0), '2026-09-18')).toBe('2026-09-19');
});

test('a calendar without an open day is a mistake, not an endless search', () => {
  expect(() => nextBusinessDay(calendarOf({}, 1_234_567), '2026-09-15')).toThrow('no business day');
});

test.each([
  [0, true],
  [67, true],
  [123_456, true],
  [7, true],
  [1_234_567, false],
  [66, false],
  [8, false],
  [10, false],
])('the digits %i are weekdays: %s', (digits, are) => {
  expect(areWeekdays(digits)).toBe(are);
});
