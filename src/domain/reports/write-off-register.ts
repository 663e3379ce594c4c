// What was written off, taken back, or not owed any more, on its date: by which decision, who
// asked, who signed.
import type { DateText } from '../clock.ts';
import { type Cents, sumCents, ZERO } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { count, dataOnly, line, money, sumUnder, text, time } from './report.ts';

export type WriteOffFact = {
  readonly date: DateText;
  readonly at: string;
  readonly list: string;
  readonly what: 'written off' | 'reversed' | 'not owed';
  readonly authority: string;
  readonly reason: string;
  readonly items: number;
  readonly preparedBy: string;
  readonly by: string;
  readonly approvedBy: string;
  /** What is owed less; a reversal is negative. */
  readonly amountCents: Cents;
  /** What nobody owes any more: the debt left the books before, so that nothing is posted. */
  readonly cancelledCents: Cents;
};

const COLUMNS = [
  dateColumn,
  text('list', 'list', 8),
  time('at', 'time'),
  text('what', 'what', 11),
  text('authority', 'authority', 16),
  text('reason', 'reason', 12),
  dataOnly(count('items', 'items')),
  dataOnly(text('preparedBy', 'prepared by', 11)),
  text('by', 'asked by', 9),
  text('approvedBy', 'approved by', 11),
  money('amountCents', 'amount'),
  money('cancelledCents', 'not owed'),
];

export const writeOffsReport: ListedReport<'writeOffs'> = {
  name: 'write-offs',
  title: 'WRITE-OFFS',
  describe: 'what was written off, by whose decision',
  why: 'Debts end here without a payment: each has a list, a resolution and two people behind it.',
  family: 'writeOffs',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, (row) => row.amountCents);
    const cancelledCents = sumCents(facts, (row) => row.cancelledCents);
    const list = counted(facts.length, 'line');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, (row) =>
        line(
          ...[row.date, row.list, row.at, row.what, row.authority, row.reason, row.items],
          ...[row.preparedBy, row.by, row.approvedBy],
          row.amountCents === ZERO ? null : row.amountCents,
          row.cancelledCents === ZERO ? null : row.cancelledCents,
        ),
      ),
      totals: [sumUnder(COLUMNS, { list, amountCents, cancelledCents })],
      notes:
        facts.length === 0
          ? []
          : [
              `Asked by: ${tallied(facts.map((row) => row.by))}.`,
              `Approved by: ${tallied(facts.map((row) => row.approvedBy))}.`,
            ],
      control: { items: facts.length, amountCents },
    };
  },
};
