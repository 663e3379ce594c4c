// The aging of receivables: what each control account has open by how long it is past due, and that
// it is what the ledger says.
import { BUCKETS, type Bucket, bucketOf } from '../aging.ts';
import { type Cents, subtractCents, sumCents } from '../money.ts';
import type { AgingFact } from './aging-facts.ts';
import type { ControlFact, ListedReport } from './facts.ts';
import {
  count,
  dataOnly,
  head,
  line,
  money,
  type ReportRow,
  type Span,
  sumUnder,
  text,
} from './report.ts';

const COLUMNS = [
  dataOnly(text('account', 'account', 8)),
  text('bucket', 'days past due', 22),
  count('accounts', 'accounts'),
  count('items', 'items'),
  money('openCents', 'open'),
  money('ledgerCents', 'ledger'),
];

export const agingReport: ListedReport<'aging'> = {
  name: 'aging',
  title: 'AGING OF RECEIVABLES',
  describe: 'what is owed, by how long it is past due',
  why: 'What is owed longer is paid less often; it must come to what the ledger says, to the cent.',
  family: 'aging',
  spans: 'date',
  showsCash: true,
  make: ({ open, control }, { to }) => {
    const differing = control.filter((one) => owed(openOf(open, one)) !== one.ledgerCents);
    const openCents = owed(open);
    return {
      columns: COLUMNS,
      rows: control.flatMap((one) => section(one, openOf(open, one), to)),
      totals: [
        ...BUCKETS.map((bucket) => bucketSum('TOTAL', bucket, within(open, bucket, to))),
        sumUnder(COLUMNS, {
          account: 'TOTAL',
          bucket: 'TOTAL',
          ...counts(open),
          openCents,
          ledgerCents: sumCents(control, ({ ledgerCents }) => ledgerCents),
        }),
      ],
      notes: [
        'What was open at the end of the date, debits less credits. A minus is a credit.',
        'What is due on the date is current. The accounts stand in the report aging-accounts.',
        ...(differing.length === 0
          ? ['Every control account equals what is open.']
          : differing.map(({ account }) => `DOES NOT AGREE: ${account}.`)),
      ],
      signatures: ['Prepared by', 'Accounting'],
      control: { items: counts(open).items, amountCents: openCents },
    };
  },
};

const openOf = (open: readonly AgingFact[], { account }: ControlFact) =>
  open.filter(({ control }) => control === account);

const within = (open: readonly AgingFact[], bucket: Bucket, date: Span['to']) =>
  open.filter(({ dueOn }) => bucketOf(dueOn, date) === bucket);

const owed = (open: readonly AgingFact[]): Cents => sumCents(open, ({ openCents }) => openCents);

function counts(open: readonly AgingFact[]) {
  const accounts = new Set(open.map(({ accountId }) => accountId)).size;
  return { accounts, items: open.reduce((all, { items }) => all + items, 0) };
}

/** A control account that has nothing open and nothing on the ledger is left out. */
function section(one: ControlFact, open: readonly AgingFact[], date: Span['to']): ReportRow[] {
  const { account, name, ledgerCents } = one;
  const openCents = owed(open);
  if (open.length === 0 && ledgerCents === 0) return [];
  return [
    head(`${account} ${name}`),
    ...BUCKETS.map((bucket) => ({ bucket, there: within(open, bucket, date) }))
      .filter(({ there }) => there.length > 0)
      .map(({ bucket, there }) => {
        const { accounts, items } = counts(there);
        return line(account, bucket, accounts, items, owed(there), null);
      }),
    sumUnder(COLUMNS, {
      account,
      bucket: subtractCents(openCents, ledgerCents) === 0 ? 'equals the ledger' : 'DIFFERS',
      ...counts(open),
      openCents,
      ledgerCents,
    }),
  ];
}

function bucketSum(account: string, bucket: Bucket, there: readonly AgingFact[]): ReportRow {
  return sumUnder(COLUMNS, { account, bucket, ...counts(there), openCents: owed(there) });
}
