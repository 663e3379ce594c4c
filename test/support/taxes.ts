// Business tax of another system by file: made-up rows, and what such a system calls its parts.
import { importingOf } from './imports.ts';

const kind = (code: string, name: string, rank: number, account: string) => ({
  ...{ kind: code, name, rank, recognition: 'accrual', control: '110-1210' },
  parts: [{ account }],
});

/** What another system calls its components is its own affair: the revenue account tells. */
export const TAXES = importingOf('open-items', 'made-up-taxes', {
  imports: 'open-items',
  title: 'Taxes of the old system',
  line: 'business-tax',
  dates: 'YYYY-MM-DD',
  columns: { account: 'account', id: 'bill', documentDate: 'dated', dueOn: 'due', name: 'name' },
  opensAccounts: true,
  description: 'Tax, bill {bill}',
  amounts: [
    { column: 'tax', component: 'business-tax' },
    { column: 'penalty', component: 'business-tax-penalty' },
    { column: 'fee', component: 'state-fee' },
  ],
  amountMost: '5000.00',
  dueDays: 0,
  department: 'business-tax',
  components: [
    kind('business-tax', 'Occupation tax', 50, '110-4110'),
    kind('business-tax-penalty', 'Surcharge', 20, '110-4111'),
    kind('state-fee', 'State fee', 40, '110-4112'),
  ],
});

export type TaxRow = {
  readonly account: string;
  readonly bill: string;
  readonly due: string;
  readonly tax: string;
  readonly penalty: string;
};

export function madeUpTaxes(...rows: readonly TaxRow[]): string {
  const lines = rows.map(
    ({ account, bill, due, tax, penalty }) =>
      `${account},${bill},2026-03-01,${due},Nobody,${tax},${penalty},4.00`,
  );
  return `account,bill,dated,due,name,tax,penalty,fee\n${lines.join('\n')}\n`;
}
