// Receipts by hour: when the counter is busy, so that windows can be staffed.
import { sumCents } from '../money.ts';
import type { HourFact, ListedReport } from './facts.ts';
import { count, line, money, sum, text } from './report.ts';

export const byHour: ListedReport<'hours'> = {
  name: 'by-hour',
  title: 'RECEIPTS BY HOUR',
  describe: 'how many and how much in each hour',
  why: 'Shows when the counter is busy, so that windows are staffed for it.',
  family: 'hours',
  spans: 'period',
  showsCash: true,
  make: (facts) => {
    const receipts = facts.reduce((all, row) => all + row.receipts, 0);
    const amountCents = sumCents(facts, (row) => row.amountCents);
    return {
      columns: [
        text('hour', 'hour', 13),
        count('receipts', 'receipts'),
        money('amountCents', 'amount'),
      ],
      rows: facts.map((row) => line(hourWords(row), row.receipts, row.amountCents)),
      totals: [sum('TOTAL', receipts, amountCents)],
      notes: ["Hours of the city's clocks. Voided receipts are left out."],
      chart: {
        title: 'Amount by hour',
        bars: facts.map((row) => ({ label: hourWords(row), amountCents: row.amountCents })),
      },
      control: { items: receipts, amountCents },
    };
  },
};

/** `09:00 to 09:59` */
function hourWords({ hour }: HourFact): string {
  const words = String(hour).padStart(2, '0');
  return `${words}:00 to ${words}:59`;
}
