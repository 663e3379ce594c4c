// A person takes a place at a register, locks it for a moment, or leaves.
import type { Person } from '../domain/person.ts';
import { isEasyPin } from '../domain/pin.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { newestPin, recordAttempt, writePin } from '../store/people.ts';
import { hashPin, pinMatches } from '../store/pins.ts';
import { checkPin, type Proved } from './check-pin.ts';
import type { Counter, Desk } from './desk.ts';

export function signIn(
  desk: Desk,
  register: number,
  number: number,
  pin: string,
): Promise<Result<Proved>> {
  return checkPin(desk, { number, pin, register, as: 'signed-in' });
}

/** Only the person who locked the place unlocks it. */
export async function unlock(desk: Desk, counter: Counter, pin: string): Promise<Result<Proved>> {
  const { number } = counter.person;
  return checkPin(desk, { number, pin, register: counter.register, as: 'unlocked' });
}

export async function leave(
  desk: Desk,
  counter: Counter,
  how: 'signed-out' | 'locked',
): Promise<Result<undefined>> {
  const at = desk.clock.now();
  return desk.store.transact(async (book) => {
    await recordAttempt(book, {
      person_number: counter.person.number,
      register: counter.register,
      outcome: how,
      at,
    });
    return done(undefined);
  });
}

/** Replaces the own PIN, for instance a temporary one. Refuses one that is too easy to guess. */
export async function changePin(
  desk: Desk,
  person: Person,
  pin: string,
): Promise<Result<undefined>> {
  if (isEasyPin(pin, person.number)) return refuse('pin-too-easy');
  // A temporary PIN kept as the new one would stay known to the two people who reset it.
  const kept = await newestPin(desk.store.book, person.id);
  if (kept && (await pinMatches(pin, kept.salt, kept.hash))) return refuse('pin-same');
  const salt = desk.entropy.hex(16);
  const hash = await hashPin(pin, salt);
  return desk.store.transact(async (book) => {
    await writePin(
      book,
      person.id,
      { salt, hash, temporary: 0, expires_on: null },
      desk.clock.now(),
    );
    return done(undefined);
  });
}
