// The drawer session a verb works on, or the refusal that says why there is none.
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { type DrawerSession, loadSession } from '../store/sessions.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { isWorkedOn } from './worked-dates.ts';

/** The counter's own session that is not closed, in whatever state it is. */
export async function ownSession(
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
  if (session.clerkId !== counter.person.id) {
    const owner = await personById(book, session.clerkId);
    return refuse('drawer-of-another', { register: counter.register, clerk: owner.number });
  }
  return done(session);
}

/** The counter's own session when it can take money now. */
export async function openSession(
  desk: Desk,
  book: Book,
  counter: Counter,
): Promise<Result<DrawerSession>> {
  const own = await ownSession(desk, book, counter);
  if (!own.ok) return own;
  const { businessDate: date } = own.value;
  const working = stillWorking(own.value);
  if (!working.ok) return working;
  if (!(await isWorkedOn(desk, book, date))) return refuse('drawer-other-date', { date });
  return own;
}

/** Refuses a session that takes nothing now, in the words for its state. */
export function stillWorking(session: DrawerSession): Result<DrawerSession> {
  switch (session.state) {
    case 'open':
      return done(session);
    case 'suspended':
      return refuse('drawer-suspended');
    case 'stopped':
      return refuse('drawer-stopped');
    case 'counting':
      return refuse('drawer-counting');
    case 'closed':
      return refuse('drawer-not-open', { register: session.register });
  }
}
