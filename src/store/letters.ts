// Letters as they were sent, the files they were printed into, and which of them wait.
import { sql } from 'kysely';
import type { LetterKind } from '../domain/letters/kinds.ts';
import { OFFICE } from './chain.ts';
import type { SendingRow } from './letter-list.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { LetterPrintTable, LetterRunTable, LetterTable } from './tables/letters.ts';

export type LetterRow = Omit<LetterTable, 'id'> & { readonly id: number };

export async function insertLetter(book: Book, letter: Omit<LetterTable, 'id'>): Promise<number> {
  const { id } = await book
    .insertInto('letter')
    .values(letter)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'letter', id, letter.written_at);
  return id;
}

export async function letterByNumber(book: Book, number: number): Promise<LetterRow | undefined> {
  return book.selectFrom('letter').selectAll().where('number', '=', number).executeTakeFirst();
}

export async function addresseeOfLetter(
  book: Book,
  id: number,
): Promise<Pick<LetterRow, 'addressee' | 'language'>> {
  const letter = book.selectFrom('letter').select(['addressee', 'language']).where('id', '=', id);
  return letter.executeTakeFirstOrThrow();
}

export type Waiting = {
  readonly kind?: LetterKind | undefined;
  /** The business date they were written on. */
  readonly date?: string | undefined;
};

/** Never printed nor handed over yet, oldest first. */
export async function unprintedLetters(
  book: Book,
  { kind, date }: Waiting,
): Promise<readonly LetterRow[]> {
  let query = book
    .selectFrom('letter as l')
    .selectAll('l')
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('letter_print as p')
            .select('p.letter_id')
            .whereRef('p.letter_id', '=', 'l.id')
            .where('p.copy', 'is not', null),
        ),
      ),
    )
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('letter_sending as s')
            .select('s.id')
            .whereRef('s.letter_id', '=', 'l.id')
            .where('s.method', '=', 'hand'),
        ),
      ),
    );
  if (kind !== undefined) query = query.where('l.kind', '=', kind);
  if (date !== undefined) query = query.where('l.business_date', '=', date);
  return query.orderBy('l.number').execute();
}

/** The letters of a run in the order in which they stand in it. */
export async function lettersOfRun(book: Book, runId: number): Promise<readonly LetterRow[]> {
  return book
    .selectFrom('letter_print as p')
    .innerJoin('letter as l', 'l.id', 'p.letter_id')
    .selectAll('l')
    .where('p.run_id', '=', runId)
    .orderBy('p.position')
    .execute();
}

export type RunRow = LetterRunTable;

export async function runById(book: Book, id: number): Promise<RunRow | undefined> {
  return book.selectFrom('letter_run').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The first file that held only this letter. */
export async function singleRunOf(book: Book, letterId: number): Promise<RunRow | undefined> {
  return book
    .selectFrom('letter_run as r')
    .innerJoin('letter_print as p', 'p.run_id', 'r.id')
    .selectAll('r')
    .where('p.letter_id', '=', letterId)
    .where('r.form', '=', 'single')
    .orderBy('r.id')
    .limit(1)
    .executeTakeFirst();
}

/** The number that the next run gets. */
export async function nextRun(book: Book): Promise<number> {
  const row = await book
    .selectFrom('letter_run')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.id ?? 0) + 1;
}

/** How often each of the letters was printed. */
export async function copiesOf(
  book: Book,
  letterIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; copies: number }>`
    SELECT letter_id AS id, COUNT(copy) AS copies FROM letter_print
    WHERE letter_id IN (SELECT value FROM json_each(${JSON.stringify(letterIds)}))
    GROUP BY letter_id`.execute(book);
  return new Map(rows.map(({ id, copies }) => [id, copies]));
}

const ROWS_AT_ONCE = 200;

export async function insertRun(
  book: Book,
  run: LetterRunTable,
  letterIds: readonly number[],
): Promise<void> {
  await book.insertInto('letter_run').values(run).execute();
  const copies = await copiesOf(book, letterIds);
  const prints = letterIds.map((letter_id, index): LetterPrintTable => {
    const copy = run.form === 'labels' ? null : (copies.get(letter_id) ?? 0) + 1;
    return { run_id: run.id, position: index + 1, letter_id, copy };
  });
  for (let at = 0; at < prints.length; at += ROWS_AT_ONCE) {
    await book
      .insertInto('letter_print')
      .values(prints.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
  await linkRow(book, OFFICE, 'letter-run', run.id, run.made_at);
}

export type SentLetter = SendingRow & {
  readonly number: number;
  readonly kind: string;
  readonly date: string;
  readonly copies: number;
  /** When it was printed last; null while it waits. */
  readonly printedAt: string | null;
};

/** The newest letters of an account. */
export async function lettersOf(
  book: Book,
  accountId: number,
  most: number,
): Promise<readonly SentLetter[]> {
  const { rows } = await sql<SentLetter>`
    SELECT l.number, l.kind, l.business_date AS date, COUNT(p.copy) AS copies,
      MAX(CASE WHEN p.copy IS NOT NULL THEN r.made_at END) AS printedAt,
      s.method, s.sent_on AS sentOn, s.certified_number AS label
    FROM letter l LEFT JOIN letter_print p ON p.letter_id = l.id
    LEFT JOIN letter_run r ON r.id = p.run_id
    LEFT JOIN letter_sending s ON s.id = (
      SELECT MAX(n.id) FROM letter_sending n WHERE n.letter_id = l.id)
    WHERE l.account_id = ${accountId} GROUP BY l.id ORDER BY l.id DESC LIMIT ${sql.raw(
      String(most),
    )}`.execute(book);
  return rows;
}
