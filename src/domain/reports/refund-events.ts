// The weekly refund report for accounting: what was asked, granted, denied, stopped, handed over,
// paid and brought back in the week, each event on the date it was recorded. The register of
// refunds shows how each stands now; this list of a week that is over never changes.
import { type Cents, cents, sumCents } from '../money.ts';
import { dateColumn, underDates } from './by-date.ts';
import type { ListedReport } from './facts.ts';
import { lineOf, money, sumUnder, text } from './report.ts';

/** In the order in which a refund goes through them. */
export const REFUND_EVENTS = [
  'asked',
  'granted',
  'denied',
  'stopped',
  'handed over',
  'paid',
  'came back',
] as const;
export type RefundEvent = (typeof REFUND_EVENTS)[number];

export type RefundEventFact = {
  readonly kind: RefundEvent;
  readonly date: string;
  /** `REF-000001`; empty while it is only asked for. */
  readonly refund: string;
  readonly accountId: number;
  readonly account: string;
  readonly payee: string;
  /** The reason, the file, the check, or by what it was stopped. */
  readonly detail: string;
  /** The number of the person; null where the program made a file. */
  readonly by: number | null;
  readonly amountCents: Cents;
};

const COLUMNS = [
  dateColumn,
  text('kind', 'what', 11),
  text('refund', 'refund', 10),
  text('account', 'account', 9),
  text('payee', 'payee', 12),
  text('detail', 'reason, file or check', 18),
  text('by', 'by', 4),
  money('amountCents', 'amount'),
];

/** What accounts payable owes more by these events: below zero where more was taken back. */
export function refundsNet(facts: readonly RefundEventFact[]): Cents {
  return cents(sumOf(facts, 'granted') - sumOf(facts, 'stopped') - sumOf(facts, 'came back'));
}

function sumOf(facts: readonly RefundEventFact[], kind: RefundEvent): Cents {
  return sumCents(
    facts.filter((fact) => fact.kind === kind),
    (fact) => fact.amountCents,
  );
}

export const refundEventsReport: ListedReport<'refundEvents'> = {
  name: 'refund-events',
  title: 'REFUND REPORT OF THE WEEK',
  describe: 'refunds asked, granted, denied, stopped, handed over, paid and back in a week',
  why: 'Accounting pays what this says: a list of a week that is over never changes later.',
  family: 'refundEvents',
  spans: 'week',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = refundsNet(facts);
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, eventRow),
      totals: [
        ...REFUND_EVENTS.flatMap((kind) => {
          const events = facts.filter((fact) => fact.kind === kind).length;
          if (events === 0) return [];
          const words = { kind, refund: String(events), amountCents: sumOf(facts, kind) };
          return [sumUnder(COLUMNS, words)];
        }),
        sumUnder(COLUMNS, { kind: 'TO PAY', amountCents }),
      ],
      notes: ['To pay: granted, less what was stopped and what came back.'],
      control: { items: facts.length, amountCents },
    };
  },
};

function eventRow(fact: RefundEventFact) {
  const { date, kind, refund, account, payee, detail, by, amountCents } = fact;
  const cells = [date, kind, refund, account, payee, detail, by === null ? '' : String(by)];
  return lineOf({ kind: 'account', id: fact.accountId }, ...cells, amountCents);
}
