// Arrangements as they stand at the end of a date: what is left, what comes next, which broke.
import type { ArrangementState } from '../arrangement.ts';
import type { DateText } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { tallied } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, lineOf, money, sumUnder, text, time } from './report.ts';

export type ArrangementFact = {
  readonly accountId: number;
  readonly arrangement: string;
  readonly account: string;
  readonly payer: string;
  readonly kind: string;
  readonly madeOn: DateText;
  readonly by: string;
  readonly approvedBy: string;
  readonly state: ArrangementState;
  readonly nextOn: string;
  readonly nextCents: Cents;
  readonly principalCents: Cents;
  readonly leftCents: Cents;
};

const COLUMNS = [
  text('arrangement', 'number', 8),
  text('account', 'account', 8),
  text('payer', 'payer', 12),
  dataOnly(text('kind', 'kind', 10)),
  dataOnly(time('madeOn', 'made on', 10)),
  text('by', 'by', 9),
  dataOnly(text('approvedBy', 'approved by', 11)),
  text('state', 'state', 9),
  time('nextOn', 'next on', 10),
  money('nextCents', 'next'),
  money('principalCents', 'principal'),
  money('leftCents', 'left'),
];

export const arrangementsReport: ListedReport<'arrangements'> = {
  name: 'arrangements',
  title: 'ARRANGEMENTS',
  describe: 'more time and instalments, as they stand',
  why: 'Who was given time is left alone: this says who keeps to it, and who does not any longer.',
  family: 'arrangements',
  spans: 'date',
  showsCash: false,
  make: (facts) => {
    const principalCents = sumCents(facts, (row) => row.principalCents);
    const leftCents = sumCents(facts, (row) => row.leftCents);
    const arrangement = counted(facts.length, 'plan');
    return {
      columns: COLUMNS,
      rows: facts.map(arrangementRow),
      totals: [sumUnder(COLUMNS, { arrangement, principalCents, leftCents })],
      notes: facts.length === 0 ? [] : [`By state: ${tallied(facts.map((row) => row.state))}.`],
      control: { items: facts.length, amountCents: leftCents },
    };
  },
};

function arrangementRow(row: ArrangementFact) {
  return lineOf(
    { kind: 'account', id: row.accountId },
    row.arrangement,
    row.account,
    row.payer,
    row.kind,
    row.madeOn,
    row.by,
    row.approvedBy,
    row.state,
    row.nextOn,
    row.nextCents,
    row.principalCents,
    row.leftCents,
  );
}
