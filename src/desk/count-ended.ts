// Two others count an ended session, each alone and each with number and PIN: the session settles
// once two counts in a row agree. Neither the absent clerk nor who ended the session counts.

import { countsAgree } from '../domain/counts-agree.ts';
import { countTotal } from '../domain/denomination.ts';
import { type GroupDifference, largestDifference } from '../domain/drawer-close.ts';
import type { Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { policy } from '../store/policies.ts';
import { endedCounts, endOf } from '../store/session-ends.ts';
import { type DrawerSession, insertCount, lastCloseAttempt } from '../store/sessions.ts';
import { checkPin } from './check-pin.ts';
import { closeSession } from './close-drawer.ts';
import { queueCountSheet } from './count-sheet.ts';
import type { Counter, Desk } from './desk.ts';
import { type ClosingCount, differencesOf } from './drawer-difference.ts';
import { permit } from './permit.ts';
import { readEnded } from './read-ended.ts';

export type EndedVerdict = 'another-counts' | 'count-again' | 'needs-approval' | 'closed';

export async function countEnded(
  desk: Desk,
  counter: Counter,
  signed: { readonly number: number; readonly pin: string },
  count: ClosingCount,
): Promise<Result<EndedVerdict>> {
  const { register } = counter;
  const proved = await checkPin(desk, { ...signed, register, as: 'approved' });
  if (!proved.ok) return proved;
  if (proved.value.mustChangePin) return refuse('pin-temporary');
  const { person } = proved.value;
  return desk.store.transact<EndedVerdict>(async (book) => {
    const allowed = await permit(desk, book, person, 'take-money');
    if (!allowed.ok) return allowed;
    const ended = await readEnded(desk, book, counter);
    if (!ended.ok) return ended;
    const { session, clerk, agreed } = ended.value;
    if (agreed) return refuse('count-needs-approval');
    const mayCount = await isAnother(book, session, person);
    if (!mayCount) return refuse('count-by-another', { clerk: clerk.number });
    const differences = await differencesOf(book, session, count);
    const attempt = await seal(desk, book, { session, person, count, differences });
    const counts = await endedCounts(book, session.id);
    if (!countsAgree(counts)) {
      return done(counts.length === 1 ? 'another-counts' : 'count-again');
    }
    if (!attempt.agrees) return done('needs-approval');
    await closeSession({ desk, book, session, differences, closedBy: person });
    return done('closed');
  });
}

/** Not the clerk's own work, not whoever ended it, and not the same person twice in a row. */
async function isAnother(book: Book, session: DrawerSession, person: Person): Promise<boolean> {
  const end = await endOf(book, session.id);
  const last = (await endedCounts(book, session.id)).at(-1);
  return ![session.clerkId, end?.ended_by, last?.counted_by].includes(person.id);
}

type Sealing = {
  readonly session: DrawerSession;
  readonly person: Person;
  readonly count: ClosingCount;
  readonly differences: readonly GroupDifference[];
};

async function seal(
  desk: Desk,
  book: Book,
  { session, person, count, differences }: Sealing,
): Promise<{ readonly agrees: boolean }> {
  const alone = await policy(book, 'over-short.alone-cents', session.businessDate);
  const agrees = largestDifference(differences) <= alone;
  const attempt = (await lastCloseAttempt(book, session.id)) + 1;
  const at = desk.clock.now();
  const { register, businessDate } = session;
  await insertCount(book, {
    register,
    businessDate,
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
    countedBy: person.id,
    countedAt: at,
  });
  await queueCountSheet(book, { person, register }, session, { attempt, count, at });
  return { agrees };
}
