// The register of returned items: which checks came back, what is asked for them, and how long what
// is unpaid has been so.
import { cents, formatCents, sumCents } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { count, dataOnly, lineOf, money, sumUnder, text, time } from './report.ts';
import type { ReturnedFact } from './returned-facts.ts';

const COLUMNS = [
  dateColumn,
  text('returned', 'item', 10),
  time('bankDate', 'bank date', 10),
  text('receipt', 'receipt', 8),
  text('check', 'check', 6),
  text('payer', 'payer', 12),
  text('reason', 'reason', 8),
  dataOnly(text('by', 'by', 9)),
  dataOnly(text('approvedBy', 'approved by', 11)),
  dataOnly(text('redepositOf', 'presented again as', 10)),
  text('state', 'state', 8),
  money('amountCents', 'amount'),
  money('feeCents', 'fee'),
  money('unpaidCents', 'unpaid'),
  count('days', 'days'),
];

/** Ages of what is unpaid, in days since the bank's date; the last has no end. */
const AGES: readonly (readonly [words: string, upTo: number])[] = [
  ['0-30 days', 30],
  ['31-60 days', 60],
  ['61-90 days', 90],
  ['over 90 days', Number.MAX_SAFE_INTEGER],
];

export const returnedItemsReport: ListedReport<'returned'> = {
  name: 'returned-items',
  title: 'RETURNED ITEMS',
  describe: 'checks the bank returned, and what is unpaid of them',
  why: 'What was paid is owed again: somebody has to ask for it.',
  family: 'returned',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const amountCents = sumCents(facts, (row) => row.amountCents);
    const feeCents = sumCents(facts, (row) => row.feeCents);
    const unpaidCents = sumCents(facts, (row) => row.unpaidCents);
    const returned = counted(facts.length, 'item');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, returnedRow),
      totals: [sumUnder(COLUMNS, { returned, amountCents, feeCents, unpaidCents })],
      notes:
        facts.length === 0
          ? []
          : [`Posted by: ${tallied(facts.map((row) => row.by))}.`, ...agesOf(facts)],
      control: { items: facts.length, amountCents },
    };
  },
};

function returnedRow(row: ReturnedFact) {
  return lineOf(
    { kind: 'receipt', id: row.receiptId },
    row.date,
    row.returned,
    row.bankDate,
    row.receipt,
    row.check,
    row.payer,
    row.reason,
    row.by,
    row.approvedBy,
    row.redepositOf,
    row.state,
    row.amountCents,
    row.feeCents,
    row.unpaidCents,
    row.days,
  );
}

/** `Unpaid 0-30 days: 191.00.` for each age that has something. */
function agesOf(facts: readonly ReturnedFact[]): readonly string[] {
  let from = -1;
  return AGES.flatMap(([words, upTo]) => {
    const within = facts.filter(({ days }) => days > from && days <= upTo);
    from = upTo;
    const unpaid = sumCents(within, (row) => row.unpaidCents);
    return unpaid === cents(0) ? [] : [`Unpaid ${words}: ${formatCents(unpaid, true)}.`];
  });
}
