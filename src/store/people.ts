// People, their newest PIN, and their sign-in attempts.

import { present } from '../domain/assert.ts';
import type { Instant } from '../domain/clock.ts';
import type { Named, Person } from '../domain/person.ts';
import { holdsAt } from '../domain/person-change.ts';
import { OFFICE } from './chain.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { rolesOf } from './person-changes.ts';
import { nameNow } from './person-words.ts';
import { linkRow } from './records.ts';
import type { SignInTable } from './tables/city.ts';

function people(book: Book) {
  return book.selectFrom('person as p').select(['p.id', 'p.number', nameNow('p').as('name')]);
}

const byNumber = compileOnce((book, of: { number: number }) =>
  people(book).where('p.number', '=', of.number),
);
const byId = compileOnce((book, of: { id: number }) => people(book).where('p.id', '=', of.id));

/** By the newest name; also who has left. What somebody may do is asked of a moment: personAt. */
export async function findPerson(book: Book, number: number): Promise<Named | undefined> {
  const [person] = await byNumber(book, { number });
  return person;
}

export async function personById(book: Book, id: number): Promise<Named> {
  const [person] = await byId(book, { id });
  return present(person, `person ${id}`);
}

/** With the role of that moment; who has left by then is marked so. */
export async function personAt(
  book: Book,
  who: { readonly number: number } | { readonly id: number },
  at: Instant,
): Promise<Person | undefined> {
  const named = 'id' in who ? await personById(book, who.id) : await findPerson(book, who.number);
  if (!named) return undefined;
  const roles = await rolesOf(book, { person: named.id });
  const now = roles.find((held) => holdsAt(held, at));
  if (now) return { ...named, role: now.role };
  const last = present(roles.at(-1), `a role of ${named.number}`);
  return { ...named, role: last.role, left: true };
}

export type KeptPin = {
  readonly salt: string;
  readonly hash: string;
  readonly temporary: 0 | 1;
  readonly expires_on: string | null;
};

export async function newestPin(book: Book, personId: number): Promise<KeptPin | undefined> {
  return book
    .selectFrom('person_pin')
    .select(['salt', 'hash', 'temporary', 'expires_on'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function writePin(
  book: Book,
  personId: number,
  pin: KeptPin,
  at: string,
): Promise<void> {
  const { id } = await book
    .insertInto('person_pin')
    .values({ ...pin, person_id: personId, set_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'pin', id, at);
}

export type Attempt = Omit<SignInTable, 'id'>;

/** Every attempt is a row and a link, right or wrong. */
export async function recordAttempt(book: Book, attempt: Attempt): Promise<void> {
  const { id } = await book
    .insertInto('sign_in')
    .values(attempt)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'sign-in', id, attempt.at);
}

/** Wrong PINs since the last right one or the last unlocking, and when the last was. */
export async function wrongPins(
  book: Book,
  number: number,
): Promise<{ readonly count: number; readonly lastAt: string | undefined }> {
  const right = await book
    .selectFrom('sign_in')
    .select((of) => of.fn.max('id').as('id'))
    .where('person_number', '=', number)
    .where('outcome', 'in', ['signed-in', 'unlocked', 'approved'])
    .executeTakeFirst();
  const wrong = await book
    .selectFrom('sign_in')
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.max('at').as('lastAt')])
    .where('person_number', '=', number)
    .where('outcome', '=', 'wrong-pin')
    .where('id', '>', right?.id ?? 0)
    .where('at', '>', await unlockedAt(book, number))
    .executeTakeFirstOrThrow();
  return { count: wrong.count, lastAt: wrong.lastAt ?? undefined };
}

async function unlockedAt(book: Book, number: number): Promise<Instant> {
  const row = await book
    .selectFrom('person_change as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select((of) => of.fn.max('c.from_at').as('at'))
    .where('p.number', '=', number)
    .where('c.kind', '=', 'unlocked')
    .executeTakeFirst();
  return row?.at ?? '';
}

/** Who is at a register, at a terminal that holds it since then; locked or not. */
export async function signedInAt(
  book: Book,
  register: number,
  since: Instant,
): Promise<Named | undefined> {
  const last = await book
    .selectFrom('sign_in')
    .select(['person_number', 'outcome'])
    .where('register', '=', register)
    .where('at', '>=', since)
    .where('outcome', 'in', ['signed-in', 'unlocked', 'locked', 'signed-out'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || last.outcome === 'signed-out') return undefined;
  return findPerson(book, last.person_number);
}
