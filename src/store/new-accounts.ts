// Writes new parties, with the words they are found by, and new accounts.
import { nameWords } from '../domain/name-words.ts';
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

/** Returns the account's id. The number must be free in its line. */
export async function insertAccount(
  book: Book,
  account: Omit<AccountTable, 'id'>,
): Promise<number> {
  const { id } = await book
    .insertInto('account')
    .values(account)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
