// Rows for the report of letters.
import { sql } from 'kysely';
import { letterNumber } from '../domain/letters/kinds.ts';
import type { LetterFact } from '../domain/reports/letters.ts';
import type { Span } from '../domain/reports/report.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type Row = Omit<LetterFact, 'letter' | 'by' | 'account' | 'to'> & {
  readonly number: number;
  readonly by: string | null;
  readonly account: string | null;
  readonly addressee: string;
};

export async function letterFacts(book: Book, { from, to }: Span): Promise<readonly LetterFact[]> {
  const { rows } = await sql<Row>`
    SELECT l.business_date AS date, l.number, l.account_id AS accountId, a.number AS account,
      l.kind, l.language, l.addressee, ${personWords('b')} AS by,
      (SELECT COUNT(*) FROM letter_print p
        WHERE p.letter_id = l.id AND p.copy IS NOT NULL) AS copies,
      COALESCE((SELECT r.place FROM letter_print p JOIN letter_run r ON r.id = p.run_id
        WHERE p.letter_id = l.id AND p.copy = 1), '') AS file
    FROM letter l LEFT JOIN account a ON a.id = l.account_id
    LEFT JOIN person b ON b.id = l.written_by
    WHERE l.business_date BETWEEN ${from} AND ${to} ORDER BY l.business_date, l.number`.execute(
    book,
  );
  return rows.map(({ number, by, account, addressee, ...row }) => ({
    ...row,
    letter: letterNumber(number),
    account: account ?? '',
    to: addressee.split('\n')[0] ?? '',
    by: by ?? 'a program',
  }));
}
