// The daily list for accounting: what was posted on a date and what was reversed on it. What became
// of a payment on a later date stands in the list of that date, so that an old list never changes.
import { type Cents, cents, sumCents } from '../money.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, head, line, lineOf, money, type ReportRow, sumUnder, text } from './report.ts';

export type PaymentEvent = 'posted' | 'imported' | 'voided' | 'returned' | 'corrected';

/** One line of a receipt, or what was done to a receipt, as it was recorded on its date. */
export type PaymentFact = {
  readonly kind: PaymentEvent;
  /** `1-000101`; of an imported payment its entry, `IMP-000012`. */
  readonly number: string;
  /** Empty where the receipt names none. */
  readonly account: string;
  /** What was paid for, or why it was reversed. */
  readonly item: string;
  /** As it was taken: `check 4471 100.00, cash 66.00`; a correction has both, with `to`. */
  readonly tender: string;
  /** The number of the person; null where a file brought it. */
  readonly by: number | null;
  readonly receiptId: number | null;
  /** Above zero, whatever it does to the account. */
  readonly amountCents: Cents;
};

const SECTIONS: Readonly<Record<PaymentEvent, string>> = {
  posted: 'POSTED',
  imported: 'POSTED FROM FILES',
  voided: 'VOIDED',
  returned: 'RETURNED BY THE BANK',
  corrected: 'TENDER CORRECTED: THE PAYMENT STANDS',
};
const EVENTS = ['posted', 'imported', 'voided', 'returned', 'corrected'] as const;

const COLUMNS = [
  dataOnly(text('kind', 'what', 9)),
  text('number', 'number', 10),
  text('account', 'account', 9),
  text('item', 'item', 16),
  text('tender', 'tender', 14),
  text('by', 'by', 4),
  money('postedCents', 'posted'),
  money('reversedCents', 'reversed'),
];

const isPosted = ({ kind }: PaymentFact) => kind === 'posted' || kind === 'imported';
const isReversed = ({ kind }: PaymentFact) => kind === 'voided' || kind === 'returned';

/** What was posted and what was reversed, and what that leaves: may be below zero. */
export function paymentTotals(facts: readonly PaymentFact[]) {
  const postedCents = sumCents(facts.filter(isPosted), (fact) => fact.amountCents);
  const reversedCents = sumCents(facts.filter(isReversed), (fact) => fact.amountCents);
  return { postedCents, reversedCents, netCents: cents(postedCents - reversedCents) };
}

export const postedPaymentsReport: ListedReport<'payments'> = {
  name: 'posted-payments',
  title: 'POSTED AND REVERSED PAYMENTS',
  describe: 'what was posted on a date and what was reversed on it, as recorded then',
  why: 'Accounting holds it against the bank and the ledger: a list of a date never changes later.',
  family: 'payments',
  spans: 'date',
  showsCash: true,
  make: (facts) => {
    const { postedCents, reversedCents, netCents } = paymentTotals(facts);
    return {
      columns: COLUMNS,
      rows: EVENTS.flatMap((kind) => section(kind, facts)),
      totals: [
        sumUnder(COLUMNS, { number: 'TOTAL', postedCents, reversedCents }),
        sumUnder(COLUMNS, { number: 'NET', postedCents: netCents }),
      ],
      notes: [
        `${counted(facts.filter(isPosted).length, 'line')} posted, ` +
          `${facts.filter(isReversed).length} reversed.`,
      ],
      control: { items: facts.length, amountCents: netCents },
    };
  },
};

function section(kind: PaymentEvent, facts: readonly PaymentFact[]): readonly ReportRow[] {
  const own = facts.filter((fact) => fact.kind === kind);
  return own.length === 0 ? [] : [head(SECTIONS[kind]), ...own.map(paymentRow)];
}

function paymentRow(fact: PaymentFact): ReportRow {
  const { kind, number, account, item, tender, by, receiptId, amountCents } = fact;
  const cells = [
    ...[kind, number, account, item, tender, by === null ? '' : String(by)],
    isPosted(fact) ? amountCents : null,
    isReversed(fact) ? amountCents : null,
  ];
  return receiptId === null ? line(...cells) : lineOf({ kind: 'receipt', id: receiptId }, ...cells);
}
