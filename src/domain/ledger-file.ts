// What accounting is handed for a day: its lines, netted or in detail, and what proves them
// complete. How the file is spelled is the business of the formats in drivers/gl.
import { assert } from './assert.ts';
import type { DateText } from './clock.ts';
import { fundOf, type Side } from './entry.ts';
import { type Cents, cents, sumCents } from './money.ts';

/** One side of one journal line, under the account number that accounting's own system knows. */
export type LedgerLine = {
  /** `RCP-000012` in detail, `DAY-20260915` for a netted day. */
  readonly journalNumber: string;
  readonly source: string;
  /** Counted from 1 within its journal. */
  readonly line: number;
  /** `FFF-OOOO`, with `-DDDD` department and project behind where accounting keeps them. */
  readonly account: string;
  readonly accountName: string;
  readonly department: string;
  readonly side: Side;
  readonly amountCents: Cents;
  readonly reference: string;
  readonly description: string;
};

export type ChainHead = {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: string;
};

export type LedgerFile = {
  readonly businessDate: DateText;
  readonly lines: readonly LedgerLine[];
  /** The ends of all chains as the day's close recorded them. */
  readonly chainHeads: readonly ChainHead[];
};

export const LEDGER_FORMATS = ['csv', 'hledger'] as const;
export type LedgerFormatName = (typeof LEDGER_FORMATS)[number];

/** The port: pure, the same file gives the same bytes. */
export type LedgerFormat = {
  readonly name: LedgerFormatName;
  readonly extension: string;
  readonly write: (file: LedgerFile) => string;
};

export type LedgerTotals = {
  readonly lines: number;
  readonly debitCents: Cents;
  readonly creditCents: Cents;
};

export function sideTotal(lines: readonly LedgerLine[], side: Side): Cents {
  return sumCents(
    lines.filter((line) => line.side === side),
    (line) => line.amountCents,
  );
}

/**
 * Counts and totals; throws when debits and credits differ: such a file must not leave the house.
 */
export function ledgerTotals(lines: readonly LedgerLine[]): LedgerTotals {
  const debitCents = sideTotal(lines, 'D');
  const creditCents = sideTotal(lines, 'C');
  assert(debitCents === creditCents, `ledger file: debits ${debitCents}, credits ${creditCents}`);
  return { lines: lines.length, debitCents, creditCents };
}

/**
 * One line an account, debits less credits over the day, in order of accounts; zero nets dropped.
 */
export function netOverDay(
  businessDate: DateText,
  lines: readonly LedgerLine[],
): readonly LedgerLine[] {
  const journalNumber = `DAY-${businessDate.replaceAll('-', '')}`;
  const byAccount = new Map<string, { readonly name: string; readonly net: number }>();
  for (const { account, accountName, side, amountCents } of lines) {
    const before = byAccount.get(account) ?? { name: accountName, net: 0 };
    const net = before.net + (side === 'D' ? amountCents : -amountCents);
    byAccount.set(account, { ...before, net });
  }
  return [...byAccount]
    .filter(([, { net }]) => net !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, { name, net }], index) => ({
      journalNumber,
      source: 'DAY',
      line: index + 1,
      account,
      accountName: name,
      department: '',
      side: net > 0 ? 'D' : 'C',
      amountCents: cents(Math.abs(net)),
      reference: businessDate,
      description: name,
    }));
}

export type Segments = {
  readonly fund: string;
  readonly object: string;
  readonly department: string;
  readonly project: string;
};

/** `110-4310-2200-17` taken apart; what is not there is empty. */
export function segmentsOf(account: string): Segments {
  const [fund = fundOf(account), object = '', department = '', project = ''] = account.split('-');
  return { fund, object, department, project };
}

/** `2026-09`: the ledger period of a business date. */
export function periodOf(date: DateText): string {
  return date.slice(0, 7);
}

/** `GL_20260915_001.csv`: file 001 of a day is the netted one, 002 the one in detail. */
export function ledgerFileName(date: DateText, detail: boolean, extension: string): string {
  return `GL_${date.replaceAll('-', '')}_${detail ? '002' : '001'}.${extension}`;
}
