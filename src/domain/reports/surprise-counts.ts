// Surprise counts: who counted what in whose presence, and what was found.
import { cents, sumCents } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { line, money, sumUnder, text, time } from './report.ts';
import type { SurpriseFact } from './safe-facts.ts';

const COLUMNS = [
  dateColumn,
  time('at', 'time'),
  text('place', 'what', 11),
  text('by', 'counted by', 12),
  text('present', 'present', 12),
  money('countedCents', 'counted'),
  money('expectedCents', 'expected'),
  money('differenceCents', 'difference'),
];

export const surpriseCounts: ListedReport<'surprises'> = {
  name: 'surprise-counts',
  title: 'SURPRISE COUNTS',
  describe: 'drawers and change fund counted by somebody without cash duty',
  why: 'Who may be counted at any time does not borrow from the drawer until five.',
  family: 'surprises',
  spans: 'period',
  showsCash: true,
  make: (facts, span) => {
    const differenceCents = sumCents(facts, differenceOf);
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, surpriseRow),
      totals: [sumUnder(COLUMNS, { place: counted(facts.length, 'count'), differenceCents })],
      notes: facts.length === 0 ? ['No surprise count.'] : [],
      control: { items: facts.length, amountCents: differenceCents },
    };
  },
};

const differenceOf = (row: SurpriseFact) => cents(row.countedCents - row.expectedCents);

function surpriseRow(row: SurpriseFact) {
  const figures = [row.countedCents, row.expectedCents, differenceOf(row)] as const;
  return line(row.date, row.at, row.place, row.by, row.present, ...figures);
}
