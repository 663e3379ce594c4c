// What is known of a party or an account besides what it owes: numbers, notes, and its last
// payments; and the record of who looked at it.
import { sql } from 'kysely';
import type { NoteKind } from '../domain/city-data.ts';
import type { IdentifierKind } from '../domain/find-shape.ts';
import type { Cents } from '../domain/money.ts';
import { aliasesOf } from './aliases.ts';
import { appendLink, registerChain } from './chain.ts';
import { insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { endedPhones } from './payer-changes.ts';
import { nameOrNone } from './person-words.ts';
import { linkRow } from './records.ts';
import type { LookUpTable, NoteTable } from './tables/receivables.ts';

/** An account with its party, or a party alone. */
export type Whose = { readonly accountId: number | null; readonly partyId: number | null };

export const isOf = ({ accountId, partyId }: Whose) =>
  sql<boolean>`(account_id = ${accountId} OR party_id = ${partyId})`;

export type Identifier = {
  readonly kind: IdentifierKind | 'alias';
  readonly shown: string;
};

/** Of a parcel with a hundred addresses some are enough to know it by. */
const ALIASES_SHOWN = 6;

export async function identifiersOf(book: Book, whose: Whose): Promise<readonly Identifier[]> {
  const rows = book.selectFrom('identifier').select(['kind', 'shown']).where(isOf(whose));
  const told = await rows.orderBy('party_id').orderBy('id').execute();
  const ended = whose.partyId === null ? undefined : await endedPhones(book, whose.partyId);
  const own = told.filter(({ kind, shown }) => kind !== 'phone' || !ended?.has(shown));
  const also = whose.accountId === null ? [] : await aliasesOf(book, whose.accountId);
  const aliases = also.slice(0, ALIASES_SHOWN).map(({ text }) => {
    return { kind: 'alias' as const, shown: text };
  });
  return [...own, ...aliases];
}

export type Note = {
  readonly kind: NoteKind;
  readonly words: string;
  readonly at: string;
  /** Null for notes the city began with. */
  readonly by: string | null;
};

/** With its link, in the chain of the register it was written at. */
export async function insertNote(
  book: Book,
  register: number,
  note: Omit<NoteTable, 'id'>,
): Promise<void> {
  const row = await book.insertInto('note').values(note).returningAll().executeTakeFirstOrThrow();
  const record = { note: [{ ...row }] };
  const chain = registerChain(register);
  await appendLink(book, { chain, kind: 'accounts-added', record, at: note.written_at });
}

/** The newest first. */
export async function notesOf(book: Book, whose: Whose, most: number): Promise<readonly Note[]> {
  return book
    .selectFrom('note as n')
    .leftJoin('person as p', 'p.id', 'n.written_by')
    .select(['n.kind', 'n.words', 'n.written_at as at', nameOrNone('p').as('by')])
    .where(isOf(whose))
    .orderBy('n.written_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(most)
    .execute();
}

export type Payment = {
  readonly receiptId: number;
  readonly register: number;
  readonly number: number;
  readonly date: string;
  readonly account: string;
  readonly amountCents: Cents;
  readonly isVoid: 0 | 1;
};

/** The last receipts that pay on these accounts, the newest first: one row an account. */
export async function lastPayments(
  book: Book,
  accountIds: readonly number[],
  most: number,
): Promise<readonly Payment[]> {
  if (accountIds.length === 0) return [];
  const { rows } = await sql<Payment>`
    SELECT r.id AS "receiptId", r.register, r.number, r.business_date AS date,
      a.number AS account, SUM(l.amount_cents) AS "amountCents",
      EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id) AS "isVoid"
    FROM receipt_line l JOIN receipt r ON r.id = l.receipt_id JOIN account a ON a.id = l.account_id
    WHERE l.account_id IN (${sql.join(accountIds)})
    GROUP BY r.id, a.id ORDER BY r.id DESC, a.number LIMIT ${most}`.execute(book);
  return rows;
}

const insertLookUps = insertRows('look_up');

/** One look-up, on the chain of the register where it happened. */
export async function writeLookUp(book: Book, row: Omit<LookUpTable, 'id'>): Promise<void> {
  await insertLookUps(book, [row]);
  const { rows } = await sql<{ id: number }>`SELECT MAX(id) AS id FROM look_up`.execute(book);
  const at = row.looked_at;
  await linkRow(book, registerChain(row.register), 'look-up', rows[0]?.id ?? 0, at);
}
