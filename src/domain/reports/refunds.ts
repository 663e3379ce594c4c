// Refunds of credits: who is paid back what, who granted it, when it may be paid and in which file,
// how it stands, with its check, and by what it was stopped or came back.
import { type Cents, sumCents, ZERO } from '../money.ts';
import { isOver, type RefundState, refundState } from '../refund-life.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import type { RefundFact } from './memo-facts.ts';
import { dataOnly, lineOf, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  dateColumn,
  text('refund', 'refund', 10),
  text('account', 'account', 9),
  text('payee', 'payee', 12),
  text('reason', 'reason', 8),
  text('by', 'asked by', 6),
  text('grantedBy', 'granted', 6),
  dataOnly(time('notBefore', 'not before', 10)),
  dataOnly(text('file', 'file', 4)),
  dataOnly(time('sentOn', 'handed over', 10)),
  text('state', 'state', 20),
  text('check', 'check', 6),
  dataOnly(time('checkDate', 'paid on', 10)),
  dataOnly(time('backOn', 'back on', 10)),
  money('amountCents', 'amount'),
];

/** The state with what is known of it, in as few words as stand in a column. */
const STATES: Readonly<Record<RefundState, (fact: RefundFact) => string>> = {
  waits: ({ notBefore }) => `waits ${notBefore}`,
  stopped: ({ stoppedBy }) => `stopped ${stoppedBy}`,
  sent: ({ sentOn }) => `sent ${sentOn}`,
  paid: ({ checkDate }) => `paid ${checkDate}`,
  returned: ({ backOn }) => `came back ${backOn}`,
  stale: ({ backOn }) => `stale ${backOn}`,
  unpaid: ({ backOn }) => `not paid ${backOn}`,
};

/** Nothing of one that is over: nobody is paid by it. */
const counts = (fact: RefundFact): Cents => (isOver(refundState(fact)) ? ZERO : fact.amountCents);

export const refundsReport: ListedReport<'refunds'> = {
  name: 'refunds',
  title: 'REFUNDS',
  describe: 'credits paid back, when, by which check, and what came back',
  why: 'Money leaves here: to a name that somebody typed, for a credit that somebody made.',
  family: 'refunds',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, counts);
    const refund = counted(facts.length, 'refund');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, refundRow),
      totals: [sumUnder(COLUMNS, { refund, amountCents })],
      notes: facts.length === 0 ? [] : [`Asked by: ${tallied(facts.map((row) => row.by))}.`],
      control: { items: facts.length, amountCents },
    };
  },
};

function refundRow(row: RefundFact) {
  const state = refundState(row);
  return lineOf(
    { kind: 'account', id: row.accountId },
    row.date,
    row.refund,
    row.account,
    row.payee,
    row.reason,
    row.by,
    row.grantedBy,
    row.notBefore,
    String(row.file ?? ''),
    row.sentOn ?? '',
    STATES[state](row),
    row.check ?? '',
    row.checkDate ?? '',
    row.backOn ?? '',
    isOver(state) ? null : row.amountCents,
  );
}
