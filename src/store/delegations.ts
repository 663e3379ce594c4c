// Dated delegations: who stands in for a supervisor, from when until before when.
import type { Stood } from '../domain/person.ts';
import { OFFICE } from './chain.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { nameNow } from './person-words.ts';
import { linkRow } from './records.ts';
import type { DelegationTable } from './tables/office.ts';

const ofPerson = compileOnce((book, of: { person: number }) =>
  book
    .selectFrom('delegation as d')
    .leftJoin('delegation_end as e', 'e.delegation_id', 'd.id')
    .select(['d.role', 'd.begins_at', 'd.ends_at', 'e.ended_at'])
    .where('d.person_id', '=', of.person),
);

/**
 * Whom a person stands in for at a moment: the view `supervising` says the same in the file. Nearly
 * nobody ever stands in, so the moment is asked for only then.
 */
export async function actingAt(
  book: Book,
  personId: number,
  moment: () => string,
): Promise<Stood | undefined> {
  const rows = await ofPerson(book, { person: personId });
  if (rows.length === 0) return undefined;
  const at = moment();
  return rows.find((row) => row.begins_at <= at && at < (row.ended_at ?? row.ends_at))?.role;
}

export type NewDelegation = Omit<DelegationTable, 'id'>;

export async function insertDelegation(book: Book, delegation: NewDelegation): Promise<void> {
  const { id } = await book
    .insertInto('delegation')
    .values(delegation)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'delegation', id, delegation.approved_at);
}

export async function insertDelegationEnd(
  book: Book,
  end: { readonly delegationId: number; readonly endedBy: number; readonly endedAt: string },
): Promise<void> {
  const { delegationId: delegation_id, endedBy: ended_by, endedAt: ended_at } = end;
  await book.insertInto('delegation_end').values({ delegation_id, ended_by, ended_at }).execute();
  await linkRow(book, OFFICE, 'delegation-end', delegation_id, ended_at);
}

export type Delegation = {
  readonly id: number;
  readonly personId: number;
  readonly number: number;
  readonly name: string;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly beginsAt: string;
  readonly endsAt: string;
};

/** Those that stand at the moment or will, oldest first. */
export async function delegationsFrom(book: Book, at: string): Promise<readonly Delegation[]> {
  const rows = await book
    .selectFrom('delegation as d')
    .innerJoin('person as p', 'p.id', 'd.person_id')
    .leftJoin('delegation_end as e', 'e.delegation_id', 'd.id')
    .select(['d.id', 'd.person_id as personId', 'p.number', nameNow('p').as('name')])
    .select(['d.first_date as firstDate', 'd.last_date as lastDate'])
    .select(['d.begins_at as beginsAt', 'd.ends_at as endsAt'])
    .where('d.ends_at', '>', at)
    .where('e.delegation_id', 'is', null)
    .orderBy('d.id')
    .execute();
  return rows;
}
