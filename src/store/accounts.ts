// Accounts, the parties behind them, and the ways a clerk finds them.
import { present } from '../domain/assert.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';

export type AccountRow = {
  readonly id: number;
  readonly line: string;
  readonly number: string;
  readonly place: string;
  readonly partyId: number | null;
  readonly payer: string;
  readonly alert: string | null;
  readonly cashOnlyUntil: string | null;
  readonly language: string;
};

function accounts(book: Book) {
  return book
    .selectFrom('account as a')
    .leftJoin('party as p', 'p.id', 'a.party_id')
    .select([
      'a.id',
      'a.line',
      'a.number',
      'a.place',
      'a.party_id as partyId',
      'p.name',
      'p.alert',
      'p.cash_only_until as cashOnlyUntil',
      'p.language',
    ]);
}

type Found = Omit<AccountRow, 'payer' | 'language'> & {
  readonly name: string | null;
  readonly language: string | null;
};

function toAccount({ name, language, ...row }: Found): AccountRow {
  return { ...row, payer: name ?? '', language: language ?? 'en' };
}

/** Accounts of any line with exactly this number. */
export async function accountsByNumber(book: Book, number: string): Promise<readonly AccountRow[]> {
  const rows = await accounts(book).where('a.number', '=', number).orderBy('a.id').execute();
  return rows.map(toAccount);
}

const byId = compileOnce((book, at: { id: number }) => accounts(book).where('a.id', '=', at.id));

export async function accountById(book: Book, id: number): Promise<AccountRow> {
  const [row] = await byId(book, { id });
  return toAccount(present(row, `account ${id}`));
}

export async function accountsOfParty(book: Book, partyId: number): Promise<readonly AccountRow[]> {
  const rows = await accounts(book).where('a.party_id', '=', partyId).orderBy('a.id').execute();
  return rows.map(toAccount);
}

/**
 * Accounts whose party has a word beginning with each of the given words (upper case, no accents),
 * by name, at most `most` of them.
 */
export async function accountsByName(
  book: Book,
  words: readonly string[],
  most: number,
): Promise<readonly AccountRow[]> {
  let query = accounts(book);
  for (const word of words) {
    query = query.where('p.id', 'in', (of) =>
      of
        .selectFrom('party_word')
        .select('party_id')
        .where('word', '>=', word)
        .where('word', '<', `${word}\u{10FFFF}`),
    );
  }
  const rows = await query.orderBy('p.name').orderBy('a.number').limit(most).execute();
  return rows.map(toAccount);
}
