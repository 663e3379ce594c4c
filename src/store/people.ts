// People, their newest PIN, and their sign-in attempts.
import type { Instant } from '../domain/clock.ts';
import type { Person } from '../domain/person.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { SignInTable } from './tables/city.ts';

const PERSON = ['id', 'number', 'name', 'role'] as const;

export async function findPerson(book: Book, number: number): Promise<Person | undefined> {
  return book.selectFrom('person').select(PERSON).where('number', '=', number).executeTakeFirst();
}

export async function personById(book: Book, id: number): Promise<Person> {
  return book.selectFrom('person').select(PERSON).where('id', '=', id).executeTakeFirstOrThrow();
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

/** Wrong PINs since the last right one, and when the last was. */
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
    .executeTakeFirstOrThrow();
  return { count: wrong.count, lastAt: wrong.lastAt ?? undefined };
}

/** Who is at a register, at a terminal that holds it since then; locked or not. */
export async function signedInAt(
  book: Book,
  register: number,
  since: Instant,
): Promise<Person | undefined> {
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
