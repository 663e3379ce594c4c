// Issues the float and opens a drawer session, once the clerk's count agrees with what was issued.
import { present } from '../domain/assert.ts';
import { nextBusinessDay, whyClosed } from '../domain/business-calendar.ts';
import { type CountLine, countTotal, piecesOf } from '../domain/denomination.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { calendarFrom } from '../store/calendar.ts';
import { closeOf } from '../store/day-close.ts';
import { newestWorkedDate } from '../store/day-sessions.ts';
import type { Book } from '../store/open-store.ts';
import { personAt, personById } from '../store/people.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import {
  type DrawerSession,
  insertCount,
  linesOfCount,
  loadSession,
  standingPieces,
} from '../store/sessions.ts';
import type { Approved } from './approvals.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { isWorkedOn } from './worked-dates.ts';
import { writeSession } from './write-session.ts';

export type Opening =
  | { readonly agrees: true; readonly session: DrawerSession }
  | { readonly agrees: false; readonly countId: number; readonly attempt: number };

/** Refuses while a session of the register is not closed, and on a closed business date. */
export async function mayOpenDrawer(
  desk: Desk,
  book: Book,
  counter: Counter,
  correcting = false,
): Promise<Result<string>> {
  const allowed = await permit(desk, book, counter.person, 'take-money');
  if (!allowed.ok) return allowed;
  const session = await loadSession(book, { register: counter.register });
  const date = await dateToOpen(desk, book, correcting ? session : undefined);
  if (session && session.state !== 'closed') {
    const { clerkId, businessDate: stands } = session;
    if (stands !== date) return refuse('drawer-other-date', { date: stands });
    const clerk = (await personById(book, clerkId)).number;
    return refuse('drawer-open', { register: counter.register, clerk });
  }
  if (await closeOf(book, date)) return refuse('day-closed', { date });
  return mayWorkOn(desk, book, counter, date);
}

/** A session that corrects one of a date whose close was lifted stands on that date. */
async function dateToOpen(
  desk: Desk,
  book: Book,
  corrected: DrawerSession | undefined,
): Promise<string> {
  const lifted = corrected && (await isWorkedOn(desk, book, corrected.businessDate));
  return lifted ? corrected.businessDate : businessDate(desk, book);
}

/**
 * On a day the city is closed nobody begins by mistake: a supervisor opens the first drawer, as for
 * a Saturday service, and then everybody may. A training book is worked whenever there is time.
 */
async function mayWorkOn(
  desk: Desk,
  book: Book,
  { person }: Counter,
  date: string,
): Promise<Result<string>> {
  const calendar = await calendarFrom(book, date);
  const why = whyClosed(calendar, date);
  if (why === undefined) return done(date);
  if ((await permit(desk, book, person, 'close-day')).ok) return done(date);
  if ((await loadCity(book)).training || (await newestWorkedDate(book, date)) === date) {
    return done(date);
  }
  return refuse('no-business-day', { date, why, next: nextBusinessDay(calendar, date) });
}

/** A count that differs is sealed as an attempt of its own and opens nothing. */
export async function openDrawer(
  desk: Desk,
  counter: Counter,
  lines: readonly CountLine[],
  correcting = false,
): Promise<Result<Opening>> {
  if (lines.length === 0) return refuse('drawer-untouched');
  return desk.store.transact<Opening>(async (book) => {
    const date = await mayOpenDrawer(desk, book, counter, correcting);
    if (!date.ok) return date;
    const corrects = await correctedSession(book, counter, correcting);
    if (!corrects.ok) return corrects;
    const issued = await standingPieces(book, counter.register, date.value);
    const count = await openingCount(desk, book, counter, date.value, lines);
    if (!samePieces(piecesOf(lines), issued)) {
      const countId = await insertCount(book, { ...count, sessionId: null, agrees: false });
      return done({ agrees: false, countId, attempt: count.attempt });
    }
    const session = await writeSession(desk, book, counter, {
      date: date.value,
      lines,
      agreedBy: null,
      corrects: corrects.value,
    });
    await insertCount(book, { ...count, sessionId: session.id, agrees: true });
    return done({ agrees: true, session });
  });
}

/** The register's newest session, which is closed, when the new one is to correct it. */
async function correctedSession(
  book: Book,
  counter: Counter,
  correcting: boolean,
): Promise<Result<number | null>> {
  if (!correcting) return done(null);
  const session = await loadSession(book, { register: counter.register });
  return session ? done(session.id) : refuse('drawer-nothing-to-correct');
}

/** Whether a session may be opened that corrects the closed one before it. */
export async function mayCorrectDrawer(
  desk: Desk,
  book: Book,
  counter: Counter,
): Promise<Result<number | null>> {
  const date = await mayOpenDrawer(desk, book, counter, true);
  return date.ok ? correctedSession(book, counter, true) : date;
}

function samePieces(a: ReadonlyMap<Cents, Cents>, b: ReadonlyMap<Cents, Cents>): boolean {
  return (
    a.size === b.size && [...a].every(([denomination, amount]) => b.get(denomination) === amount)
  );
}

async function openingCount(
  desk: Desk,
  book: Book,
  counter: Counter,
  date: string,
  lines: readonly CountLine[],
) {
  const last = await book
    .selectFrom('drawer_count')
    .select((of) => of.fn.max('attempt').as('attempt'))
    .where('register', '=', counter.register)
    .where('business_date', '=', date)
    .where('purpose', '=', 'open')
    .executeTakeFirst();
  return {
    register: counter.register,
    businessDate: date,
    purpose: 'open' as const,
    attempt: (last?.attempt ?? 0) + 1,
    lines,
    tenders: [],
    cashCents: countTotal(lines),
    countedBy: counter.person.id,
    countedAt: desk.clock.now(),
  };
}

/** Asks a supervisor to count along and to agree to a float that differs from the standing one. */
export async function requestFloatDifference(
  desk: Desk,
  counter: Counter,
  countId: number,
  correcting = false,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const date = await mayOpenDrawer(desk, book, counter, correcting);
    if (!date.ok) return date;
    const corrects = await correctedSession(book, counter, correcting);
    if (!corrects.ok) return corrects;
    const counted = await differingFloat(book, counter, date.value, countId);
    if (!counted.ok) return counted;
    return done(
      await insertRequest(book, {
        kind: 'float-difference',
        register: counter.register,
        businessDate: date.value,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: { countId, counted: formatCents(counted.value), correctsId: corrects.value },
      }),
    );
  });
}

/** What the counter's newest opening count of the date came to, if it is that one and differed. */
async function differingFloat(
  book: Book,
  counter: Counter,
  date: string,
  countId: number,
): Promise<Result<Cents>> {
  const newest = await book
    .selectFrom('drawer_count')
    .select(['id', 'agrees', 'cash_cents', 'counted_by'])
    .where('register', '=', counter.register)
    .where('business_date', '=', date)
    .where('purpose', '=', 'open')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const own = newest?.id === countId && newest.counted_by === counter.person.id;
  if (!own || newest.agrees === 1) return refuse('float-counted-again');
  return newest.cash_cents === 0 ? refuse('drawer-untouched') : done(newest.cash_cents);
}

export async function carryOutFloatDifference(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const clerk = await personAt(book, { id: request.requestedBy }, at);
  const counter = {
    person: present(clerk, 'who asked'),
    register: present(request.register, 'register'),
  };
  const correcting = request.record['correctsId'] !== null;
  const date = await mayOpenDrawer(desk, book, counter, correcting);
  if (!date.ok) return date;
  const countId = Number(request.record['countId']);
  const counted = await differingFloat(book, counter, date.value, countId);
  if (!counted.ok) return counted;
  await writeSession(desk, book, counter, {
    date: date.value,
    lines: await linesOfCount(book, countId),
    agreedBy: approver.id,
    corrects: Number(request.record['correctsId']) || null,
  });
  return done('');
}
