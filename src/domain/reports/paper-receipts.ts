// Slips of paper books: what became of each number, who wrote, keyed and checked it, and which
// numbers were passed over.
import { sumCents, ZERO } from '../money.ts';
import { slipNumber, slipRanges } from '../paper-slip.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import type { PaperSlipFact } from './paper-slip-facts.ts';
import { line, lineOf, money, sumUnder, text, time } from './report.ts';

const COLUMNS = [
  text('slip', 'paper', 8),
  time('writtenOn', 'written', 10),
  text('writer', 'by', 4),
  text('receipt', 'receipt', 9),
  text('keyedBy', 'keyed', 5),
  text('checked', 'checked', 10),
  text('what', 'payer or why void', 14),
  money('amountCents', 'amount'),
];

export const paperReceipts: ListedReport<'paperSlips'> = {
  name: 'paper-receipts',
  title: 'PAPER RECEIPTS',
  describe: 'every slip written while the program was down',
  why: 'A number that was skipped, or a slip nobody checked, may be money that was never keyed.',
  family: 'paperSlips',
  spans: 'period',
  showsCash: false,
  make: ({ slips, skipped, out }) => {
    const amountCents = sumCents(slips, ({ amountCents }) => amountCents ?? ZERO);
    const total = { slip: 'TOTAL', receipt: counted(slips.length, 'slip'), amountCents };
    return {
      columns: COLUMNS,
      rows: slips.map(slipRow),
      totals: [sumUnder(COLUMNS, total)],
      notes: [
        ...slipRanges(skipped).map((range) => `SKIPPED, neither keyed nor void: ${range}.`),
        ...out.map(({ first, last, holder }) => {
          return `Book ${slipNumber(first)} to ${slipNumber(last)} is with ${holder}.`;
        }),
      ],
      control: { items: slips.length, amountCents },
    };
  },
};

function slipRow(slip: PaperSlipFact) {
  const cells = [
    slipNumber(slip.number),
    slip.writtenOn,
    slip.writer,
    slip.receipt === '' ? 'VOID' : slip.receipt,
    slip.keyedBy,
    slip.checked,
    slip.what,
    slip.amountCents,
  ] as const;
  const { receiptId } = slip;
  return receiptId === null ? line(...cells) : lineOf({ kind: 'receipt', id: receiptId }, ...cells);
}
