// What a closed day hands to accounting, under accounting's own numbers: everything posted on the
// date except opening balances, netted or journal by journal.
import { assert } from '../domain/assert.ts';
import {
  type ChainHead,
  type LedgerAccount,
  type LedgerDay,
  type LedgerJournal,
  type LedgerLine,
  type NetLine,
  netOverDay,
} from '../domain/ledger-file.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { closeOf } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import {
  type AccountSum,
  entryNumber,
  type PostedLine,
  postedPage,
  postedSums,
} from '../store/report-journal.ts';
import type { DayCloseTable } from '../store/tables/balancing.ts';

/** So many entries are held at a time, however many the day has. */
const ENTRIES_AT_ONCE = 500;

export type LedgerContent = {
  /** Of the close that the content stands on: it is another's if that is lifted. */
  readonly closedAt: string;
  readonly day: LedgerDay;
  /** All journals in order, some at a time; read in the snapshot of the day, once. */
  readonly journals: AsyncIterable<readonly LedgerJournal[]>;
};

export async function ledgerContent(
  book: Book,
  date: string,
  detail: boolean,
): Promise<Result<LedgerContent>> {
  const closed = await closedDay(book, date);
  if (!closed.ok) return closed;
  const { close, posted } = closed.value;
  const net = netOverDay(date, posted);
  const day: LedgerDay = {
    businessDate: date,
    accounts: accountsOf(detail ? posted : net),
    chainHeads: JSON.parse(close.chain_heads) as readonly ChainHead[],
  };
  const journals = detail ? journalsInDetail(book, date) : asPages([net]);
  return done({ closedAt: close.closed_at, day, journals });
}

/** The one journal of the netted file. */
export async function netOfDay(book: Book, date: string): Promise<Result<LedgerJournal>> {
  const closed = await closedDay(book, date);
  return closed.ok ? done(netOverDay(date, closed.value.posted)) : closed;
}

type ClosedDay = { readonly close: DayCloseTable; readonly posted: readonly NetLine[] };

/** Refused where the day is not closed or accounting has no number for one of its accounts. */
async function closedDay(book: Book, date: string): Promise<Result<ClosedDay>> {
  const close = await closeOf(book, date);
  if (!close) return refuse('day-not-closed', { date });
  const sums = await postedSums(book, date);
  const unmapped = sums.filter(({ external }) => external === null);
  if (unmapped.length > 0) {
    const list = unmapped.map(({ account }) => account).join(', ');
    return refuse('accounts-unmapped', { count: unmapped.length, list });
  }
  return done({ close, posted: sums.flatMap(sumLines) });
}

/** What an account was debited and what it was credited over the day. */
function sumLines({ external, accountName, debitCents, creditCents }: AccountSum): NetLine[] {
  assert(external !== null, `${accountName} is not mapped`);
  const account = { account: external, accountName };
  return [
    { ...account, side: 'D', amountCents: debitCents },
    { ...account, side: 'C', amountCents: creditCents },
  ];
}

/** Each account once, in order, by the first of its names. */
function accountsOf(lines: readonly LedgerAccount[]): readonly LedgerAccount[] {
  const names = new Map<string, string>();
  for (const { account, accountName } of lines) {
    if (!names.has(account)) names.set(account, accountName);
  }
  return [...names]
    .map(([account, accountName]) => ({ account, accountName }))
    .sort((one, other) => (one.account < other.account ? -1 : 1));
}

async function* asPages(
  journals: readonly LedgerJournal[],
): AsyncIterable<readonly LedgerJournal[]> {
  yield journals.filter((journal) => journal.length > 0);
}

async function* journalsInDetail(
  book: Book,
  date: string,
): AsyncIterable<readonly LedgerJournal[]> {
  let after = 0;
  for (;;) {
    const lines = await postedPage(book, date, { after, entries: ENTRIES_AT_ONCE });
    const last = lines.at(-1);
    if (!last) return;
    after = last.entryId;
    yield journalsOf(lines);
  }
}

/** Lines in order of entries, one journal an entry. */
function journalsOf(lines: readonly PostedLine[]): readonly LedgerJournal[] {
  const journals = new Map<number, LedgerLine[]>();
  for (const line of lines) {
    const journal = journals.get(line.entryId) ?? [];
    journal.push(ledgerLine(line));
    journals.set(line.entryId, journal);
  }
  return [...journals.values()];
}

function ledgerLine(row: PostedLine): LedgerLine {
  assert(row.external !== null, `${row.account} is not mapped`);
  return {
    journalNumber: entryNumber(row),
    source: row.source,
    line: row.line,
    account: row.external,
    accountName: row.accountName,
    department: row.department,
    side: row.side,
    amountCents: row.amountCents,
    reference: row.reference,
    description: row.memo,
  };
}
