// The final cash receipts report of a business date (duty 7): receipts every way, drawers,
// deposits, number ranges, and the proof that they agree.
import { type DayFacts, type DayProof, type NamedTotal, proveDay } from '../day-proof.ts';
import { differenceOf } from '../drawer-close.ts';
import { addCents, type Cents, sumCents } from '../money.ts';
import { receiptNumber } from '../receipt.ts';
import type { ListedReport } from './facts.ts';
import { count, head, line, money, type ReportRow, sum, text } from './report.ts';

export const dailyCashReceipts: ListedReport<'day'> = {
  name: 'daily-cash-receipts',
  title: 'DAILY CASH RECEIPTS',
  describe: 'the whole day with its proof',
  why: 'Closes the day on paper: what was received, banked and explained, signed by three.',
  family: 'day',
  spans: 'date',
  showsCash: true,
  make: (facts) => {
    const proof = proveDay(facts);
    return {
      columns: [text('item', 'item', 44), count('items', 'items'), money('amountCents', 'amount')],
      rows: [
        ...section('Receipts by tender', facts.byTender, byName),
        ...section('Receipts by department', facts.byDepartment, byName),
        ...section('Receipts by account', facts.byAccount, byCode, false),
        ...section('Receipts by clerk', facts.byClerk, byCode),
        ...drawerRows(facts),
        ...depositRows(facts),
        ...numberRows(facts),
        ...proofRows(facts, proof),
      ],
      totals: [sum('RECEIPTS', facts.receipts - facts.voided, facts.totalCents)],
      notes: [
        ...(proof.failures.length === 0 ? ['The day agrees.'] : proof.failures.map(disagrees)),
      ],
      signatures: ['Prepared by', 'Reviewed by', 'Accounting'],
      control: { items: facts.receipts - facts.voided, amountCents: facts.totalCents },
    };
  },
};

const disagrees = (words: string) => `DOES NOT AGREE: ${words}.`;

/** Accounts and people are known by their number, tenders and departments by their name. */
const byName = ({ name }: NamedTotal) => name;
const byCode = ({ code, name }: NamedTotal) => `${code} ${name}`;

function section(
  title: string,
  rows: readonly NamedTotal[],
  words: (row: NamedTotal) => string,
  countedOnce = true,
): readonly ReportRow[] {
  const total = sumCents(rows, (row) => row.amountCents);
  const items = rows.reduce((all, row) => all + row.items, 0);
  return [
    head(title),
    ...rows.map((row) => line(words(row), row.items, row.amountCents)),
    sum('Total', countedOnce ? items : null, total),
  ];
}

function drawerRows(facts: DayFacts): readonly ReportRow[] {
  return [
    head('Drawers'),
    ...facts.sessions.flatMap((session) => [
      line(`${session.number} ${session.clerk}, opening float`, null, session.floatCents),
      ...(session.dropsCents === 0
        ? []
        : [line(`${session.number} dropped to the safe`, null, session.dropsCents)]),
      ...session.differences
        .filter((row) => differenceOf(row) !== 0)
        .map((row) => overShortRow(session.number, row.group, differenceOf(row))),
    ]),
  ];
}

function overShortRow(session: string, group: string, difference: Cents): ReportRow {
  return line(`${session} ${group} ${difference < 0 ? 'SHORT' : 'OVER'}`, null, difference);
}

function depositRows(facts: DayFacts): readonly ReportRow[] {
  return [
    head('Deposits'),
    ...facts.deposits.map((deposit) =>
      line(
        `Deposit ${deposit.number} bag ${deposit.bag}, ` +
          (deposit.verifiedBy === undefined ? 'NOT VERIFIED' : `verified ${deposit.verifiedBy}`),
        deposit.checks,
        addCents(deposit.currencyCents, deposit.coinCents, deposit.checksCents),
      ),
    ),
  ];
}

function numberRows({ ranges }: DayFacts): readonly ReportRow[] {
  return [
    head('Receipt numbers'),
    ...ranges.flatMap((range) => {
      const [first, last] = [range.first, range.last].map((number) =>
        receiptNumber(range.register, number),
      );
      return [
        line(`${first} to ${last}, used`, range.used, null),
        line(`${first} to ${last}, void`, range.voided, null),
        line(`${first} to ${last}, missing`, range.missing.length, null),
      ];
    }),
  ];
}

function proofRows(facts: DayFacts, proof: DayProof): readonly ReportRow[] {
  const voids = facts.voided === 0 ? [] : [line('Voided', facts.voided, facts.voidedCents)];
  return [
    head('Proof'),
    line('Receipts by account', null, proof.byAccountCents),
    line('Receipts by tender', null, proof.byTenderCents),
    line('In verified deposits', null, proof.inDepositsCents),
    line('Tenders that are not deposited', null, proof.otherTendersCents),
    line('Over (+) or short (-)', null, proof.overShortCents),
    ...voids,
  ];
}
