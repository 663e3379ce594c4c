// Gap-free numbers: taken in the transaction of the row that carries them, never outside (P8).
import { sql } from 'kysely';
import { assert } from '../domain/assert.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';

const countUp = compileOnce((book, series: { name: string }) =>
  book
    .updateTable('series')
    .set({ next: sql<number>`next + 1` })
    .where('name', '=', series.name)
    .returning('next'),
);

/** The next number of a series; the first call makes the series, starting at `first`. */
export async function takeNumber(book: Book, name: string, first = 1): Promise<number> {
  const [updated] = await countUp(book, { name });
  if (updated) return updated.next - 1;
  await book.insertInto('series').values({ name, first, next: first }).execute();
  const number = await takeNumber(book, name, first);
  assert(number === first, `series ${name} did not start at ${first}`);
  return number;
}

/** The number that would be taken next, without taking it. */
export async function peekNumber(book: Book, name: string, first = 1): Promise<number> {
  const row = await book
    .selectFrom('series')
    .select('next')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.next ?? first;
}
