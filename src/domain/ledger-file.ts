// What accounting is handed for a day: its lines, netted or in detail, and what proves them
// complete. How the file is spelled is the business of the formats in drivers/gl.
import { assert } from './assert.ts';
import type { DateText } from './clock.ts';
import { fundOf, type Side } from './entry.ts';
import { addCents, type Cents, cents, sumCents, ZERO } from './money.ts';

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

/** What a file tells of its day beside the journals. */
export type LedgerDay = {
  readonly businessDate: DateText;
  /** Every account the journals name, once, in order. */
  readonly accounts: readonly LedgerAccount[];
  /** The ends of all chains as the day's close recorded them. */
  readonly chainHeads: readonly ChainHead[];
};

export type LedgerAccount = Pick<LedgerLine, 'account' | 'accountName'>;

/** What of a line counts for the net of a day. */
export type NetLine = LedgerAccount & Pick<LedgerLine, 'side' | 'amountCents'>;

/** The lines of one journal number, in order. */
export type LedgerJournal = readonly LedgerLine[];

export const LEDGER_FORMATS = ['csv', 'hledger'] as const;
export type LedgerFormatName = (typeof LEDGER_FORMATS)[number];

/**
 * The port: pure, the same day gives the same bytes. A file is its opening, its journals, then its
 * control block; no part needs another, so a day of any size is spelled in little memory.
 */
export type LedgerFormat = {
  readonly name: LedgerFormatName;
  readonly extension: string;
  readonly opening: (day: LedgerDay) => string;
  readonly journal: (day: LedgerDay, journal: LedgerJournal) => string;
  readonly control: (day: LedgerDay, proof: LedgerProof) => string;
};

export type LedgerTotals = {
  readonly lines: number;
  readonly debitCents: Cents;
  readonly creditCents: Cents;
};

/** What the control block tells; the hash is of all bytes before it. */
export type LedgerProof = LedgerTotals & { readonly sha256: string };

export function sideTotal(lines: readonly LedgerLine[], side: Side): Cents {
  return sumCents(
    lines.filter((line) => line.side === side),
    (line) => line.amountCents,
  );
}

export const NO_LEDGER_LINES: LedgerTotals = {
  lines: 0,
  debitCents: ZERO,
  creditCents: ZERO,
};

/** The totals with these lines added. */
export function addToTotals(before: LedgerTotals, lines: readonly LedgerLine[]): LedgerTotals {
  return {
    lines: before.lines + lines.length,
    debitCents: addCents(before.debitCents, sideTotal(lines, 'D')),
    creditCents: addCents(before.creditCents, sideTotal(lines, 'C')),
  };
}

/** Throws when debits and credits differ: such a file must not leave the house. */
export function assertLedgerBalances({ debitCents, creditCents }: LedgerTotals): void {
  assert(debitCents === creditCents, `ledger file: debits ${debitCents}, credits ${creditCents}`);
}

/**
 * One line an account, debits less credits over the day, in order of accounts; zero nets dropped.
 */
export function netOverDay(
  businessDate: DateText,
  lines: readonly NetLine[],
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
