// Issues the float and opens a drawer session, once the clerk's count agrees with what was issued.
import { present } from '../domain/assert.ts';
import type { DateText } from '../domain/clock.ts';
import { type CountLine, countTotal, piecesOf } from '../domain/denomination.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import type { OpeningDates } from '../domain/opening-dates.ts';
import { done, type Result, refuse } from '../domain/result.ts';
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
import type { Counter, Desk } from './desk.ts';
import { fundCovers } from './fund-for-float.ts';
import { takenOver } from './hand-over-drawer.ts';
import { readOpeningDates, saidDate } from './opening-date.ts';
import { permit } from './permit.ts';
import { isWorkedOn } from './worked-dates.ts';
import { type NewSession, writeSession } from './write-session.ts';

export type Opening =
  | { readonly agrees: true; readonly session: DrawerSession }
  | { readonly agrees: false; readonly countId: number; readonly attempt: number };

/** What an opening is beside its count. */
export type OpeningPlan = {
  /** Points back at the closed session before it; a close is never reopened. */
  readonly correcting?: boolean;
  /** The business date that was chosen, where one is asked for. */
  readonly date?: DateText;
  /** The closed session of the clerk who hands the drawer over. */
  readonly takesOver?: number;
};

/** Refuses while a session of the register is not closed, and where every date is closed. */
export async function mayOpenDrawer(
  desk: Desk,
  book: Book,
  counter: Counter,
  { correcting = false, takesOver }: OpeningPlan = {},
): Promise<Result<OpeningDates>> {
  const allowed = await permit(desk, book, counter.person, 'take-money');
  if (!allowed.ok) return allowed;
  const session = await loadSession(book, { register: counter.register });
  if (session && session.state !== 'closed') {
    const { clerkId, businessDate: date } = session;
    if (!(await isWorkedOn(desk, book, date))) return refuse('drawer-other-date', { date });
    const clerk = (await personById(book, clerkId)).number;
    return refuse('drawer-open', { register: counter.register, clerk });
  }
  if (correcting && !session) return refuse('drawer-nothing-to-correct');
  const follows = takesOver === undefined ? 'fresh' : 'hand-over';
  return readOpeningDates(desk, book, counter, correcting ? 'correction' : follows);
}

type Planned = Pick<NewSession, 'date' | 'corrects' | 'takesOver'>;

async function planned(
  desk: Desk,
  book: Book,
  counter: Counter,
  plan: OpeningPlan,
): Promise<Result<Planned>> {
  const dates = await mayOpenDrawer(desk, book, counter, plan);
  if (!dates.ok) return dates;
  const date = saidDate(dates.value, plan.date);
  if (!date.ok) return date;
  const from = await takenOver(book, counter, plan.takesOver);
  if (!from.ok) return from;
  const before = await loadSession(book, { register: counter.register });
  const corrects = plan.correcting ? (before?.id ?? null) : null;
  return done({ date: date.value, corrects, takesOver: from.value });
}

/** A count that differs is sealed as an attempt of its own and opens nothing. */
export async function openDrawer(
  desk: Desk,
  counter: Counter,
  lines: readonly CountLine[],
  plan: OpeningPlan = {},
): Promise<Result<Opening>> {
  if (lines.length === 0) return refuse('drawer-untouched');
  return desk.store.transact<Opening>(async (book) => {
    const opening = await planned(desk, book, counter, plan);
    if (!opening.ok) return opening;
    const { date } = opening.value;
    const issued = await standingPieces(book, counter.register, date);
    const count = await openingCount(desk, book, counter, date, lines);
    if (!samePieces(piecesOf(lines), issued)) {
      const countId = await insertCount(book, { ...count, sessionId: null, agrees: false });
      return done({ agrees: false, countId, attempt: count.attempt });
    }
    const covered = await fundCovers(book, lines);
    if (!covered.ok) return covered;
    const fresh = { ...opening.value, lines, agreedBy: null };
    const session = await writeSession(desk, book, counter, fresh);
    await insertCount(book, { ...count, sessionId: session.id, agrees: true });
    return done({ agrees: true, session });
  });
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
  plan: OpeningPlan = {},
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const opening = await planned(desk, book, counter, plan);
    if (!opening.ok) return opening;
    const { date, corrects, takesOver } = opening.value;
    const counted = await differingFloat(book, counter, date, countId);
    if (!counted.ok) return counted;
    const covered = await fundCovers(book, await linesOfCount(book, countId));
    if (!covered.ok) return covered;
    return done(
      await insertRequest(book, {
        kind: 'float-difference',
        register: counter.register,
        businessDate: date,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          countId,
          counted: formatCents(counted.value),
          correctsId: corrects,
          ...(takesOver === undefined ? {} : { takesOverId: takesOver.id }),
        },
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
  const takesOver = Number(request.record['takesOverId']) || undefined;
  const plan = {
    correcting: Number(request.record['correctsId']) > 0,
    date: request.businessDate,
    ...(takesOver === undefined ? {} : { takesOver }),
  };
  const opening = await planned(desk, book, counter, plan);
  if (!opening.ok) return opening;
  const { date } = opening.value;
  const countId = Number(request.record['countId']);
  const counted = await differingFloat(book, counter, date, countId);
  if (!counted.ok) return counted;
  const lines = await linesOfCount(book, countId);
  const covered = await fundCovers(book, lines);
  if (!covered.ok) return covered;
  await writeSession(desk, book, counter, { ...opening.value, lines, agreedBy: approver.id });
  return done('');
}
