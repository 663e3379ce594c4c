// The session of a clerk who is away: whether it is one, how far others have counted it, and who
// may ask for the signature of its difference.
import { countsAgree } from '../domain/counts-agree.ts';
import type { Named } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { endedCounts, endOf } from '../store/session-ends.ts';
import { type DrawerSession, loadSession } from '../store/sessions.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { ownSession } from './working-session.ts';

/** The register's session that is not closed, of another clerk than stands here. */
export async function othersSession(
  desk: Desk,
  book: Book,
  counter: Counter,
): Promise<Result<DrawerSession>> {
  const allowed = await permit(desk, book, counter.person, 'take-money');
  if (!allowed.ok) return allowed;
  const session = await loadSession(book, { register: counter.register });
  if (!session || session.state === 'closed') {
    return refuse('drawer-not-open', { register: counter.register });
  }
  return session.clerkId === counter.person.id ? refuse('drawer-own-session') : done(session);
}

export type EndedState = {
  readonly session: DrawerSession;
  readonly clerk: Named;
  /** Counts by others so far. */
  readonly counted: number;
  readonly agreed: boolean;
};

/** How far the count of an ended session has come; refused while nobody ended it. */
export async function readEnded(
  desk: Desk,
  book: Book,
  counter: Counter,
): Promise<Result<EndedState>> {
  const others = await othersSession(desk, book, counter);
  if (!others.ok) return others;
  const session = others.value;
  if (!(await endOf(book, session.id))) return refuse('drawer-not-ended');
  const counts = await endedCounts(book, session.id);
  return done({
    session,
    clerk: await personById(book, session.clerkId),
    counted: counts.length,
    agreed: countsAgree(counts),
  });
}

/** The session whose sealed counts may be signed: one's own, or an ended one that was settled. */
export async function settledSession(
  desk: Desk,
  book: Book,
  counter: Counter,
): Promise<Result<{ readonly session: DrawerSession; readonly byOthers: boolean }>> {
  const ended = await readEnded(desk, book, counter);
  if (ended.ok) {
    const { session, agreed } = ended.value;
    return agreed ? done({ session, byOthers: true }) : refuse('count-again');
  }
  const own = await ownSession(desk, book, counter);
  if (!own.ok) return own;
  const isEnded = (await endOf(book, own.value.id)) !== undefined;
  if (isEnded) return refuse('drawer-ended', { clerk: counter.person.number });
  return done({ session: own.value, byOthers: false });
}
