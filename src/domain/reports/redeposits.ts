// Checks that a bank presents again: what is pending stands in the account of the bank as a deposit
// on its way, and whoever reconciles that account finds it here.
import type { DateText } from '../clock.ts';
import { type Cents, formatCents, sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, lineOf, money, sumUnder, text, time } from './report.ts';

export type RedepositFact = {
  readonly date: DateText;
  readonly redeposit: string;
  readonly bankDate: DateText;
  readonly receiptId: number;
  readonly receipt: string;
  readonly check: string;
  readonly payer: string;
  /** `A not sufficient funds` */
  readonly reason: string;
  readonly by: string;
  /** When somebody asks the bank how it ended. */
  readonly dueOn: DateText;
  /** By the last date of the report. */
  readonly state: 'pending' | 'cleared' | 'came back' | 'once more';
  readonly amountCents: Cents;
};

const COLUMNS = [
  dateColumn,
  text('redeposit', 'item', 10),
  time('bankDate', 'bank date', 10),
  text('receipt', 'receipt', 8),
  text('check', 'check', 6),
  text('payer', 'payer', 12),
  dataOnly(text('reason', 'reason', 8)),
  dataOnly(text('by', 'by', 9)),
  time('dueOn', 'ask on', 10),
  text('state', 'state', 9),
  money('amountCents', 'amount'),
];

export const redepositsReport: ListedReport<'redeposits'> = {
  name: 'redeposits',
  title: 'CHECKS PRESENTED AGAIN',
  describe: 'checks the bank presents again, and how that ended',
  why: 'What is pending is in the books and not at the bank: it must end one way or the other.',
  family: 'redeposits',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, (row) => row.amountCents);
    const redeposit = counted(facts.length, 'item');
    const pending = facts.filter(({ state }) => state === 'pending');
    const waiting = formatCents(
      sumCents(pending, (row) => row.amountCents),
      true,
    );
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, redepositRow),
      totals: [sumUnder(COLUMNS, { redeposit, amountCents })],
      notes:
        facts.length === 0
          ? []
          : [`Pending: ${waiting}.`, `Posted by: ${tallied(facts.map((row) => row.by))}.`],
      control: { items: facts.length, amountCents },
    };
  },
};

function redepositRow(row: RedepositFact) {
  return lineOf(
    { kind: 'receipt', id: row.receiptId },
    ...[row.date, row.redeposit, row.bankDate, row.receipt, row.check, row.payer],
    ...[row.reason, row.by, row.dueOn, row.state],
    row.amountCents,
  );
}
