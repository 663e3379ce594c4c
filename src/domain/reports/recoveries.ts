// What came in on what was written off: by which receipt, of which list and account. What a void
// took back stands with the others and counts nothing, and so does what nobody owes any more. What
// a returned check takes back counts against it, on the day of the return.
import type { DateText } from '../clock.ts';
import { type Cents, sumCents, ZERO } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { lineOf, money, sumUnder, text } from './report.ts';

export type RecoveryFact = {
  readonly date: DateText;
  /** None of a payment that was imported, nor of what is not owed any more. */
  readonly receiptId: number | null;
  readonly receipt: string;
  readonly accountId: number;
  readonly list: string;
  readonly account: string;
  readonly document: string;
  readonly name: string;
  readonly by: string;
  readonly isVoid: boolean;
  /** Below zero where a returned check takes it back. */
  readonly amountCents: Cents;
  /** What nobody can bring in any more, by a decision. */
  readonly cancelledCents: Cents;
};

const COLUMNS = [
  dateColumn,
  text('receipt', 'receipt', 9),
  text('list', 'list', 8),
  text('account', 'account', 9),
  text('document', 'document', 16),
  text('name', 'what', 10),
  text('by', 'taken by', 10),
  text('state', '', 4),
  money('amountCents', 'amount'),
  money('cancelledCents', 'not owed'),
];

/** Nothing of a receipt that is void. */
const counts = ({ isVoid, amountCents }: RecoveryFact): Cents => (isVoid ? ZERO : amountCents);

export const recoveriesReport: ListedReport<'recoveries'> = {
  name: 'recoveries',
  title: 'RECOVERIES',
  describe: 'what came in on write-offs',
  why: 'Nobody expects this money any more: it must be on a receipt and in its accounts.',
  family: 'recoveries',
  spans: 'period',
  showsCash: true,
  make: (facts, span) => {
    const amountCents = sumCents(facts, counts);
    const cancelledCents = sumCents(facts, (row) => row.cancelledCents);
    const came = facts.filter((row) => row.cancelledCents === ZERO);
    const receipt = counted(came.length, 'part');
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, recoveryRow),
      totals: [sumUnder(COLUMNS, { receipt, amountCents, cancelledCents })],
      notes: came.length === 0 ? [] : [`Taken by: ${tallied(came.map((row) => row.by))}.`],
      control: { items: came.length, amountCents },
    };
  },
};

function stateOf({ isVoid, amountCents }: RecoveryFact): string {
  if (isVoid) return 'void';
  return amountCents < 0 ? 'back' : '';
}

function recoveryRow(row: RecoveryFact) {
  const { date, receiptId, receipt, list, account, document, name, by, isVoid } = row;
  const { accountId, amountCents, cancelledCents } = row;
  const cells = [date, receipt, list, account, document, name, by];
  return lineOf(
    receiptId === null ? { kind: 'account', id: accountId } : { kind: 'receipt', id: receiptId },
    ...cells,
    stateOf(row),
    isVoid || amountCents === ZERO ? null : amountCents,
    cancelledCents === ZERO ? null : cancelledCents,
  );
}
