// The journal of a date: every entry with its lines, debits and credits apart.
import { sumCents } from '../money.ts';
import type { JournalLine, ListedReport } from './facts.ts';
import { head, lineOf, money, type ReportRow, sum, text } from './report.ts';

export const journal: ListedReport<'journal'> = {
  name: 'journal',
  title: 'JOURNAL',
  describe: 'every entry and its lines',
  why: 'Every line that went to the ledger, for whoever must explain one.',
  family: 'journal',
  spans: 'date',
  showsCash: true,
  make: (facts) => {
    const entries = byEntry(facts);
    const [debits, credits] = (['D', 'C'] as const).map((side) => totalOf(facts, side));
    return {
      columns: [
        text('account', 'account', 8),
        text('name', 'name', 26),
        text('department', 'department', 14),
        money('debitCents', 'debit'),
        money('creditCents', 'credit'),
      ],
      rows: entries.flatMap(entryRows),
      totals: [sum('TOTAL', entryWords(entries.length), null, debits ?? 0, credits ?? 0)],
      notes: debits === credits ? [] : ['DOES NOT AGREE: debits and credits differ.'],
      control: { items: facts.length, amountCents: totalOf(facts, 'D') },
    };
  },
};

const entryWords = (quantity: number) => `${quantity} ${quantity === 1 ? 'entry' : 'entries'}`;

function byEntry(facts: readonly JournalLine[]): readonly (readonly JournalLine[])[] {
  const entries = new Map<string, JournalLine[]>();
  for (const row of facts) entries.set(row.number, [...(entries.get(row.number) ?? []), row]);
  return [...entries.values()];
}

function entryRows(lines: readonly JournalLine[]): readonly ReportRow[] {
  const [first] = lines;
  return [
    head(`${first?.number ?? ''} ${first?.memo ?? ''}`),
    ...lines.map((row) =>
      lineOf(
        { kind: 'entry', id: row.entryId },
        row.account,
        row.accountName,
        row.department,
        row.side === 'D' ? row.amountCents : null,
        row.side === 'C' ? row.amountCents : null,
      ),
    ),
  ];
}

function totalOf(facts: readonly JournalLine[], side: 'D' | 'C') {
  return sumCents(
    facts.filter((row) => row.side === side),
    (row) => row.amountCents,
  );
}
