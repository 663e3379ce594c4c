// Businesses of a test: registered, paid, and looked at, with as little writing as they allow.
import { actOnLine, type LineDone } from '../../src/desk/act-on-line.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { openAccount } from '../../src/desk/open-account.ts';
import { actsOf } from '../../src/desk/read-line.ts';
import type { Result } from '../../src/domain/result.ts';
import { accountById } from '../../src/store/accounts.ts';
import { loadEntry } from '../../src/store/entries.ts';
import { lineRecordsOf } from '../../src/store/line-records.ts';
import { payersCalled } from '../../src/store/payers-called.ts';
import { accepted, approve, cash, check, counterOf, lineFor, pay } from './counter.ts';

const LINE = 'business-tax';

/** Canyon Bookkeeping of S3: service on an estimate of 84,000. */
export const SERVICE = [
  'Ana Canyon',
  '204 Main Street',
  'en',
  ...['same', 'yes', 'no', 'Bookkeeping', '541219', 'service', '84000', 'none'],
  ...['2026-09-15', 'yes'],
];

/** The contractor of S24, at home, with what the licence board said. */
export const contractor = (status: string, ends: string) => [
  'Rosa Reyes',
  '9 Quarry Road',
  'en',
  ...['same', 'yes', 'yes', 'Homes and additions', '236115', 'general-contractor'],
  ...['none', '1023456', status, 'same', 'fits', 'onFile', 'exempt', ends, '2026-09-15', 'yes'],
];

/** Whoever has that name in the book already is somebody else. */
async function asNew(desk: Desk, answers: readonly string[]): Promise<readonly string[]> {
  const [name = '', ...rest] = answers;
  const called = await payersCalled(desk.store.book, name);
  return called.length === 0 ? answers : [name, 'new', ...rest];
}

export async function begin(
  desk: Desk,
  act: string,
  answers: readonly string[],
  person = 101,
): Promise<Result<LineDone>> {
  const asked = { line: LINE, act, accountId: undefined, answers: await asNew(desk, answers) };
  return actOnLine(desk, await counterOf(desk, person), asked);
}

/** Returns the account it opened. */
export async function registered(desk: Desk, answers: readonly string[]): Promise<number> {
  const made = accepted(await begin(desk, 'register', answers));
  if (!made.done) throw new Error('a registration waits for somebody');
  return made.accountId;
}

export async function act(
  desk: Desk,
  accountId: number,
  name: string,
  answers: readonly string[] = [],
): Promise<Result<LineDone>> {
  const asked = { line: LINE, act: name, accountId, answers };
  return actOnLine(desk, await counterOf(desk, 101), asked);
}

/** What waits for a second person is signed by 902. */
export async function actByTwo(
  desk: Desk,
  accountId: number,
  name: string,
  answers: readonly string[],
): Promise<void> {
  const asked = accepted(await act(desk, accountId, name, answers));
  if (asked.done) throw new Error(`${name} was done by one person`);
  accepted(await approve(desk, asked.request.id));
}

/** A business that was there before this program: an account without a record. */
export async function oldBusiness(
  desk: Desk,
  name = 'Oak Market',
  { language = 'en', address = '1 Oak' } = {},
): Promise<number> {
  const opened = await desk.store.transact((book) =>
    openAccount(
      book,
      { line: LINE, party: { name, language, address }, place: address },
      { date: desk.dated ?? '2026-09-15', at: desk.clock.now(), by: 1 },
    ),
  );
  return accepted(opened);
}

/** The reason beside an act; undefined where it can be done. */
export async function barredFrom(desk: Desk, accountId: number, name: string) {
  const acts = await actsOf(desk, accountId);
  return acts.find((one) => one.act === name)?.barred;
}

/** `D 110-1210 146.80`, of the newest record with an entry. */
export async function postedBy(desk: Desk, accountId: number): Promise<readonly string[]> {
  const records = await lineRecordsOf(desk.store.book, accountId);
  const entryId = records.findLast((one) => one.entryId !== undefined)?.entryId ?? 0;
  return linesOf(desk, entryId);
}

export async function linesOf(desk: Desk, entryId: number): Promise<readonly string[]> {
  const { postings } = await loadEntry(desk.store.book, entryId);
  return postings.map(({ side, account, amountCents }) => `${side} ${account} ${amountCents}`);
}

/** All that it owes, in cash and, where told, the first of it as a check. */
export async function payAll(
  desk: Desk,
  accountId: number,
  byCheck = 0,
): Promise<readonly string[]> {
  const { number } = await accountById(desk.store.book, accountId);
  const line = await lineFor(desk, number);
  const rest = line.amountCents - byCheck;
  const tenders = [...(byCheck > 0 ? [check(byCheck)] : []), ...(rest > 0 ? [cash(rest)] : [])];
  accepted(await pay(desk, await counterOf(desk, 101), [line], tenders));
  const { id } = await desk.store.book
    .selectFrom('entry')
    .select('id')
    .where('source', '=', 'RCP')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return linesOf(desk, id);
}
