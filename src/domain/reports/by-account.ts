// Receipts by ledger account: what the money was for, as it stands on the general ledger.
import { byTotal, nameColumn } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { text } from './report.ts';

export const byAccount: ListedReport<'day'> = {
  name: 'by-account',
  title: 'RECEIPTS BY ACCOUNT',
  describe: 'what was paid for, by ledger account',
  why: 'Says what the money was for, account by account, as accounting will see it.',
  family: 'day',
  spans: 'date',
  showsCash: true,
  make: (facts) => {
    const code = text('account', 'account', 8);
    const name = nameColumn('name');
    const heading = { code, name, items: 'receipts', overlapping: true } as const;
    return byTotal(heading, facts, facts.byAccount);
  },
};
