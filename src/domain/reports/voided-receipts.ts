// Voided receipts one by one: how long after the payment, and whether the payer's copy came back.
// A void long after the payer left, without the copy, is how takings are hidden.
import { sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport, VoidFact } from './facts.ts';
import { count, lineOf, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  text('receipt', 'receipt', 9),
  time('takenAt', 'taken'),
  time('at', 'voided'),
  count('minutes', 'min'),
  text('copy', 'copy', 4),
  text('by', 'voided by', 12),
  text('approvedBy', 'approved by', 12),
  text('reason', 'reason', 14),
  money('amountCents', 'amount'),
];

export const voidedReceipts: ListedReport<'approvals'> = {
  name: 'voided-receipts',
  title: 'VOIDED RECEIPTS',
  describe: 'minutes since the receipt, and whether the copy came back',
  why: "Finds voids made after the payer had left: many minutes, and no payer's copy.",
  family: 'approvals',
  spans: 'period',
  showsCash: false,
  make: ({ voids }, span) => {
    const amountCents = sumCents(voids, (row) => row.amountCents);
    const kept = voids.filter((row) => !row.copyReturned).length;
    const receipt = counted(voids.length, 'void');
    return {
      columns: COLUMNS,
      rows: underDates(span, voids, voidRow),
      totals: [sumUnder(COLUMNS, { receipt, amountCents })],
      notes: [
        `${counted(kept, 'copy', 'copies')} did not come back.`,
        ...(voids.length === 0 ? [] : [`By clerk: ${tallied(voids.map((row) => row.by))}.`]),
      ],
      control: { items: voids.length, amountCents },
    };
  },
};

function voidRow(row: VoidFact) {
  return lineOf(
    { kind: 'receipt', id: row.receiptId },
    row.date,
    row.receipt,
    row.takenAt,
    row.at,
    row.minutes,
    row.copyReturned ? 'yes' : 'NO',
    row.by,
    row.approvedBy,
    row.reason,
    row.amountCents,
  );
}
