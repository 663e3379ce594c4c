// What follows a returned check on paper, and how letters left the house.
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { LetterSendingTable } from './tables/letters.ts';
import type { ReturnedDemandTable, ReturnedLetterTable } from './tables/returned.ts';

export async function insertReturnedLetter(
  book: Book,
  row: ReturnedLetterTable,
  at: string,
): Promise<void> {
  await book.insertInto('returned_letter').values(row).execute();
  await linkRow(book, OFFICE, 'returned-letter', row.letter_id, at);
}

export async function insertSending(
  book: Book,
  row: Omit<LetterSendingTable, 'id'>,
): Promise<number> {
  const { id } = await book
    .insertInto('letter_sending')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'letter-sending', id, row.recorded_at);
  return id;
}

export async function isCertifiedTaken(book: Book, number: string): Promise<boolean> {
  const row = await book
    .selectFrom('letter_sending')
    .select('id')
    .where('certified_number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertDemand(book: Book, row: ReturnedDemandTable): Promise<void> {
  await book.insertInto('returned_demand').values(row).execute();
  await linkRow(book, OFFICE, 'returned-demand', row.returned_id, row.made_at);
}
