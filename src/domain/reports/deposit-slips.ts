// The deposits of a date as they went to the bank: currency, coin and every check by number.
import { isCoin } from '../denomination.ts';
import { type Cents, formatCents, sumCents } from '../money.ts';
import { counted } from './by-total.ts';
import type { DepositSlipFact } from './deposit-facts.ts';
import type { ListedReport } from './facts.ts';
import { head, line, money, type ReportRow, sum, text } from './report.ts';

export const depositSlips: ListedReport<'deposits'> = {
  name: 'deposits',
  title: 'DEPOSIT SLIPS WITH CHECK LIST',
  describe: 'currency, coin and each check of the deposits',
  why: 'Is what the bank gets: each check by number, cash by denomination.',
  family: 'deposits',
  spans: 'date',
  showsCash: false,
  make: (facts) => {
    const amountCents = sumCents(facts, totalOf);
    return {
      columns: [
        text('item', 'item', 22),
        text('routing', 'routing', 9),
        text('receipt', 'receipt', 9),
        text('payer', 'payer', 20),
        money('amountCents', 'amount'),
      ],
      rows: facts.flatMap(slipRows),
      totals: [sum('TOTAL', null, null, counted(facts.length, 'deposit'), amountCents)],
      notes: [],
      signatures: ['Prepared by', 'Verified by'],
      control: { items: facts.length, amountCents },
    };
  },
};

function totalOf({ cash, checks }: DepositSlipFact): Cents {
  return sumCents([...cash, ...checks], (row) => row.amountCents);
}

function slipRows(slip: DepositSlipFact): readonly ReportRow[] {
  const { cash, checks } = slip;
  const kinds = [
    { name: 'Currency', rows: cash.filter((row) => !isCoin(row.denominationCents)) },
    { name: 'Coin', rows: cash.filter((row) => isCoin(row.denominationCents)) },
  ];
  return [
    head(`Deposit ${slip.number}, bag ${slip.bag}`),
    head(`Sealed by ${slip.sealedBy}; verified by ${slip.verifiedBy || 'nobody yet'}`),
    ...kinds.flatMap(({ name, rows }) => [
      ...rows.map((row) =>
        line(formatCents(row.denominationCents), null, null, null, row.amountCents),
      ),
      sum(
        name,
        null,
        null,
        null,
        sumCents(rows, (row) => row.amountCents),
      ),
    ]),
    ...checks.map((check) =>
      line(
        `${check.kind.replace('-', ' ')} ${check.checkNumber}`,
        check.routingNumber,
        check.receipt,
        check.payer,
        check.amountCents,
      ),
    ),
    sum(
      `Checks, ${counted(checks.length, 'item')}`,
      null,
      null,
      null,
      sumCents(checks, (row) => row.amountCents),
    ),
    sum(`Deposit ${slip.number}`, null, null, null, totalOf(slip)),
  ];
}
