// Tender corrections one by one: what a tender was posted as and what it is now.
import { sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { CorrectionFact, ListedReport } from './facts.ts';
import { count, lineOf, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  text('receipt', 'receipt', 9),
  time('at', 'time'),
  count('minutes', 'min'),
  text('from', 'was', 11),
  text('to', 'is', 11),
  text('by', 'by', 12),
  text('approvedBy', 'approved by', 12),
  money('amountCents', 'amount'),
];

export const tenderCorrections: ListedReport<'approvals'> = {
  name: 'tender-corrections',
  title: 'TENDER CORRECTIONS',
  describe: 'what each tender was and is',
  why: 'Cash made into a check afterwards, or the other way, moves what a drawer must hold.',
  family: 'approvals',
  spans: 'period',
  showsCash: false,
  make: ({ corrections }, span) => {
    const amountCents = sumCents(corrections, (row) => row.amountCents);
    const receipt = counted(corrections.length, 'item');
    const by = tallied(corrections.map((row) => row.by));
    return {
      columns: COLUMNS,
      rows: underDates(span, corrections, correctionRow),
      totals: [sumUnder(COLUMNS, { receipt, amountCents })],
      notes: corrections.length === 0 ? [] : [`By clerk: ${by}.`],
      control: { items: corrections.length, amountCents },
    };
  },
};

function correctionRow(row: CorrectionFact) {
  return lineOf(
    { kind: 'receipt', id: row.receiptId },
    row.date,
    row.receipt,
    row.at,
    row.minutes,
    row.from,
    row.to,
    row.by,
    row.approvedBy,
    row.amountCents,
  );
}
