// A balanced entry: the only way to make postings. Rules P1-P4 of the posting rules live here.
import { assert } from './assert.ts';
import { type Cents, cents, sumCents, ZERO } from './money.ts';

/** `FFF-OOOO`: fund and object. */
export type AccountCode = string;
export type Side = 'D' | 'C';

export type Posting = {
  readonly account: AccountCode;
  readonly side: Side;
  readonly amountCents: Cents;
  readonly department?: string;
};

/** What makes an entry, in the order of the series it is numbered in. */
export type EntrySource =
  | 'OPN' // opening balances and imported items
  | 'BIL' // assessments
  | 'RCP' // receipts
  | 'IMP' // payments from a file
  | 'VOI' // voids
  | 'TCR' // tender corrections
  | 'MEM' // memos and their reversals
  | 'TRF' // transfers between accounts and their reversals
  | 'REF' // refunds of credits
  | 'WOF' // write-offs and their reversals
  | 'UCM' // unclaimed money that is kept, and opened again
  | 'LIN' // what a line of business records: citations, tax, invoices; an award taken back
  | 'APL' // a deposit or credit applied to what is owed, by a line of business
  | 'NSF' // checks the bank returned
  | 'CRT' // what of a returned check is not owed any more, since a court gave damages
  | 'DRW' // drawer floats, drops and closes
  | 'DEP'; // deposits

/** At least two postings that balance in total and in every fund. Made by `balancedEntry` only. */
export type Entry = {
  readonly postings: readonly Posting[];
  readonly totalCents: Cents;
  readonly balanced: true;
};

export const POOL_EQUITY_OBJECT = '1010';
export const POOL_OWED = '990-2990';

export function debit(account: AccountCode, amountCents: Cents, department?: string): Posting {
  return posting('D', account, amountCents, department);
}

export function credit(account: AccountCode, amountCents: Cents, department?: string): Posting {
  return posting('C', account, amountCents, department);
}

function posting(side: Side, account: AccountCode, amountCents: Cents, dept?: string): Posting {
  const base = { account, side, amountCents };
  return dept === undefined ? base : { ...base, department: dept };
}

export function fundOf(account: AccountCode): string {
  return account.slice(0, 3);
}

/** Debits less credits. */
export function netOf(postings: readonly Posting[]): Cents {
  return sumCents(postings, (row) => cents(row.side === 'D' ? row.amountCents : -row.amountCents));
}

function netByFund(postings: readonly Posting[]): Map<string, Cents> {
  const nets = new Map<string, Cents>();
  for (const row of postings) {
    const fund = fundOf(row.account);
    nets.set(fund, cents((nets.get(fund) ?? 0) + netOf([row])));
  }
  return nets;
}

/**
 * The pooled-cash lines that close each fund (P3): a fund left short of debits gets its equity in
 * pooled cash debited against what the treasury owes to the funds, and the other way round.
 */
export function poolLines(postings: readonly Posting[]): readonly Posting[] {
  const pooled = fundOf(POOL_OWED);
  const lines: Posting[] = [];
  for (const [fund, net] of netByFund(postings)) {
    if (fund === pooled || net === 0) continue;
    const amount = cents(Math.abs(net));
    const equity = `${fund}-${POOL_EQUITY_OBJECT}`;
    lines.push(net < 0 ? debit(equity, amount) : credit(equity, amount));
    lines.push(net < 0 ? credit(POOL_OWED, amount) : debit(POOL_OWED, amount));
  }
  return lines;
}

function seal(postings: readonly Posting[], totalCents: Cents): Entry {
  return { postings, totalCents, balanced: true };
}

/** Joins postings of one account and side (and department) and drops what nets to nothing. */
function tidyPostings(postings: readonly Posting[]): readonly Posting[] {
  const kept = new Map<string, Posting>();
  for (const row of postings) {
    const key = `${row.side} ${row.account} ${row.department ?? ''}`;
    const before = kept.get(key);
    const amountCents = cents((before?.amountCents ?? 0) + row.amountCents);
    kept.set(key, { ...row, amountCents });
  }
  return [...kept.values()].filter((row) => row.amountCents !== 0);
}

/**
 * Closes the funds and seals the balance. Throws (a bug, never a clerk) when debits and credits do
 * not agree in total, when an amount is not positive, or when fewer than two postings are left.
 */
export function balancedEntry(lines: readonly Posting[]): Entry {
  const joined = tidyPostings(lines);
  const postings = [...joined, ...poolLines(joined)];
  assert(postings.length >= 2, 'an entry needs at least two postings');
  for (const row of postings) {
    assert(row.amountCents > 0, `${row.account} would be posted with ${row.amountCents}`);
  }
  for (const [fund, net] of netByFund(postings)) {
    assert(net === 0, `fund ${fund} is out of balance by ${net} cents`);
  }
  const totalCents = sumCents(
    postings.filter((row) => row.side === 'D'),
    (row) => row.amountCents,
  );
  assert(totalCents > ZERO, 'an entry of nothing');
  return seal(postings, totalCents);
}

export function other(side: Side): Side {
  return side === 'D' ? 'C' : 'D';
}

/** The postings without the pooled-cash lines, which are made anew for every entry. */
export function withoutPool(postings: readonly Posting[]): readonly Posting[] {
  return postings.filter(
    (row) => row.account !== POOL_OWED && !row.account.endsWith(`-${POOL_EQUITY_OBJECT}`),
  );
}

/** One posting an account and department with what is left after debits and credits meet. */
export function netPostings(postings: readonly Posting[]): readonly Posting[] {
  const nets = new Map<string, Posting & { readonly net: number }>();
  for (const row of postings) {
    const key = `${row.account} ${row.department ?? ''}`;
    const net = (nets.get(key)?.net ?? 0) + netOf([row]);
    nets.set(key, { ...row, net });
  }
  return [...nets.values()].flatMap(({ net, account, department }) =>
    net === 0 ? [] : [posting(net > 0 ? 'D' : 'C', account, cents(Math.abs(net)), department)],
  );
}

export function flipped(postings: readonly Posting[]): readonly Posting[] {
  return postings.map((row) => ({ ...row, side: other(row.side) }));
}
