// What was done to people's records: who was entered, whose PIN was set, by whom.
import { ZERO } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport, PersonDeed } from './facts.ts';
import { line, type ReportRow, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  time('at', 'time'),
  text('person', 'person', 18),
  text('what', 'what', 24),
  text('by', 'by', 14),
  text('approvedBy', 'approved by', 14),
];

export const rightsAndPins: ListedReport<'people'> = {
  name: 'rights-and-pins',
  title: 'RIGHTS AND PINS',
  describe: 'who was entered, whose PIN or role changed, by whom',
  why: 'A right given, or a PIN set by somebody else, before money went missing.',
  family: 'people',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => ({
    columns: COLUMNS,
    rows: underDates(span, facts, deedRow),
    totals: [sumUnder(COLUMNS, { person: counted(facts.length, 'change') })],
    notes: [],
    control: { items: facts.length, amountCents: ZERO },
  }),
};

function deedRow(row: PersonDeed): ReportRow {
  return line(row.date, row.at, row.person, row.what, row.by, row.approvedBy);
}
