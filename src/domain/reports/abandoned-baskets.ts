// Totals that were shown and not posted as shown: the basket was given up, or got less. A payer
// left, or was told a sum and not receipted for it.
import { sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { AbandonedFact, ListedReport } from './facts.ts';
import { lineOf, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  text('session', 'session', 10),
  time('at', 'time'),
  text('by', 'by', 16),
  text('became', 'became', 22),
  text('lines', 'of what', 20),
  money('amountCents', 'not posted'),
];

export const abandonedBaskets: ListedReport<'abandoned'> = {
  name: 'abandoned-baskets',
  title: 'ABANDONED BASKETS',
  describe: 'given up, or less, after the total was shown',
  why: 'A payer may have paid the sum that was shown, and no receipt was made.',
  family: 'abandoned',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, (row) => row.totalCents);
    const session = counted(facts.length, 'basket');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, basketRow),
      totals: [sumUnder(COLUMNS, { session, amountCents })],
      notes: facts.length === 0 ? [] : [`By clerk: ${tallied(facts.map((row) => row.by))}.`],
      control: { items: facts.length, amountCents },
    };
  },
};

function basketRow(row: AbandonedFact) {
  const of = { kind: 'session', id: row.sessionId } as const;
  return lineOf(
    of,
    row.date,
    row.session,
    row.at,
    row.by,
    row.became,
    row.lines.join(', '),
    row.totalCents,
  );
}
