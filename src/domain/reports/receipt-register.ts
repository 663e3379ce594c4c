// The register of receipts: every number a register used on the date, void ones visible, gaps
// named.
import type { NumberRange } from '../day-proof.ts';
import { sumCents } from '../money.ts';
import { receiptNumber } from '../receipt.ts';
import { counted } from './by-total.ts';
import type { ListedReport, ReceiptFact } from './facts.ts';
import { lineOf, money, type ReportRow, sum, text, time } from './report.ts';

export const receiptRegister: ListedReport<'receipts'> = {
  name: 'receipts',
  title: 'REGISTER OF RECEIPTS',
  describe: 'every receipt number, void and missing ones named',
  why: 'Proves that no receipt number is missing.',
  family: 'receipts',
  spans: 'date',
  showsCash: true,
  make: ({ receipts, ranges }) => {
    const standing = receipts.filter((row) => !row.voided);
    const amountCents = sumCents(standing, (row) => row.totalCents);
    return {
      columns: [
        text('receipt', 'receipt', 9),
        time('at', 'time'),
        text('clerk', 'clerk', 10),
        text('payer', 'payer', 18),
        text('tenders', 'tenders', 16),
        text('state', 'state', 9),
        money('amountCents', 'amount'),
      ],
      rows: receipts.map(receiptRow),
      totals: [
        sum('STANDING', null, null, counted(standing.length, 'receipt'), null, null, amountCents),
      ],
      notes: ranges.map(rangeWords),
      control: { items: receipts.length, amountCents },
    };
  },
};

/** A void receipt shows its amount in words only, so that no column adds it by mistake. */
function receiptRow(row: ReceiptFact): ReportRow {
  const state = row.voided ? 'VOID' : row.corrected ? 'corrected' : '';
  const amount = row.voided ? null : row.totalCents;
  const of = { kind: 'receipt', id: row.id } as const;
  return lineOf(of, row.number, row.at, row.clerk, row.payer, row.tenders, state, amount);
}

function rangeWords({ register, first, last, used, voided, missing }: NumberRange): string {
  const [from, to] = [first, last].map((number) => receiptNumber(register, number));
  const gaps = missing.map((number) => receiptNumber(register, number)).join(', ');
  const lost = missing.length === 0 ? 'missing 0' : `MISSING ${missing.length}: ${gaps}`;
  return `${from} to ${to}: ${counted(used, 'number')}, ${voided} void, ${lost}.`;
}
