// What the home screen and the header need to know of a register, without any amount.
import { allBaskets } from '../store/baskets.ts';
import { nextBusinessDate } from '../store/calendar.ts';
import { closeOf } from '../store/day-close.ts';
import { policy } from '../store/policies.ts';
import { openRequests } from '../store/requests.ts';
import { loadSession, type SessionState } from '../store/sessions.ts';
import { newMessages } from '../store/tasks.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';
import { workedDates } from './worked-dates.ts';

export type Surroundings = {
  /** Today's, on which drawers are opened before the cut-off. */
  readonly businessDate: string;
  readonly drawer: SessionState | 'none';
  /** The date the drawer stands on, where there is an open one. */
  readonly drawerDate?: string;
  /** Money may be taken on that date: today, or one whose close was lifted. */
  readonly drawerWorks: boolean;
  readonly drawerClerkId?: number;
  /** The register's drawer was counted today: what is left to do is not at the register. */
  readonly countedToday: boolean;
  /** Today's business date is closed: a drawer opens on the next one. */
  readonly dayClosed: boolean;
  /** The next date the city works on. */
  readonly nextDate: string;
  readonly demo: boolean;
  readonly requests: number;
  readonly heldBaskets: number;
  readonly basketInHand: boolean;
  /** The total of the basket in hand was shown: giving it up wants a reason. */
  readonly totalShown: boolean;
  /** After so long without a key the register locks itself. */
  readonly idleSeconds: number;
};

/** Messages for a person that wait to be read. */
export function readNewMessages(desk: Desk, personId: number): Promise<number> {
  return newMessages(desk.store.book, personId);
}

export async function lookAround(desk: Desk, register: number): Promise<Surroundings> {
  return desk.store.read(async (book) => {
    const date = await businessDate(desk, book);
    const worked = await workedDates(desk, book);
    const session = await loadSession(book, { register });
    const open = session && session.state !== 'closed' ? session : undefined;
    const baskets = await allBaskets(book);
    const inHand = baskets.find((kept) => kept.state === 'open' && kept.register === register);
    return {
      businessDate: date,
      drawer: open?.state ?? 'none',
      ...(open ? { drawerDate: open.businessDate, drawerClerkId: open.clerkId } : {}),
      drawerWorks: open !== undefined && worked.includes(open.businessDate),
      countedToday: open === undefined && session?.businessDate === date,
      dayClosed: (await closeOf(book, date)) !== undefined,
      nextDate: await nextBusinessDate(book, date),
      demo: (await loadCity(book)).demo,
      requests: (await openRequests(book, ...worked)).length,
      heldBaskets: baskets.filter((kept) => kept.state === 'held').length,
      idleSeconds: await policy(book, 'lock.idle-seconds', date),
      basketInHand: inHand !== undefined,
      totalShown: inHand?.basket.totalShown === true,
    };
  });
}
