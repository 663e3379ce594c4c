// Words of handing a day to accounting.
import { dateWords } from '../../src/domain/papers/moment.ts';

export const LEDGER_WORDS = {
  title: 'LEDGER FILE',
  entry: 'DATE',
  hint: [
    'Writes the day for accounting: a CSV with its control line, and a journal,',
    'each with its SHA-256 beside it. Written again, the bytes are the same.',
  ],
  now: (date: string) => `writes the ledger files of ${dateWords(date)}`,
  keys: { write: 'write [date]', back: 'back' },
  written: (path: string) => `written  ${path}`,
  again: (path: string) => `again    ${path}`,
  totals: (lines: number, debits: string, credits: string) =>
    `${lines} lines   debits ${debits}   credits ${credits}`,
} as const;
