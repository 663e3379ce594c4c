// Receipts by department: the register totals that the signature sheets are held against.
import { byTotal, nameColumn } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, text } from './report.ts';

export const byDepartment: ListedReport<'day'> = {
  name: 'by-department',
  title: 'RECEIPTS BY DEPARTMENT',
  describe: 'the register total of each department',
  why: 'Is what the signature sheets of the departments are held against.',
  family: 'day',
  spans: 'date',
  showsCash: true,
  make: (facts) => {
    const code = dataOnly(text('department', 'department', 16));
    const heading = { code, name: nameColumn('department'), items: 'lines' };
    return byTotal(heading, facts, facts.byDepartment);
  },
};
