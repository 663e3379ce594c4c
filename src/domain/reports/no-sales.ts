// Drawers opened without a sale: who, why, and who allowed it.
import { ZERO } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport, OpeningFact } from './facts.ts';
import { lineOf, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  text('session', 'session', 10),
  time('at', 'time'),
  text('by', 'by', 16),
  text('approvedBy', 'approved by', 16),
  text('reason', 'reason', 24),
];

export const noSales: ListedReport<'approvals'> = {
  name: 'no-sales',
  title: 'DRAWERS OPENED WITHOUT A SALE',
  describe: 'each with its reason and who approved it',
  why: 'A drawer opened without a receipt is the chance to take cash unseen.',
  family: 'approvals',
  spans: 'period',
  showsCash: false,
  make: ({ openings }, span) => ({
    columns: COLUMNS,
    rows: underDates(span, openings, openingRow),
    totals: [sumUnder(COLUMNS, { session: counted(openings.length, 'opening') })],
    notes: openings.length === 0 ? [] : [`By clerk: ${tallied(openings.map((row) => row.by))}.`],
    control: { items: openings.length, amountCents: ZERO },
  }),
};

function openingRow(row: OpeningFact) {
  return lineOf(
    { kind: 'session', id: row.sessionId },
    row.date,
    row.session,
    row.at,
    row.by,
    row.approvedBy,
    row.reason,
  );
}
