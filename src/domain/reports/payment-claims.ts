// Payments that customers claim and that are not in the book: what is still looked for, since when,
// and by whom.
import type { DateText } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { count, dataOnly, lineOf, money, sumUnder, text, time } from './report.ts';

/** A claim that nobody had settled at the end of the date. */
export type PaymentClaimFact = {
  readonly task: string;
  readonly takenOn: DateText;
  readonly accountId: number;
  readonly account: string;
  readonly paidOn: DateText;
  readonly paidBy: string;
  readonly receipt: string;
  readonly takenBy: string;
  readonly of: string;
  readonly dueOn: DateText;
  /** Days since it was taken. */
  readonly days: number;
  readonly amountCents: Cents;
};

const COLUMNS = [
  text('task', 'task', 8),
  text('account', 'account', 9),
  time('paidOn', 'paid on', 10),
  text('paidBy', 'how', 8),
  text('receipt', 'receipt', 9),
  text('takenBy', 'taken by', 10),
  text('of', 'looked for by', 12),
  dataOnly(time('takenOn', 'taken on', 10)),
  dataOnly(time('dueOn', 'due on', 10)),
  count('days', 'days'),
  money('amountCents', 'amount'),
];

export const paymentClaimsReport: ListedReport<'claims'> = {
  name: 'payment-claims',
  title: 'PAYMENTS CLAIMED AND NOT CREDITED',
  describe: 'what customers say they paid',
  why: 'A payment that is not in the book may be in a pocket: who hears of it is not who looks.',
  family: 'claims',
  spans: 'date',
  showsCash: false,
  make: (facts, { to }) => {
    const amountCents = sumCents(facts, (row) => row.amountCents);
    const late = facts.filter(({ dueOn }) => dueOn < to).length;
    return {
      columns: COLUMNS,
      rows: facts.map(claimRow),
      totals: [sumUnder(COLUMNS, { task: counted(facts.length, 'claim'), amountCents })],
      notes: late === 0 ? [] : [`${counted(late, 'claim')} not settled in time.`],
      control: { items: facts.length, amountCents },
    };
  },
};

function claimRow(row: PaymentClaimFact) {
  const { task, accountId, account, paidOn, paidBy, receipt, takenBy, of } = row;
  const cells = [task, account, paidOn, paidBy, receipt, takenBy, of];
  const { takenOn, dueOn, days, amountCents } = row;
  return lineOf({ kind: 'account', id: accountId }, ...cells, takenOn, dueOn, days, amountCents);
}
