// Payers who are known under a name, or by the number of one of their accounts: asked before an
// account is opened, so that nobody is in the book twice.
import { nameWords } from '../domain/name-words.ts';
import { accountsByNumber, accountsOfParty, addressOf, partyById } from './accounts.ts';
import { nameNow } from './called-now.ts';
import type { Book } from './open-store.ts';

export type KnownPayer = {
  readonly partyId: number;
  /** As the party is called, and so the new account. */
  readonly name: string;
  /** What one of its accounts was renamed to; undefined where none was. */
  readonly renamed: string | undefined;
  readonly language: string;
  /** Where letters go; undefined where nobody told it. */
  readonly address: string | undefined;
  /** The first account, by which the payer is told from another of the same name. */
  readonly account: string;
  readonly place: string;
};

/** No more than one chooses among. */
const PAYERS_MOST = 8;

export async function payersCalled(book: Book, text: string): Promise<readonly KnownPayer[]> {
  const ids = /^\d+$/.test(text) ? await byNumber(book, text) : await byName(book, text);
  const payers = await Promise.all(ids.slice(0, PAYERS_MOST).map((id) => payerOf(book, id)));
  return payers.filter((payer) => payer !== undefined);
}

async function byNumber(book: Book, number: string): Promise<readonly number[]> {
  const accounts = await accountsByNumber(book, number);
  return [...new Set(accounts.flatMap(({ partyId }) => (partyId === null ? [] : [partyId])))];
}

/** Under a name of the party, or the one that an account of it was given since. */
async function byName(book: Book, name: string): Promise<readonly number[]> {
  const ids = [...(await byPartyName(book, name)), ...(await byNewName(book, name))];
  return [...new Set(ids)].toSorted((one, other) => one - other);
}

/** The whole name, however it is written: capitals and accents count for nothing. */
async function byPartyName(book: Book, name: string): Promise<readonly number[]> {
  const words = nameWords(name);
  const [first] = words;
  if (first === undefined) return [];
  const rows = await book
    .selectFrom('party_word as w')
    .innerJoin('party as p', 'p.id', 'w.party_id')
    .select(['p.id', 'p.name'])
    .where('w.word', '=', first)
    .orderBy('p.id')
    .execute();
  const spelled = words.join(' ');
  return rows.filter((row) => nameWords(row.name).join(' ') === spelled).map(({ id }) => id);
}

/** Whoever it is called by no more, or was written down for a vehicle, is not the payer. */
async function byNewName(book: Book, name: string): Promise<readonly number[]> {
  const spelled = nameWords(name).join(' ');
  const rows = await book
    .selectFrom('account_alias as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['a.party_id as partyId', nameNow().as('called')])
    .where('s.kind', '=', 'name')
    .where('s.sought', '=', spelled)
    .execute();
  return rows.flatMap(({ partyId, called }) =>
    partyId !== null && called !== null && nameWords(called).join(' ') === spelled ? [partyId] : [],
  );
}

async function payerOf(book: Book, partyId: number): Promise<KnownPayer | undefined> {
  const party = await partyById(book, partyId);
  const accounts = await accountsOfParty(book, partyId);
  const [account] = accounts;
  if (party === undefined || account === undefined) return undefined;
  const { name, language } = party;
  const renamed = accounts.findLast(({ payer }) => payer !== name)?.payer;
  const address = await addressOf(book, partyId);
  return {
    partyId,
    name,
    renamed,
    language,
    address,
    account: account.number,
    place: account.place,
  };
}
