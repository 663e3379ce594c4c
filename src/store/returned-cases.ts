// Cases in small claims of returned checks, and how each was judged.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { CourtJudgmentTable, ReturnedCaseTable } from './tables/collection.ts';

export type FiledCase = {
  readonly caseNumber: string;
  readonly filedOn: string;
  /** What was asked: what was unpaid then, and damages besides. */
  readonly unpaidCents: Cents;
  readonly damagesCents: Cents;
  /** All that the judgment that stands gave; null before one does. */
  readonly awardedCents: Cents | null;
};

export async function caseOf(book: Book, returnedId: number): Promise<FiledCase | undefined> {
  const { rows } = await sql<FiledCase>`
    SELECT c.case_number AS caseNumber, c.filed_on AS filedOn, c.unpaid_cents AS unpaidCents,
      c.damages_cents AS damagesCents,
      COALESCE((SELECT s.owed_cents + s.damages_cents + s.cost_cents FROM standing_judgment s
        WHERE s.returned_id = c.returned_id), o.awarded_cents) AS awardedCents
    FROM returned_case c LEFT JOIN returned_judgment o ON o.returned_id = c.returned_id
    WHERE c.returned_id = ${returnedId}`.execute(book);
  return rows[0];
}

export async function isCaseTaken(book: Book, caseNumber: string): Promise<boolean> {
  const row = await book
    .selectFrom('returned_case')
    .select('returned_id')
    .where('case_number', '=', caseNumber)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertCase(book: Book, row: ReturnedCaseTable): Promise<void> {
  await book.insertInto('returned_case').values(row).execute();
  await linkRow(book, OFFICE, 'returned-case', row.returned_id, row.made_at);
}

export async function insertJudgment(
  book: Book,
  row: Omit<CourtJudgmentTable, 'id'>,
): Promise<void> {
  const { id } = await book
    .insertInto('court_judgment')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'court-judgment', id, row.made_at);
}
