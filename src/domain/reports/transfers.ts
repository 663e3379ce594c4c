// Transfers and their reversals: who moved what from which account to which other, and by whose
// consent.
import type { DateText } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { lineOf, money, sumUnder, text, time } from './report.ts';

export type TransferFact = {
  readonly date: DateText;
  readonly at: string;
  readonly transfer: string;
  readonly accountId: number;
  readonly from: string;
  readonly to: string;
  readonly what: 'moved' | 'taken back';
  /** Who said yes to it; empty where both accounts are of one party. */
  readonly consent: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  /** What the first account has less; taken back it is negative. */
  readonly amountCents: Cents;
};

const COLUMNS = [
  dateColumn,
  text('transfer', 'transfer', 9),
  time('at', 'time'),
  text('from', 'from', 9),
  text('to', 'to', 9),
  text('what', 'what', 10),
  text('consent', 'consent', 9),
  text('reason', 'reason', 10),
  text('by', 'by', 10),
  text('approvedBy', 'approved by', 11),
  money('amountCents', 'moved'),
];

export const transfersReport: ListedReport<'transfers'> = {
  name: 'transfers',
  title: 'TRANSFERS',
  describe: 'what was moved from one account to another, or taken back',
  why: 'Money of one payer may be moved where somebody wants it: consent and reason are read here.',
  family: 'transfers',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, (row) => row.amountCents);
    const transfer = counted(facts.length, 'transfer');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, transferRow),
      totals: [sumUnder(COLUMNS, { transfer, amountCents })],
      notes: facts.length === 0 ? [] : [`By: ${tallied(facts.map((row) => row.by))}.`],
      control: { items: facts.length, amountCents },
    };
  },
};

function transferRow(row: TransferFact) {
  const { date, transfer, at, from, to, what, consent, reason, by, approvedBy } = row;
  return lineOf(
    { kind: 'account', id: row.accountId },
    ...[date, transfer, at, from, to, what, consent, reason, by, approvedBy, row.amountCents],
  );
}
