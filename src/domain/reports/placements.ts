// What a collection agency was given, by the day it was placed, and whether it has it still.
import type { DateText } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { lineOf, money, sumUnder, text } from './report.ts';

export type PlacementFact = {
  readonly date: DateText;
  readonly placement: string;
  readonly accountId: number;
  readonly account: string;
  readonly debtor: string;
  /** `W-000012`, `NSF-000003` */
  readonly of: string;
  readonly by: string;
  /** Of the files that told of it; nothing before the first. */
  readonly files: string;
  /** By the last date of the report. */
  readonly state: 'placed' | 'paid' | 'recalled';
  readonly amountCents: Cents;
};

const COLUMNS = [
  dateColumn,
  text('placement', 'placement', 10),
  text('account', 'account', 9),
  text('debtor', 'debtor', 12),
  text('of', 'of', 10),
  text('by', 'by', 9),
  text('files', 'files', 6),
  text('state', 'state', 8),
  money('amountCents', 'amount'),
];

export const placementsReport: ListedReport<'placements'> = {
  name: 'placements',
  title: 'PLACED WITH AN AGENCY',
  describe: 'debts that a collection agency was given, and which it has still',
  why: 'Nobody here asks for them meanwhile: what is paid or wrong must be recalled.',
  family: 'placements',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, (row) => row.amountCents);
    const placement = counted(facts.length, 'placement');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, placementRow),
      totals: [sumUnder(COLUMNS, { placement, amountCents })],
      notes: facts.length === 0 ? [] : [`Placed by: ${tallied(facts.map((row) => row.by))}.`],
      control: { items: facts.length, amountCents },
    };
  },
};

function placementRow(row: PlacementFact) {
  return lineOf(
    { kind: 'account', id: row.accountId },
    ...[row.date, row.placement, row.account, row.debtor, row.of, row.by, row.files, row.state],
    row.amountCents,
  );
}
