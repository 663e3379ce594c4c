// The business date a drawer is opened on: what may be chosen now, and whether a choice is one of
// it.
import { nextBusinessDay, whyClosed } from '../domain/business-calendar.ts';
import type { DateText } from '../domain/clock.ts';
import { isPastCutOff, type OpeningDates, openingDates } from '../domain/opening-dates.ts';
import { localMoment } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { calendarFrom, nextBusinessDate } from '../store/calendar.ts';
import { closeOf } from '../store/day-close.ts';
import { isBeingCounted, newestWorkedDate } from '../store/day-sessions.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { loadSession } from '../store/sessions.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { isWorkedOn } from './worked-dates.ts';

/** Half past four (duties.md 2), where the city set nothing else. */
const CUT_OFF_MINUTES = 990;

/** Why a session is opened: a correction stands on the date of the session it corrects. */
export type Occasion = 'fresh' | 'correction' | 'hand-over';

/**
 * What may be chosen. A session that goes on with another one does not ask because the other
 * drawers happen to be counted.
 */
export async function readOpeningDates(
  desk: Desk,
  book: Book,
  counter: Counter,
  occasion: Occasion,
): Promise<Result<OpeningDates>> {
  const today = await businessDate(desk, book);
  const next = await nextBusinessDate(book, today);
  const newest = await loadSession(book, { register: counter.register });
  if (occasion === 'correction' && newest) {
    const { businessDate: date } = newest;
    const worked = (await isWorkedOn(desk, book, date)) && !(await closeOf(book, date));
    if (worked) return done({ today, offered: [date], proposed: date, asks: false });
  }
  const dates = openingDates({
    today,
    next,
    closed: await closedOf(book, [today, next]),
    pastCutOff: await isLate(desk, book, today),
    counted: occasion === 'fresh' && (await isBeingCounted(book, today)),
    newest: newest?.businessDate,
  });
  if (dates?.offered.includes(today)) {
    const works = await mayWorkOn(desk, book, counter, today);
    if (!works.ok) return works;
  }
  if (dates) return done(dates);
  return refuse('day-closed', { date: (await closeOf(book, next)) ? next : today });
}

/**
 * On a day the city is closed nobody begins by mistake: a supervisor opens the first drawer, as for
 * a Saturday service, and then everybody may. A training book is worked whenever there is time.
 */
async function mayWorkOn(
  desk: Desk,
  book: Book,
  { person }: Counter,
  date: DateText,
): Promise<Result<undefined>> {
  const calendar = await calendarFrom(book, date);
  const why = whyClosed(calendar, date);
  if (why === undefined) return done(undefined);
  if ((await permit(desk, book, person, 'close-day')).ok) return done(undefined);
  if ((await loadCity(book)).training || (await newestWorkedDate(book, date)) === date) {
    return done(undefined);
  }
  return refuse('no-business-day', { date, why, next: nextBusinessDay(calendar, date) });
}

async function closedOf(book: Book, dates: readonly DateText[]): Promise<readonly DateText[]> {
  const closes = await Promise.all(dates.map((date) => closeOf(book, date)));
  return closes.flatMap((close) => close?.business_date ?? []);
}

/** A demo book stands still: its date ends when it is counted, not by the clock on the wall. */
async function isLate(desk: Desk, book: Book, today: DateText): Promise<boolean> {
  const { demoDate, timeZone } = await loadCity(book);
  if (demoDate !== null) return false;
  const { time } = localMoment(desk.clock.now(), timeZone);
  return isPastCutOff(
    time,
    await policyOr(book, 'counter.cut-off-minutes', today, CUT_OFF_MINUTES),
  );
}

/** The date that was said; where nothing was asked, nothing need be said. */
export function saidDate(dates: OpeningDates, said: DateText | undefined): Result<DateText> {
  const date = said ?? (dates.asks ? '' : dates.proposed);
  if (dates.offered.includes(date)) return done(date);
  return refuse('drawer-which-date', { dates: dates.offered.join(' or ') });
}
