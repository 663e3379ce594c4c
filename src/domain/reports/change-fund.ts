// The change fund of business dates: every movement by denomination, and every count by two.
import { labelOf } from '../denomination.ts';
import { cents, formatCents, sumCents } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { line, money, sumUnder, text, time } from './report.ts';
import type { ChangeFundFact, FundCountFact } from './safe-facts.ts';

const COLUMNS = [
  dateColumn,
  time('at', 'time'),
  text('what', 'what', 9),
  text('session', 'session', 10),
  text('by', 'by', 12),
  text('second', 'second', 12),
  text('piece', 'piece', 6),
  money('inCents', 'in'),
  money('outCents', 'out'),
];

export const changeFundReport: ListedReport<'changeFund'> = {
  name: 'change-fund',
  title: 'CHANGE FUND',
  describe: 'what went in and out by denomination, and its counts',
  why: 'Change goes round all day; its pieces must be where the fund says they are.',
  family: 'changeFund',
  spans: 'period',
  showsCash: true,
  make: ({ moved, counts }, span) => {
    const inCents = sumCents(moved, (row) => row.inCents);
    const outCents = sumCents(moved, (row) => row.outCents);
    return {
      columns: COLUMNS,
      rows: underDates(span, moved, movedRow),
      totals: [sumUnder(COLUMNS, { what: 'TOTAL', inCents, outCents })],
      notes: [`${counted(counts.length, 'count')} by two.`, ...counts.map(countWords)],
      control: { items: moved.length, amountCents: cents(inCents - outCents) },
    };
  },
};

function movedRow(row: ChangeFundFact) {
  const piece = row.pieceCents === 0 ? 'mixed' : labelOf('piece', row.pieceCents);
  const amounts = [row.inCents || null, row.outCents || null] as const;
  return line(row.date, row.at, row.what, row.session, row.by, row.second, piece, ...amounts);
}

function countWords(row: FundCountFact): string {
  const { date, at, attempt, by, second, cashCents, differenceCents } = row;
  const who = `${date} ${at}, attempt ${attempt} by ${by} with ${second}`;
  const counted = `${who}: ${formatCents(cashCents, true)}`;
  if (differenceCents === null) return `${counted}, not settled.`;
  if (differenceCents === 0) return `${counted}, agrees.`;
  const amount = formatCents(cents(Math.abs(differenceCents)), true);
  const signed = row.approvedBy === '' ? '' : `, signed by ${row.approvedBy}: ${row.reason}`;
  return `${counted}, ${amount} ${differenceCents < 0 ? 'short' : 'over'}${signed}.`;
}
