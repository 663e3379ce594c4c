// The blind count that ends a drawer session. Every attempt is sealed; the figure shows only after
// the second, and what agrees closes the drawer by itself.
import { countTotal } from '../domain/denomination.ts';
import { type GroupDifference, largestDifference } from '../domain/drawer-close.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { allBaskets } from '../store/baskets.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import { endOf } from '../store/session-ends.ts';
import { type DrawerSession, insertCount, lastCloseAttempt } from '../store/sessions.ts';
import { closeSession } from './close-drawer.ts';
import { queueCountSheet } from './count-sheet.ts';
import type { Counter, Desk } from './desk.ts';
import { type ClosingCount, differencesOf } from './drawer-difference.ts';
import { ownSession } from './working-session.ts';

export type Verdict =
  | { readonly verdict: 'closed'; readonly attempt: number }
  | { readonly verdict: 'count-again'; readonly attempt: number }
  | {
      readonly verdict: 'needs-approval';
      readonly attempt: number;
      readonly differences: readonly GroupDifference[];
    };

export async function countDrawer(
  desk: Desk,
  counter: Counter,
  count: ClosingCount,
  handingOver = false,
): Promise<Result<Verdict>> {
  return desk.store.transact<Verdict>(async (book) => {
    const own = await mayCount(desk, book, counter, handingOver);
    if (!own.ok) return own;
    const session = own.value;
    const attempt = (await lastCloseAttempt(book, session.id)) + 1;
    const most = await policy(book, 'count.attempts', session.businessDate);
    if (attempt > most) return refuse('count-needs-approval');
    const differences = await differencesOf(book, session, count);
    const alone = await policy(book, 'over-short.alone-cents', session.businessDate);
    const agrees = largestDifference(differences) <= alone;
    const at = desk.clock.now();
    await insertCount(book, {
      register: counter.register,
      businessDate: session.businessDate,
      sessionId: session.id,
      purpose: 'close',
      attempt,
      lines: count.lines,
      tenders: [
        { tender: 'check', ...count.checks },
        { tender: 'card', ...count.card },
      ],
      cashCents: countTotal(count.lines),
      agrees,
      countedBy: counter.person.id,
      countedAt: at,
    });
    await queueCountSheet(book, counter, session, { attempt, count, at });
    if (agrees) {
      await closeSession({ desk, book, session, differences, closedBy: counter.person });
      return done({ verdict: 'closed', attempt });
    }
    return attempt < most
      ? done({ verdict: 'count-again', attempt })
      : done({ verdict: 'needs-approval', attempt, differences });
  });
}

/**
 * No basket may wait: it would be paid into a drawer that is already counted. Where the drawer is
 * handed over, held ones are for the session that follows.
 */
export async function mayCount(
  desk: Desk,
  book: Book,
  counter: Counter,
  handingOver = false,
): Promise<Result<DrawerSession>> {
  const own = await ownSession(desk, book, counter);
  if (!own.ok) return own;
  if (await endOf(book, own.value.id)) {
    return refuse('drawer-ended', { clerk: counter.person.number });
  }
  if (own.value.state === 'suspended') return refuse('drawer-suspended');
  const baskets = (await allBaskets(book)).filter(
    ({ register, state }) => register === counter.register && !(handingOver && state === 'held'),
  );
  return baskets.length > 0 ? refuse('drawer-basket') : own;
}
