// A drawer changes hands in mid-shift: who goes counts and closes, who comes signs in, counts the
// float and opens. Held baskets stay with the register; one row says that the two sessions belong
// together.
import { done, type Result, refuse } from '../domain/result.ts';
import { registerChain } from '../store/chain.ts';
import type { Book } from '../store/open-store.ts';
import { recordAttempt } from '../store/people.ts';
import { linkRow } from '../store/records.ts';
import { type DrawerSession, loadSession } from '../store/sessions.ts';
import { checkPin, type Proved } from './check-pin.ts';
import { mayCount } from './count-drawer.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { openSession } from './working-session.ts';

/** Whether the drawer can be counted to be handed over, or goes on being counted for it. */
export async function mayHandOver(
  desk: Desk,
  book: Book,
  counter: Counter,
): Promise<Result<DrawerSession>> {
  const own = await mayCount(desk, book, counter, true);
  return own.ok && own.value.state !== 'counting' ? openSession(desk, book, counter) : own;
}

/** Who comes signs in where who goes stands: both are in the chain. */
export async function signInNext(
  desk: Desk,
  leaving: Counter,
  number: number,
  pin: string,
): Promise<Result<Proved>> {
  const { register, person } = leaving;
  if (number === person.number) return refuse('own-work');
  const proved = await checkPin(desk, { number, pin, register, as: 'approved' });
  if (!proved.ok) return proved;
  if (proved.value.mustChangePin) return refuse('pin-temporary');
  const at = desk.clock.now();
  return desk.store.transact<Proved>(async (book) => {
    const allowed = await permit(desk, book, proved.value.person, 'take-money');
    if (!allowed.ok) return allowed;
    const signed = (who: number, outcome: 'signed-out' | 'signed-in') =>
      recordAttempt(book, { person_number: who, register, outcome, at });
    await signed(person.number, 'signed-out');
    await signed(number, 'signed-in');
    return proved;
  });
}

/** The closed session a fresh one takes over: the newest of the register, of another clerk. */
export async function takenOver(
  book: Book,
  counter: Counter,
  sessionId: number | undefined,
): Promise<Result<DrawerSession | undefined>> {
  if (sessionId === undefined) return done(undefined);
  const session = await loadSession(book, { register: counter.register });
  const fits = session?.id === sessionId && session.state === 'closed';
  if (!fits) return refuse('hand-over-gone');
  return session.clerkId === counter.person.id ? refuse('own-work') : done(session);
}

/** Says that one session followed the other, in the transaction that opens the second. */
export async function recordHandOver(
  book: Book,
  from: DrawerSession,
  to: DrawerSession,
  at: string,
): Promise<void> {
  const row = { from_session_id: from.id, to_session_id: to.id, handed_at: at };
  await book.insertInto('session_hand_over').values(row).execute();
  await linkRow(book, registerChain(to.register), 'session-hand-over', from.id, at);
}
