// Refunds of credits: who is paid back what, who granted it, when it may be paid and in which file,
// or by which return it was stopped.
import { type Cents, sumCents, ZERO } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import type { RefundFact } from './memo-facts.ts';
import { lineOf, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  text('refund', 'refund', 10),
  text('account', 'account', 9),
  text('payee', 'payee', 16),
  text('reason', 'reason', 10),
  text('by', 'asked by', 9),
  text('grantedBy', 'granted by', 10),
  time('notBefore', 'not before', 10),
  text('file', 'file', 8),
  money('amountCents', 'amount'),
];

/** Nothing of one that is stopped: its check came back, and nobody is paid. */
const counts = ({ stoppedBy, amountCents }: RefundFact): Cents =>
  stoppedBy === null ? amountCents : ZERO;

export const refundsReport: ListedReport<'refunds'> = {
  name: 'refunds',
  title: 'REFUNDS',
  describe: 'credits paid back, and when',
  why: 'Money leaves here: to a name that somebody typed, for a credit that somebody made.',
  family: 'refunds',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, counts);
    const refund = counted(facts.length, 'refund');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, refundRow),
      totals: [sumUnder(COLUMNS, { refund, amountCents })],
      notes: facts.length === 0 ? [] : [`Asked by: ${tallied(facts.map((row) => row.by))}.`],
      control: { items: facts.length, amountCents },
    };
  },
};

function refundRow(row: RefundFact) {
  return lineOf(
    { kind: 'account', id: row.accountId },
    row.date,
    row.refund,
    row.account,
    row.payee,
    row.reason,
    row.by,
    row.grantedBy,
    row.notBefore,
    row.stoppedBy === null ? String(row.file ?? '') : `stopped ${row.stoppedBy}`,
    row.stoppedBy === null ? row.amountCents : null,
  );
}
