// Letters that were sent: to whom, about what, by whom, and how often each was printed.
import type { DateText } from '../clock.ts';
import { ZERO } from '../money.ts';
import { dateColumn, tallied, underDates } from './by-date.ts';
import { counted } from './by-total.ts';
import type { ListedReport } from './facts.ts';
import { count, line, lineOf, sumUnder, text } from './report.ts';

export type LetterFact = {
  readonly date: DateText;
  readonly letter: string;
  /** Null where it is about no account. */
  readonly accountId: number | null;
  readonly account: string;
  readonly kind: string;
  readonly language: string;
  readonly to: string;
  readonly by: string;
  readonly copies: number;
  /** The file it was printed into first; empty while it waits. */
  readonly file: string;
};

const COLUMNS = [
  dateColumn,
  text('letter', 'letter', 10),
  text('account', 'account', 9),
  text('kind', 'kind', 14),
  text('language', 'in', 2),
  text('to', 'to', 14),
  text('by', 'by', 10),
  text('file', 'first file', 14),
  count('copies', 'copies'),
];

export const lettersReport: ListedReport<'letters'> = {
  name: 'letters',
  title: 'LETTERS SENT',
  describe: 'letters, to whom, and how often printed',
  why: 'A deadline runs from a letter: this says that it was written, to whom, and printed when.',
  family: 'letters',
  spans: 'period',
  showsCash: false,
  make: (facts, span) => {
    const copies = facts.reduce((sum, row) => sum + row.copies, 0);
    const waiting = facts.filter((row) => row.copies === 0).length;
    return {
      columns: COLUMNS,
      rows: underDates(span, facts, letterRow),
      totals: [sumUnder(COLUMNS, { letter: counted(facts.length, 'letter'), copies })],
      notes:
        facts.length === 0
          ? []
          : [
              `By kind: ${tallied(facts.map((row) => row.kind))}.`,
              ...(waiting === 0 ? [] : [`Not printed yet: ${counted(waiting, 'letter')}.`]),
            ],
      control: { items: facts.length, amountCents: ZERO },
    };
  },
};

function letterRow(row: LetterFact) {
  const cells = [
    row.date,
    row.letter,
    row.account,
    row.kind,
    row.language,
    row.to,
    row.by,
    row.file,
    row.copies,
  ];
  const { accountId } = row;
  return accountId === null ? line(...cells) : lineOf({ kind: 'account', id: accountId }, ...cells);
}
