// Letters with how often each was printed and how it left the house last.
import { sql } from 'kysely';
import type { LetterKind } from '../domain/letters/kinds.ts';
import type { SendingMethod } from '../domain/letters/sending.ts';
import type { Book } from './open-store.ts';

export type SendingRow = {
  readonly method: SendingMethod | null;
  readonly sentOn: string | null;
  /** The number of certified mail. */
  readonly label: string | null;
};

export type LetterListRow = SendingRow & {
  readonly number: number;
  readonly date: string;
  readonly kind: string;
  readonly account: string | null;
  readonly addressee: string;
  readonly copies: number;
};

export async function listedLetters(
  book: Book,
  { date, kind }: { readonly date: string | undefined; readonly kind: LetterKind | undefined },
): Promise<readonly LetterListRow[]> {
  const { rows } = await sql<LetterListRow>`
    SELECT l.number, l.business_date AS date, l.kind, a.number AS account, l.addressee,
      (SELECT COUNT(p.copy) FROM letter_print p WHERE p.letter_id = l.id) AS copies,
      s.method, s.sent_on AS sentOn, s.certified_number AS label
    FROM letter l LEFT JOIN account a ON a.id = l.account_id
    LEFT JOIN letter_sending s ON s.id = (
      SELECT MAX(n.id) FROM letter_sending n WHERE n.letter_id = l.id)
    WHERE (${date ?? null} IS NULL OR l.business_date = ${date ?? null})
      AND (${kind ?? null} IS NULL OR l.kind = ${kind ?? null})
    ORDER BY l.number`.execute(book);
  return rows;
}
