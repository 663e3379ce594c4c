// Receipts by tender: how the money came in, and which of it goes to the bank in the bag.
import { formatCents, sumCents } from '../money.ts';
import { byTotal, nameColumn } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { dataOnly, text } from './report.ts';

export const byTender: ListedReport<'day'> = {
  name: 'by-tender',
  title: 'RECEIPTS BY TENDER',
  describe: 'how it was paid: cash, checks, cards, credits',
  why: 'Says how the money came in, and what of it must be in the bag.',
  family: 'day',
  spans: 'date',
  showsCash: true,
  make: (facts) => {
    const code = dataOnly(text('tender', 'tender', 12));
    const heading = { code, name: nameColumn('tender'), items: 'items' };
    const body = byTotal(heading, facts, facts.byTender);
    const toBank = sumCents(
      facts.byTender.filter((tender) => tender.deposited),
      (tender) => tender.amountCents,
    );
    return { ...body, notes: [...body.notes, `To the bank: ${formatCents(toBank, true)}.`] };
  },
};
