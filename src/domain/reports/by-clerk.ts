// Receipts by clerk: who took how much.
import { byTotal, nameColumn } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { text } from './report.ts';

export const byClerk: ListedReport<'day'> = {
  name: 'by-clerk',
  title: 'RECEIPTS BY CLERK',
  describe: 'who took how much',
  why: 'Says who took how much.',
  family: 'day',
  spans: 'date',
  showsCash: true,
  make: (facts) => {
    const code = text('clerk', 'clerk', 6);
    const heading = { code, name: nameColumn('name'), items: 'receipts' };
    return byTotal(heading, facts, facts.byClerk);
  },
};
