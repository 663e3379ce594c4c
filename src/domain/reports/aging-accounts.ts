// The accounts behind the aging: who owes what, by control account and bucket, the largest first.
import { BUCKETS, type Bucket, bucketOf, daysPastDue } from '../aging.ts';
import { cents, sumCents } from '../money.ts';
import type { AgingFact } from './aging-facts.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import {
  count,
  dataOnly,
  head,
  line,
  lineOf,
  money,
  type ReportRow,
  type Span,
  sumUnder,
  text,
  time,
} from './report.ts';

const COLUMNS = [
  dataOnly(text('control', 'control account', 8)),
  dataOnly(text('bucket', 'days past due', 8)),
  text('account', 'account', 12),
  text('payer', 'payer', 26),
  count('items', 'items'),
  time('dueOn', 'oldest due', 10),
  count('days', 'days'),
  money('openCents', 'open'),
];

export const agingAccountsReport: ListedReport<'aging'> = {
  name: 'aging-accounts',
  title: 'ACCOUNTS PAST DUE',
  describe: 'which accounts owe what is past due',
  why: 'Each bucket of the aging, account by account: whom to write to, and what to look into.',
  family: 'aging',
  spans: 'date',
  showsCash: true,
  make: ({ open, control }, { to }) => {
    const late = byAccount(open, to);
    const openCents = sumCents(late, (row) => row.openCents);
    return {
      columns: COLUMNS,
      rows: control.flatMap(({ account, name }) =>
        BUCKETS.flatMap((bucket) => section(`${account} ${name}`, { account, bucket }, late)),
      ),
      totals: [sumUnder(COLUMNS, { payer: counted(late.length, 'line'), openCents })],
      notes: ['What was open at the end of the date and due before it; what is current is not.'],
      control: { items: late.length, amountCents: openCents },
    };
  },
};

type Late = AgingFact & { readonly bucket: Bucket; readonly days: number };

/** One for each account, control account and bucket; what the city owes somebody is left out. */
function byAccount(open: readonly AgingFact[], date: Span['to']): readonly Late[] {
  const found = new Map<string, Late>();
  for (const fact of open) {
    const bucket = bucketOf(fact.dueOn, date);
    if (bucket === 'current' || fact.openCents <= 0) continue;
    const key = `${fact.control} ${bucket} ${fact.accountId}`;
    const had = found.get(key);
    const days = daysPastDue(fact.dueOn, date);
    // The facts come with the oldest due date of an account first.
    found.set(
      key,
      had === undefined
        ? { ...fact, bucket, days }
        : {
            ...had,
            items: had.items + fact.items,
            openCents: cents(had.openCents + fact.openCents),
          },
    );
  }
  return [...found.values()];
}

function section(
  words: string,
  of: { readonly account: string; readonly bucket: Bucket },
  late: readonly Late[],
): readonly ReportRow[] {
  const there = late
    .filter(({ control, bucket }) => control === of.account && bucket === of.bucket)
    .sort((a, b) => b.openCents - a.openCents || (a.account < b.account ? -1 : 1));
  if (there.length === 0) return [];
  const openCents = sumCents(there, (row) => row.openCents);
  const sum = sumUnder(COLUMNS, {
    control: of.account,
    bucket: of.bucket,
    payer: counted(there.length, 'account'),
    openCents,
  });
  return [head(`${words}, ${of.bucket} days`), ...there.map(lateRow), sum];
}

function lateRow(row: Late): ReportRow {
  const { control, bucket, accountId, account, payer, items, dueOn, days, openCents } = row;
  const cells = [control, bucket, account, payer, items, dueOn, days, openCents];
  return accountId === null ? line(...cells) : lineOf({ kind: 'account', id: accountId }, ...cells);
}
