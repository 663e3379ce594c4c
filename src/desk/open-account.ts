// Opens an account at the counter, with the party behind it: runs in the transaction of whatever
// needs the account.
import type { IdentifierKind } from '../domain/find-shape.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { linkAdded } from '../store/added-items.ts';
import { OFFICE } from '../store/chain.ts';
import { isTaken } from '../store/imports.ts';
import { insertAccount, insertAddress, insertKnown, insertParty } from '../store/new-accounts.ts';
import type { Book } from '../store/open-store.ts';
import { linkRow } from '../store/records.ts';
import { nextAccountNumber } from './account-number.ts';

/** One who is known, or somebody new. */
export type NamedParty =
  | { readonly partyId: number }
  | { readonly name: string; readonly language: string; readonly address: string | undefined };

export type NewAccount = {
  readonly line: string;
  readonly party: NamedParty | undefined;
  readonly place: string;
  /** Without one the line counts on from `firstNumber` and adds a check digit. */
  readonly number?: string;
  readonly identifiers?: readonly { readonly kind: IdentifierKind; readonly shown: string }[];
};

export type OpeningMoment = { readonly date: string; readonly at: string; readonly by: number };

/** Numbers of accounts that are opened at the counter begin here, beyond those of imports. */
const FIRST_NUMBER = 600_000;
const NAME_MOST = 60;

/** Refused where the number is taken. Returns the account's id. */
export async function openAccount(
  book: Book,
  account: NewAccount,
  { date, at, by }: OpeningMoment,
): Promise<Result<number>> {
  const { line, party, number } = account;
  if (number !== undefined && (await isTaken(book, number))) {
    return refuse('account-number-taken', { number });
  }
  const named = party === undefined || 'partyId' in party ? undefined : cleaned(party);
  if (named?.name === '') return refuse('party-nameless');
  const partyId = named === undefined ? knownParty(party) : await addParty(book, named);
  const addresses =
    named?.address === undefined || partyId === null
      ? []
      : [await insertAddress(book, { party_id: partyId, address: named.address, since: date })];
  const id = await insertAccount(book, {
    line,
    number: number ?? (await nextAccountNumber(book, line, FIRST_NUMBER)),
    party_id: partyId,
    place: foreignText(account.place),
    opened_on: date,
  });
  const { identifiers = [] } = account;
  await insertKnown(book, { accountId: id }, { identifiers, holds: [], notes: [] });
  const parties = named === undefined || partyId === null ? [] : [partyId];
  await linkAdded(book, OFFICE, { parties, accounts: [id], addresses }, at);
  const opened = { account_id: id, business_date: date, opened_at: at, opened_by: by };
  await book.insertInto('opened_account').values(opened).execute();
  await linkRow(book, OFFICE, 'opened-account', id, at);
  return done(id);
}

function knownParty(party: NamedParty | undefined): number | null {
  return party !== undefined && 'partyId' in party ? party.partyId : null;
}

type Named = Exclude<NamedParty, { readonly partyId: number }>;

function cleaned({ name, language, address }: Named): Named {
  const told = foreignText(address ?? '');
  return {
    name: foreignText(name).slice(0, NAME_MOST),
    language,
    address: told === '' ? undefined : told,
  };
}

function addParty(book: Book, { name, language }: Named): Promise<number> {
  return insertParty(book, { name, language, cash_only_until: null, alert: null });
}
