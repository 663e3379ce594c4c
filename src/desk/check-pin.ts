// Proves who somebody is: number and PIN, with growing waits after wrong tries. Every try is a
// link.
import type { Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { type KeptPin, newestPin, personAt, recordAttempt, wrongPins } from '../store/people.ts';
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

/** What a PIN is compared with where there is none: nothing hashes to it. */
const NOBODY = { salt: '00'.repeat(16), hash: '00'.repeat(32) };

type Outcome = Proof['as'] | 'unknown-number' | 'wrong-pin' | 'too-early' | 'pin-expired';
type Judged = { readonly outcome: Outcome; readonly result: Result<Proved> };

/**
 * Refuses an unknown number and a wrong PIN with the same words. The attempt is committed on its
 * own, so that a refused step that asked for the PIN does not take the record of it back.
 */
export async function checkPin(desk: Desk, proof: Proof): Promise<Result<Proved>> {
  const { book } = desk.store;
  const person = await worksHere(desk, book, proof.number);
  const kept = person && (await newestPin(book, person.id));
  const waited = person === undefined ? 0 : await secondsLeft(desk, book, proof.number);
  // Hashing takes long and needs no book, so it is done before the transaction that judges.
  // An unknown number is hashed as well: the time an answer takes must not tell numbers apart.
  const { salt, hash } = kept ?? NOBODY;
  const matches = waited === 0 && (await pinMatches(proof.pin, salt, hash)) && kept !== undefined;
  const judged = await desk.store.transact<Judged>(async (inside) => {
    const verdict = await judge(desk, inside, proof, { person, kept, waited, matches });
    const { number, register } = proof;
    const at = desk.clock.now();
    await recordAttempt(inside, { person_number: number, register, outcome: verdict.outcome, at });
    return done(verdict);
  });
  return judged.ok ? judged.value.result : judged;
}

type Tried = {
  readonly person: Person | undefined;
  readonly kept: KeptPin | undefined;
  /** Seconds that were left when the try began: its PIN was not looked at. */
  readonly waited: number;
  readonly matches: boolean;
};

/**
 * Inside the transaction that records the attempt: of many tries made at the same moment, at other
 * terminals too, each sees those that were judged before it, and a right one may come too early.
 */
async function judge(
  desk: Desk,
  book: Book,
  proof: Proof,
  { person, kept, waited, matches }: Tried,
): Promise<Judged> {
  const still = person && (await worksHere(desk, book, proof.number));
  if (!still) return { outcome: 'unknown-number', result: refuse('pin-wrong') };
  const seconds = Math.max(waited, await secondsLeft(desk, book, proof.number));
  if (seconds > 0) return { outcome: 'too-early', result: refuse('pin-wait', { seconds }) };
  const newest = await newestPin(book, still.id);
  if (!matches || !kept || newest?.salt !== kept.salt) {
    return { outcome: 'wrong-pin', result: refuse('pin-wrong') };
  }
  if (kept.expires_on !== null && kept.expires_on < (await businessDate(desk, book))) {
    return { outcome: 'pin-expired', result: refuse('pin-expired') };
  }
  return {
    outcome: proof.as,
    result: done({ person: still, mustChangePin: kept.temporary === 1 }),
  };
}

/** Whoever has left is a number that nobody has. */
async function worksHere(desk: Desk, book: Book, number: number): Promise<Person | undefined> {
  const person = await personAt(book, { number }, desk.clock.now());
  return person?.left ? undefined : person;
}

async function secondsLeft(desk: Desk, book: Book, number: number): Promise<number> {
  const wrong = await wrongPins(book, number);
  if (wrong.lastAt === undefined) return 0;
  const free = await policy(book, 'pin.wait-after-attempts', await businessDate(desk, book));
  const wait = waitSeconds(wrong.count, free);
  const passed = (Date.parse(desk.clock.now()) - Date.parse(wrong.lastAt)) / 1000;
  return Math.max(0, Math.ceil(wait - passed));
}
