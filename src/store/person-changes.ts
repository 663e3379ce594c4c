// What was changed about people since they were entered, and who held which role when.
import { sql } from 'kysely';
import type { Instant } from '../domain/clock.ts';
import type { HeldRole } from '../domain/person-change.ts';
import { OFFICE } from './chain.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { nameNow, personWords } from './person-words.ts';
import { linkRow } from './records.ts';
import type { PersonTable } from './tables/city.ts';
import type { PersonChangeTable } from './tables/office.ts';

/** The roles of a person, those held earlier before those held later. */
export const rolesOf = compileOnce((book, of: { person: number }) => ({
  compile: () =>
    sql<HeldRole>`SELECT person_id AS personId, role, from_at AS fromAt, until_at AS untilAt
      FROM held_role WHERE person_id = ${of.person} AND from_at < until_at
      ORDER BY from_at`.compile(book),
}));

/** The roles of everybody. */
export async function heldRoles(book: Book): Promise<readonly HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    SELECT person_id AS personId, role, from_at AS fromAt, until_at AS untilAt
    FROM held_role WHERE from_at < until_at ORDER BY person_id, from_at`.execute(book);
  return rows;
}

export type NewPersonChange = Omit<PersonChangeTable, 'id'>;

export async function insertPersonChange(
  book: Book,
  change: NewPersonChange,
  at: Instant,
): Promise<void> {
  const { id } = await book
    .insertInto('person_change')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'person-change', id, at);
}

/** A person as entered: a row and a link of its own, as the people the city began with have. */
export async function insertPerson(
  book: Book,
  person: Pick<PersonTable, 'number' | 'name' | 'role' | 'since'>,
  at: Instant,
): Promise<number> {
  const { id } = await book
    .insertInto('person')
    .values(person)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'person', id, at);
  return id;
}

export type ListedPerson = {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly since: string;
};

/** Everybody who ever worked here, by number. */
export async function allPeople(book: Book): Promise<readonly ListedPerson[]> {
  return book
    .selectFrom('person as p')
    .select(['p.id', 'p.number', 'p.since', nameNow('p').as('name')])
    .orderBy('p.number')
    .execute();
}

/** A change with who asked for it and who approved it. */
export type PersonChangeRow = Pick<
  PersonChangeTable,
  'kind' | 'effective_from' | 'name' | 'role'
> & {
  readonly asked_by: string;
  readonly approved_by: string;
};

/** What was changed about a person, oldest first. */
export async function changesOf(book: Book, personId: number): Promise<readonly PersonChangeRow[]> {
  const { rows } = await sql<PersonChangeRow>`
    SELECT c.kind, c.effective_from, c.name, c.role, ${personWords('b')} AS asked_by,
      ${personWords('a')} AS approved_by
    FROM person_change c JOIN request q ON q.id = c.request_id
    JOIN request_decision d ON d.request_id = q.id
    JOIN person b ON b.id = q.requested_by JOIN person a ON a.id = d.decided_by
    WHERE c.person_id = ${personId} ORDER BY c.id`.execute(book);
  return rows;
}

/** What somebody who leaves must not leave behind. */
export async function workInHand(
  book: Book,
  personId: number,
): Promise<{ readonly register: number | undefined; readonly baskets: number }> {
  const { rows } = await sql<{ readonly register: number | null; readonly baskets: number }>`
    SELECT (SELECT MIN(s.register) FROM drawer_session s WHERE s.clerk_id = ${personId}
        AND NOT EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id)) AS register,
      (SELECT COUNT(*) FROM basket b WHERE b.clerk_id = ${personId}
        AND json_array_length(b.content, '$.lines') > 0) AS baskets`.execute(book);
  return { register: rows[0]?.register ?? undefined, baskets: rows[0]?.baskets ?? 0 };
}
