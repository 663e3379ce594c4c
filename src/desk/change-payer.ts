// Changes what is known of a payer: where letters go, in which language, by which telephone and
// names they are found, what is said first. The row before stays; the newest holds.
import { present } from '../domain/assert.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { LANGUAGES } from '../domain/language.ts';
import { isPhone, PAYER_FACTS, type PayerFact } from '../domain/payer-change.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import { type AccountRow, accountById, accountsOfParty, addressOf } from '../store/accounts.ts';
import { linkAdded } from '../store/added-items.ts';
import { aliasesOf, insertAlias } from '../store/aliases.ts';
import { registerChain } from '../store/chain.ts';
import { identifiersOf } from '../store/known.ts';
import { insertAddress, insertPhone } from '../store/new-accounts.ts';
import type { Book } from '../store/open-store.ts';
import { insertPayerChange } from '../store/payer-changes.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type AskedPayerChange = {
  readonly accountId: number;
  readonly fact: PayerFact;
  /** Empty takes an alert away. */
  readonly value: string;
  /** Who told it, and what they showed. */
  readonly words: string;
};

export const PAYER_VALUE_MOST = 120;
export const PAYER_WORDS_MOST = 120;

/** Refused where nothing would change, and for an account of nobody. */
export async function changePayer(
  desk: Desk,
  counter: Counter,
  asked: AskedPayerChange,
): Promise<Result<number>> {
  const [value, words] = [foreignText(asked.value), foreignText(asked.words)];
  const isLong = value.length > PAYER_VALUE_MOST || words.length > PAYER_WORDS_MOST;
  if (isLong || words === '' || (value === '' && asked.fact !== 'alert')) {
    return refuse('entry-unreadable');
  }
  if (holdsCardNumber(value) || holdsCardNumber(words)) return refuse('card-number');
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'make-memo');
    if (!allowed.ok) return allowed;
    const account = await accountById(book, asked.accountId);
    const before = await checked(book, account, asked.fact, value);
    if (!before.ok) return before;
    const { register, person } = counter;
    const made = { register, date: await businessDate(desk, book), at: desk.clock.now() };
    const partyId = present(account.partyId, 'payer');
    await bring(book, partyId, { fact: asked.fact, value, ...made });
    const id = await insertPayerChange(book, {
      ...{ party_id: partyId, kind: asked.fact, value, before: before.value, words, register },
      ...{ business_date: made.date, made_at: made.at, made_by: person.id },
    });
    return done(id);
  });
}

/** What is known now, by what of it may change: of telephones and names all of them. */
export type PayerKnown = Readonly<Record<PayerFact, readonly string[]>>;

/** Refused for an account of nobody. */
export async function readPayer(desk: Desk, accountId: number): Promise<Result<PayerKnown>> {
  return desk.store.read(async (book) => {
    const account = await accountById(book, accountId);
    const { partyId } = account;
    if (partyId === null) return refuse('payer-none');
    const known: [PayerFact, readonly string[]][] = [];
    for (const fact of PAYER_FACTS) {
      const values = await knownOf(book, account, partyId, fact);
      known.push([fact, values.filter((value) => value !== '')]);
    }
    return done(Object.fromEntries(known) as PayerKnown);
  });
}

/** What was known until now. */
async function checked(
  book: Book,
  account: AccountRow,
  fact: PayerFact,
  value: string,
): Promise<Result<string>> {
  const { partyId } = account;
  if (partyId === null) return refuse('payer-none');
  const isLanguage = LANGUAGES.some((known) => known === value);
  if (fact === 'language' && !isLanguage) return refuse('payer-language');
  if (fact === 'phone' && !isPhone(value)) return refuse('payer-phone');
  const known = await knownOf(book, account, partyId, fact);
  if (fact === 'phone-ended') {
    return known.includes(value) ? done('') : refuse('payer-phone-unknown', { phone: value });
  }
  const isMany = fact === 'phone' || fact === 'name';
  if (isMany ? known.includes(value) : (known[0] ?? '') === value) return refuse('payer-same');
  return done(isMany ? '' : (known[0] ?? ''));
}

async function knownOf(
  book: Book,
  { id, payer, alert, language }: AccountRow,
  partyId: number,
  fact: PayerFact,
): Promise<readonly string[]> {
  switch (fact) {
    case 'address':
      return [(await addressOf(book, partyId)) ?? ''];
    case 'language':
      return [language];
    case 'alert':
      return [alert ?? ''];
    case 'name':
      return [payer, ...(await aliasesOf(book, id)).map(({ text }) => text)];
    case 'phone':
    case 'phone-ended':
      return (await identifiersOf(book, { accountId: null, partyId }))
        .filter(({ kind }) => kind === 'phone')
        .map(({ shown }) => shown);
  }
}

type Brought = {
  readonly fact: PayerFact;
  readonly value: string;
  readonly date: string;
  readonly at: string;
  readonly register: number;
};

/** The rows by which it is found and written to from now on, with the link that covers them. */
async function bring(
  book: Book,
  partyId: number,
  { fact, value, date, at, register }: Brought,
): Promise<void> {
  const link = (added: Parameters<typeof linkAdded>[2]) =>
    linkAdded(book, registerChain(register), added, at);
  if (fact === 'address') {
    const row = { party_id: partyId, address: value, since: date };
    await link({ addresses: [await insertAddress(book, row)] });
  }
  if (fact === 'phone') {
    const id = await insertPhone(book, partyId, value);
    if (id !== undefined) await link({ identifiers: [id] });
  }
  if (fact !== 'name') return;
  const aliases: number[] = [];
  for (const { id } of await accountsOfParty(book, partyId)) {
    const alias = await insertAlias(book, id, { kind: 'name', text: value });
    if (alias !== undefined) aliases.push(alias);
  }
  if (aliases.length > 0) await link({ aliases });
}
