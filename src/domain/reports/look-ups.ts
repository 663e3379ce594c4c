// Accounts and parties that were looked up and not paid for afterwards on that date. Money taken
// without a receipt begins with a look at what is owed. What is masked elsewhere and was shown
// whole stands here whatever followed.
import { ZERO } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport, LookUpFact } from './facts.ts';
import { count, dataOnly, lineOf, type ReportRow, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  time('at', 'time'),
  dataOnly(count('register', 'register')),
  text('by', 'by', 18),
  dataOnly(text('kind', 'kind', 7)),
  text('number', 'account', 12),
  text('name', 'name', 30),
  dataOnly(text('shown', 'shown', 60)),
];

export const lookUps: ListedReport<'lookUps'> = {
  name: 'look-ups',
  title: 'LOOK-UPS WITHOUT PAYMENT',
  describe: 'accounts looked up that nobody then paid on',
  why: 'Money taken without a receipt begins with a look at what is owed.',
  family: 'lookUps',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const looked = facts.filter((row) => row.shown === '');
    const unpaid = looked.filter((row) => !row.paid);
    const shown = facts.filter((row) => row.shown !== '');
    return {
      columns: COLUMNS,
      rows: underDates(
        span,
        facts.filter((row) => row.shown !== '' || !row.paid),
        lookUpRow,
      ),
      totals: [sumUnder(COLUMNS, { by: counted(unpaid.length, 'look-up') })],
      notes: [
        `Of ${counted(looked.length, 'look-up')} ${looked.length - unpaid.length} led to a ` +
          'receipt that stands, later on the same date.',
        ...(unpaid.length === 0
          ? []
          : [`Without payment, by person: ${tallied(unpaid.map((row) => row.by))}.`]),
        ...(shown.length === 0
          ? []
          : [`Shown whole, by person: ${tallied(shown.map((row) => row.by))}.`]),
      ],
      control: { items: unpaid.length, amountCents: ZERO },
    };
  },
};

function lookUpRow(row: LookUpFact): ReportRow {
  const { date, at, register, by, kind, id, number, name, shown } = row;
  const told = shown === '' ? name : shown;
  return lineOf({ kind, id }, date, at, register, by, kind, number, told, shown);
}
