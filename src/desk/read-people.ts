// People as those who may look at them see them: who works here as what, what comes, what was
// changed by whose hands, and whether wrong PINs make somebody wait.

import type { Person } from '../domain/person.ts';
import { holdsAt } from '../domain/person-change.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { personAt, wrongPins } from '../store/people.ts';
import { allPeople, changesOf, heldRoles, type PersonChangeRow } from '../store/person-changes.ts';
import type { Counter, Desk } from './desk.ts';
import { permit, withRights } from './permit.ts';

/** What may be asked for about somebody who is in the book already. */
export type PersonAct = 'name' | 'role' | 'ended' | 'unlocked';

export type PersonSight = {
  /** With the rights of this moment; of who has left, the last role. */
  readonly person: Person;
  readonly since: string;
  readonly changes: readonly PersonChangeRow[];
  readonly wrongPins: number;
};

/** Those who work here by number, then those who have left. */
export async function readPeople(desk: Desk, counter: Counter): Promise<Result<readonly Person[]>> {
  return desk.store.read(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'read-people');
    if (!allowed.ok) return allowed;
    const people = await everybody(desk, book);
    return done([...people.filter(({ left }) => !left), ...people.filter(({ left }) => left)]);
  });
}

/** Everybody the book knows, with the role of now; who has left is marked so. */
export async function everybody(desk: Desk, book: Book): Promise<readonly Person[]> {
  const roles = await heldRoles(book);
  const at = desk.clock.now();
  return (await allPeople(book)).flatMap(({ id, number, name }) => {
    const own = roles.filter(({ personId }) => personId === id);
    const now = own.find((held) => holdsAt(held, at));
    const role = (now ?? own.at(-1))?.role;
    if (role === undefined) return [];
    return [{ id, number, name, role, ...(now === undefined ? { left: true as const } : {}) }];
  });
}

export async function readPerson(
  desk: Desk,
  counter: Counter,
  number: number,
): Promise<Result<PersonSight>> {
  return desk.store.read(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'read-people');
    if (!allowed.ok) return allowed;
    const found = await personAt(book, { number }, desk.clock.now());
    if (!found) return refuse('person-unknown', { number });
    const listed = (await allPeople(book)).find(({ id }) => id === found.id);
    return done({
      person: await withRights(desk, book, found),
      since: listed?.since ?? '',
      changes: await changesOf(book, found.id),
      wrongPins: (await wrongPins(book, number)).count,
    });
  });
}
