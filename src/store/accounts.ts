// Accounts and the parties behind them, by number, by row and by party.
import { sql } from 'kysely';
import { present } from '../domain/assert.ts';
import { type Cents, ZERO } from '../domain/money.ts';
import { nameNow, placeNow } from './called-now.ts';
import { cashOnlyOfAccount, cashOnlyOfParty } from './cash-only.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { payerFact } from './payer-changes.ts';

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

const alertOf = payerFact<string | null>('alert', 'p.alert');
const languageOf = payerFact<string | null>('language', 'p.language');

function accounts(book: Book) {
  return book
    .selectFrom('account as a')
    .leftJoin('party as p', 'p.id', 'a.party_id')
    .select(['a.id', 'a.line', 'a.number', 'a.party_id as partyId'])
    .select(sql<string>`COALESCE(${placeNow()}, a.place)`.as('place'))
    .select(sql<string | null>`COALESCE(${nameNow()}, p.name)`.as('name'))
    .select([alertOf.as('alert'), languageOf.as('language')])
    .select(cashOnlyOfAccount.as('cashOnlyUntil'));
}

type Found = Omit<AccountRow, 'payer' | 'language'> & {
  readonly name: string | null;
  readonly language: string | null;
};

function toAccount({ name, language, ...row }: Found): AccountRow {
  return { ...row, payer: name ?? '', language: language ?? 'en' };
}

const byNumber = compileOnce((book, at: { number: string }) =>
  accounts(book).where('a.number', '=', at.number).orderBy('a.id'),
);

/** Accounts of any line with exactly this number. */
export async function accountsByNumber(book: Book, number: string): Promise<readonly AccountRow[]> {
  return (await byNumber(book, { number })).map(toAccount);
}

const byId = compileOnce((book, at: { id: number }) => accounts(book).where('a.id', '=', at.id));

export async function accountById(book: Book, id: number): Promise<AccountRow> {
  const [row] = await byId(book, { id });
  return toAccount(present(row, `account ${id}`));
}

const lineById = compileOnce((book, at: { id: number }) =>
  book.selectFrom('account').select('line').where('id', '=', at.id),
);

/** Its line of business alone: every payment asks, and most lines then ask no more. */
export async function lineOfAccount(book: Book, id: number): Promise<string> {
  const [row] = await lineById(book, { id });
  return present(row, `account ${id}`).line;
}

/** How many accounts a line has. */
export async function countAccounts(book: Book, line: string): Promise<number> {
  const counted = await book
    .selectFrom('account')
    .select(({ fn }) => fn.countAll<number>().as('accounts'))
    .where('line', '=', line)
    .executeTakeFirstOrThrow();
  return counted.accounts;
}

/** The accounts of a line by number, so many at most after one of them; '' begins. */
export async function accountsAfter(
  book: Book,
  at: { readonly line: string; readonly after: string; readonly most: number },
): Promise<readonly Pick<AccountRow, 'id' | 'number'>[]> {
  return book
    .selectFrom('account')
    .select(['id', 'number'])
    .where('line', '=', at.line)
    .where('number', '>', at.after)
    .orderBy('number')
    .limit(at.most)
    .execute();
}

/** Those of these accounts that owe something, by whatever item. */
export async function accountsOwing(
  book: Book,
  accountIds: readonly number[],
): Promise<readonly number[]> {
  const rows = await book
    .selectFrom('account_owed')
    .select('account_id as id')
    .where('account_id', 'in', accountIds)
    .where('owed_cents', '>', ZERO)
    .execute();
  return rows.map(({ id }) => id);
}

export async function accountsOfParty(book: Book, partyId: number): Promise<readonly AccountRow[]> {
  const rows = await accounts(book).where('a.party_id', '=', partyId).orderBy('a.id').execute();
  return rows.map(toAccount);
}

/** The other accounts of a party, so many at most: those that owe the most. */
export async function othersThatOwe(
  book: Book,
  own: { readonly id: number; readonly partyId: number },
  most: number,
): Promise<readonly AccountRow[]> {
  const rows = await accounts(book)
    .leftJoin('account_owed as owing', 'owing.account_id', 'a.id')
    .where('a.party_id', '=', own.partyId)
    .where('a.id', '<>', own.id)
    .orderBy((of) => of.fn.coalesce('owing.owed_cents', sql<Cents>`0`), 'desc')
    .orderBy('a.id')
    .limit(most)
    .execute();
  return rows.map(toAccount);
}

/** Accounts that share a plate with this one: citations of one vehicle, whoever owns it. */
export async function accountsOfPlate(
  book: Book,
  accountId: number,
): Promise<readonly AccountRow[]> {
  const rows = await accounts(book)
    .innerJoin('identifier as other', 'other.account_id', 'a.id')
    .innerJoin('identifier as own', (join) =>
      join.onRef('own.key', '=', 'other.key').on('own.account_id', '=', accountId),
    )
    .where('own.kind', '=', 'plate')
    .where('other.kind', '=', 'plate')
    .where('a.id', '<>', accountId)
    .groupBy('a.id')
    .orderBy('a.id')
    .execute();
  return rows.map(toAccount);
}

export type PartyRow = {
  readonly id: number;
  readonly name: string;
  readonly alert: string | null;
  readonly cashOnlyUntil: string | null;
  readonly language: string;
};

const partyOf = compileOnce((book, at: { id: number }) =>
  book
    .selectFrom('party as p')
    .select(['p.id', 'p.name', alertOf.as('alert'), languageOf.as('language')])
    .select(cashOnlyOfParty.as('cashOnlyUntil'))
    .where('p.id', '=', at.id),
);

export async function partyById(book: Book, id: number): Promise<PartyRow | undefined> {
  const [row] = await partyOf(book, { id });
  return row && { ...row, language: row.language ?? 'en' };
}

/** Where letters to the party go; undefined where nobody told it. */
export async function addressOf(book: Book, partyId: number): Promise<string | undefined> {
  const row = await book
    .selectFrom('party_address')
    .select('address')
    .where('party_id', '=', partyId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.address;
}

/** What the account's debts come to: kept with every movement. */
export async function owedOf(book: Book, accountId: number): Promise<Cents> {
  const row = await book
    .selectFrom('account_owed')
    .select('owed_cents')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.owed_cents ?? ZERO;
}
