// Proves who somebody is: number and PIN, with growing waits after wrong tries. Every try is a
// link.
import type { Person } from '../domain/person.ts';
import { done, type Refused, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { findPerson, newestPin, recordAttempt, wrongPins } from '../store/people.ts';
import { pinMatches } from '../store/pins.ts';
import { policy } from '../store/policies.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export type Proof = {
  readonly number: number;
  readonly pin: string;
  readonly register: number | null;
  /** What a right PIN is recorded as. */
  readonly as: 'signed-in' | 'unlocked' | 'approved';
};

export type Proved = { readonly person: Person; readonly mustChangePin: boolean };

const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 1800;

/** Seconds to wait after that many wrong tries in a row: 0, then 30, 60, 120 ... at most 1800. */
export function waitSeconds(wrong: number, freeTries: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (wrong - freeTries), LONGEST_WAIT_SECONDS);
}

/**
 * Refuses an unknown number and a wrong PIN with the same words. The attempt is committed on its
 * own, so that a refused step that asked for the PIN does not take the record of it back.
 */
export async function checkPin(desk: Desk, proof: Proof): Promise<Result<Proved>> {
  const { book } = desk.store;
  const now = desk.clock.now();
  const person = await findPerson(book, proof.number);
  if (!person) return failed(desk, proof, 'unknown-number', refuse('pin-wrong'));
  const wait = await secondsLeft(desk, book, proof.number);
  if (wait > 0) return failed(desk, proof, 'too-early', refuse('pin-wait', { seconds: wait }));
  const kept = await newestPin(book, person.id);
  if (!kept || !(await pinMatches(proof.pin, kept.salt, kept.hash))) {
    return failed(desk, proof, 'wrong-pin', refuse('pin-wrong'));
  }
  if (kept.expires_on !== null && kept.expires_on < (await businessDate(desk, book))) {
    return failed(desk, proof, 'pin-expired', refuse('pin-expired'));
  }
  return desk.store.transact(async (inside) => {
    await recordAttempt(inside, { ...attempt(proof), outcome: proof.as, at: now });
    return done({ person, mustChangePin: kept.temporary === 1 });
  });
}

function attempt(proof: Proof) {
  return { person_number: proof.number, register: proof.register };
}

async function secondsLeft(desk: Desk, book: Book, number: number): Promise<number> {
  const wrong = await wrongPins(book, number);
  if (wrong.lastAt === undefined) return 0;
  const free = await policy(book, 'pin.wait-after-attempts', await businessDate(desk, book));
  const wait = waitSeconds(wrong.count, free);
  const passed = (Date.parse(desk.clock.now()) - Date.parse(wrong.lastAt)) / 1000;
  return Math.max(0, Math.ceil(wait - passed));
}

async function failed(
  desk: Desk,
  proof: Proof,
  outcome: 'unknown-number' | 'wrong-pin' | 'too-early' | 'pin-expired',
  refused: Refused,
): Promise<Refused> {
  const at = desk.clock.now();
  const recorded = await desk.store.transact(async (book) => {
    await recordAttempt(book, { ...attempt(proof), outcome, at });
    return done(undefined);
  });
  return recorded.ok ? refused : recorded;
}
