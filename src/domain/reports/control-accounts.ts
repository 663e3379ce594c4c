// The proof of the control accounts: what the ledger says is owed is what the open items come to
// (core.md P4).
import { type Cents, subtractCents, sumCents } from '../money.ts';
import type { ControlFact, ListedReport } from './facts.ts';
import { count, line, money, type ReportRow, sumUnder, text } from './report.ts';

const COLUMNS = [
  text('account', 'account', 8),
  text('name', 'name', 26),
  count('open', 'open'),
  money('ledgerCents', 'ledger'),
  money('itemsCents', 'open items'),
  money('differenceCents', 'difference'),
];

export const controlAccounts: ListedReport<'control'> = {
  name: 'control-accounts',
  title: 'CONTROL ACCOUNT PROOF',
  describe: 'what is owed by the ledger and by open items',
  why: 'Receivables on the ledger must be what the accounts owe one by one, to the cent.',
  family: 'control',
  spans: 'date',
  showsCash: true,
  make: (facts) => {
    const differing = facts.filter((row) => differenceOf(row) !== 0);
    const ledgerCents = sumCents(facts, (row) => row.ledgerCents);
    return {
      columns: COLUMNS,
      rows: facts.map(controlRow),
      totals: [
        sumUnder(COLUMNS, {
          account: 'TOTAL',
          open: facts.reduce((all, row) => all + row.open, 0),
          ledgerCents,
          itemsCents: sumCents(facts, (row) => row.itemsCents),
          differenceCents: sumCents(facts, differenceOf),
        }),
      ],
      notes: [
        'Balances at the end of the date, debits less credits. A minus is a credit.',
        ...(differing.length === 0
          ? ['Every control account equals its open items.']
          : differing.map(({ account }) => `DOES NOT AGREE: ${account}.`)),
      ],
      signatures: ['Prepared by', 'Accounting'],
      control: { items: facts.length, amountCents: ledgerCents },
    };
  },
};

function differenceOf({ ledgerCents, itemsCents }: ControlFact): Cents {
  return subtractCents(ledgerCents, itemsCents);
}

function controlRow(row: ControlFact): ReportRow {
  const { account, name, open, ledgerCents, itemsCents } = row;
  return line(account, name, open, ledgerCents, itemsCents, differenceOf(row));
}
