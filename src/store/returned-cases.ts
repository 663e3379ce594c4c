// Cases in small claims of returned checks, and how each was judged.
import type { Cents } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { ReturnedCaseTable, ReturnedJudgmentTable } from './tables/collection.ts';

export type FiledCase = {
  readonly caseNumber: string;
  readonly filedOn: string;
  readonly result: 'won' | 'lost' | null;
  readonly awardedCents: Cents | null;
};

export async function caseOf(book: Book, returnedId: number): Promise<FiledCase | undefined> {
  return book
    .selectFrom('returned_case as c')
    .leftJoin('returned_judgment as j', 'j.returned_id', 'c.returned_id')
    .select(['c.case_number as caseNumber', 'c.filed_on as filedOn', 'j.result'])
    .select('j.awarded_cents as awardedCents')
    .where('c.returned_id', '=', returnedId)
    .executeTakeFirst();
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

export async function insertJudgment(book: Book, row: ReturnedJudgmentTable): Promise<void> {
  await book.insertInto('returned_judgment').values(row).execute();
  await linkRow(book, OFFICE, 'returned-judgment', row.returned_id, row.made_at);
}
