// Writes new parties, with the words they are found by, new accounts, and what is known of both.
import { present } from '../domain/assert.ts';
import type { KnownData } from '../domain/city-data.ts';
import { identifierKeys } from '../domain/find-shape.ts';
import { nameWords, soughtWords } from '../domain/name-words.ts';
import { partyById } from './accounts.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';
import type { PartyAddressTable } from './tables/lines.ts';
import type { AccountTable, PartyTable } from './tables/receivables.ts';

const insertOneParty = compileOnce((book, party: Omit<PartyTable, 'id'>) =>
  book.insertInto('party').values(party).returning('id'),
);
const insertPartyWords = insertRows('party_word');

/** Returns the party's id. */
export async function insertParty(book: Book, party: Omit<PartyTable, 'id'>): Promise<number> {
  const { name, language, cash_only_until, alert } = party;
  const [row] = await insertOneParty(book, { name, language, cash_only_until, alert });
  const { id } = present(row, 'the party');
  await insertPartyWords(
    book,
    nameWords(name).map((word) => ({ word, party_id: id })),
  );
  return id;
}

const insertOneAccount = compileOnce((book, account: Omit<AccountTable, 'id'>) =>
  book.insertInto('account').values(account).returning('id'),
);

/** Returns the account's id. The number must be free in its line. It is found from now on. */
export async function insertAccount(
  book: Book,
  account: Omit<AccountTable, 'id'>,
): Promise<number> {
  const { line, number, party_id, place, opened_on } = account;
  const [row] = await insertOneAccount(book, { line, number, party_id, place, opened_on });
  const { id } = present(row, 'the account');
  const party = party_id === null ? undefined : await partyById(book, party_id);
  await insertWords(book, id, `${party?.name ?? ''} ${place}`);
  return id;
}

const insertSought = insertRows('account_words');

/** A name or place by which the account is found from now on. */
export async function insertWords(book: Book, accountId: number, text: string): Promise<void> {
  await insertSought(book, [{ account_id: accountId, words: soughtWords(text) }]);
}

/** Where letters to the party go from now on. Returns the id of the row. */
export async function insertAddress(
  book: Book,
  row: Omit<PartyAddressTable, 'id'>,
): Promise<number> {
  const { id } = await book
    .insertInto('party_address')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Whose = { readonly partyId: number } | { readonly accountId: number };

/** Phones, plates, parcels, permits, holds and notes of one party or one account. */
export async function insertKnown(book: Book, whose: Whose, known: KnownData): Promise<void> {
  const of = {
    party_id: 'partyId' in whose ? whose.partyId : null,
    account_id: 'accountId' in whose ? whose.accountId : null,
  };
  const identifiers = known.identifiers.map((one) => ({ ...identifierRow(one), ...of }));
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

/**
 * A telephone of a party. Returns the id of the row; undefined where it has stood there before and
 * was only said to be theirs no longer.
 */
export async function insertPhone(
  book: Book,
  partyId: number,
  shown: string,
): Promise<number | undefined> {
  const row = { ...identifierRow({ kind: 'phone', shown }), party_id: partyId, account_id: null };
  const known = await book
    .selectFrom('identifier')
    .select('id')
    .where('party_id', '=', partyId)
    .where('kind', '=', 'phone')
    .where('shown', '=', shown)
    .executeTakeFirst();
  if (known) return undefined;
  const { id } = await book
    .insertInto('identifier')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** How a phone, plate, parcel or permit is written, but for whose it is. */
export function identifierRow({ kind, shown }: KnownData['identifiers'][number]) {
  const { key, shortKey } = identifierKeys(kind, shown);
  return { kind, shown, key, short_key: shortKey };
}
