// How far the blind count of a drawer has come. Figures only once every attempt is sealed: before
// that nothing here tells what the drawer should hold.

import { addDays } from '../domain/calendar.ts';
import type { GroupDifference } from '../domain/drawer-close.ts';
import { type Cents, cents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import { type CloseAttempt, closeAttempts, netOverShort } from '../store/close-attempts.ts';
import type { Book } from '../store/open-store.ts';
import { policy, reasons } from '../store/policies.ts';
import { openRequests, type Request } from '../store/requests.ts';
import type { DrawerSession } from '../store/sessions.ts';
import { businessDate } from './business-date.ts';
import { mayCount } from './count-drawer.ts';
import type { Counter, Desk } from './desk.ts';
import { differencesOf, sealedCount } from './drawer-difference.ts';
import { settledSession } from './read-ended.ts';

export type ClosingFigures = {
  /** Every sealed attempt, first to last. */
  readonly attempts: readonly CloseAttempt[];
  readonly differences: readonly GroupDifference[];
  /** What a clerk may be over or short without a signature. */
  readonly aloneCents: Cents;
  /** Over (positive) or short of this clerk's sessions in the days before this one. */
  readonly recentCents: Cents;
  readonly reasons: readonly { readonly number: number; readonly words: string }[];
  /** A signature that was asked for and is not decided. */
  readonly waiting?: Request;
};

export type ClosingState = {
  readonly session: DrawerSession;
  /** Attempts that are sealed, and how many there are. */
  readonly sealed: number;
  readonly most: number;
  readonly figures?: ClosingFigures;
};

export const RECENT_DAYS = 30;

export async function readClosing(
  desk: Desk,
  counter: Counter,
  handingOver = false,
): Promise<Result<ClosingState>> {
  return desk.store.read(async (book) => {
    const settled = await settledSession(desk, book, counter);
    if (!settled.ok) return settled;
    const { session, byOthers } = settled.value;
    const attempts = await closeAttempts(book, session.id);
    const most = await policy(book, 'count.attempts', session.businessDate);
    const sealed = attempts.length;
    if (!byOthers && sealed < most) {
      const free = await mayCount(desk, book, counter, handingOver);
      return free.ok ? done({ session, sealed, most }) : free;
    }
    return done({ session, sealed, most, figures: await figuresOf(desk, book, session, attempts) });
  });
}

async function figuresOf(
  desk: Desk,
  book: Book,
  session: DrawerSession,
  attempts: readonly CloseAttempt[],
): Promise<ClosingFigures> {
  const { businessDate: date } = session;
  // A request is for the day it was made on, also when the drawer stands on an earlier one.
  const requests = await openRequests(book, await businessDate(desk, book));
  const waiting = requests.find(
    ({ kind, record }) => kind === 'close-session' && record['sessionId'] === session.id,
  );
  return {
    attempts,
    differences: await differencesOf(book, session, await sealedCount(book, session.id)),
    aloneCents: cents(await policy(book, 'over-short.alone-cents', date)),
    recentCents: await netOverShort(book, session.clerkId, addDays(date, -RECENT_DAYS)),
    reasons: await reasons(book, 'over-short'),
    ...(waiting ? { waiting } : {}),
  };
}
