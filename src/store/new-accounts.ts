// Writes new parties, with the words they are found by, new accounts, and what is known of both.
import type { KnownData } from '../domain/city-data.ts';
import { identifierKeys } from '../domain/find-shape.ts';
import { nameWords, soughtWords } from '../domain/name-words.ts';
import { partyById } from './accounts.ts';
import { insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';
import type { AccountTable, PartyTable } from './tables/receivables.ts';

/** Returns the party's id. */
export async function insertParty(book: Book, party: Omit<PartyTable, 'id'>): Promise<number> {
  const { id } = await book
    .insertInto('party')
    .values(party)
    .returning('id')
    .executeTakeFirstOrThrow();
  const words = nameWords(party.name).map((word) => ({ word, party_id: id }));
  if (words.length > 0) await book.insertInto('party_word').values(words).execute();
  return id;
}

/** Returns the account's id. The number must be free in its line. It is found from now on. */
export async function insertAccount(
  book: Book,
  account: Omit<AccountTable, 'id'>,
): Promise<number> {
  const { id } = await book
    .insertInto('account')
    .values(account)
    .returning('id')
    .executeTakeFirstOrThrow();
  const party = account.party_id === null ? undefined : await partyById(book, account.party_id);
  await insertWords(book, id, `${party?.name ?? ''} ${account.place}`);
  return id;
}

const insertSought = insertRows('account_words');

/** A name or place by which the account is found from now on. */
export async function insertWords(book: Book, accountId: number, text: string): Promise<void> {
  await insertSought(book, [{ account_id: accountId, words: soughtWords(text) }]);
}

type Whose = { readonly partyId: number } | { readonly accountId: number };

/** Phones, plates, parcels, permits, holds and notes of one party or one account. */
export async function insertKnown(book: Book, whose: Whose, known: KnownData): Promise<void> {
  const of = {
    party_id: 'partyId' in whose ? whose.partyId : null,
    account_id: 'accountId' in whose ? whose.accountId : null,
  };
  const identifiers = known.identifiers.map(({ kind, shown }) => {
    const { key, shortKey } = identifierKeys(kind, shown);
    return { kind, shown, key, short_key: shortKey, ...of };
  });
  const holds = known.holds.map(({ kind, words, placedOn, until }) => ({
    ...{ kind, words, placed_on: placedOn, until: until ?? null },
    ...of,
  }));
  const notes = known.notes.map(({ kind, words, writtenOn }) => ({
    ...{ kind, words, written_at: writtenOn, written_by: null },
    ...of,
  }));
  if (identifiers.length > 0) await book.insertInto('identifier').values(identifiers).execute();
  if (holds.length > 0) await book.insertInto('hold').values(holds).execute();
  if (notes.length > 0) await book.insertInto('note').values(notes).execute();
}
