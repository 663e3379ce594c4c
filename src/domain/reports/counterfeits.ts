// Counterfeit notes that were kept: who brought each, where it was found, the police report.
import { sumCents } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { line, money, sumUnder, text, time } from './report.ts';
import type { CounterfeitFact } from './safe-facts.ts';

const COLUMNS = [
  dateColumn,
  time('at', 'time'),
  text('serial', 'serial', 14),
  text('bearer', 'brought by', 14),
  text('found', 'found', 12),
  text('takenBy', 'taken by', 12),
  text('police', 'police report', 10),
  money('noteCents', 'note'),
  money('shortCents', 'short'),
];

export const counterfeits: ListedReport<'counterfeits'> = {
  name: 'counterfeits',
  title: 'COUNTERFEIT NOTES',
  describe: 'each note that was kept, who brought it, and its police report',
  why: 'A counterfeit note is kept and handed to the police, never given back.',
  family: 'counterfeits',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const noteCents = sumCents(facts, (row) => row.noteCents);
    const shortCents = sumCents(facts, (row) => row.shortCents);
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, noteRow),
      totals: [sumUnder(COLUMNS, { serial: counted(facts.length, 'note'), noteCents, shortCents })],
      notes: [],
      control: { items: facts.length, amountCents: noteCents },
    };
  },
};

function noteRow(row: CounterfeitFact) {
  const { date, at, serial, bearer, found, takenBy, police, noteCents, shortCents } = row;
  return line(date, at, serial, bearer, found, takenBy, police, noteCents, shortCents || null);
}
