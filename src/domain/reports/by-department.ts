// Receipts by department: the register totals that the signature sheets are held against.
import { byTotal, nameColumn } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { text } from './report.ts';

export const byDepartment: ListedReport<'day'> = {
  name: 'by-department',
  title: 'RECEIPTS BY DEPARTMENT',
  describe: 'the register total of each department',
  family: 'day',
  showsCash: true,
  make: (facts) => {
    const code = text('department', 'department', 16);
    const heading = { code, name: nameColumn('name'), items: 'lines' };
    return byTotal(heading, facts, facts.byDepartment);
  },
};
