// Receives a numbered paper book into stock, issues it to whoever writes in it, and takes it back.
import { BOOK_MOST, slipNumber } from '../domain/paper-slip.ts';
import { may } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import {
  insertBookMove,
  insertPaperBook,
  type PaperBook,
  paperBooks,
} from '../store/paper-slips.ts';
import { findPerson, personAt } from '../store/people.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export async function receivePaperBook(
  desk: Desk,
  { person }: Counter,
  first: number,
  last: number,
): Promise<Result<undefined>> {
  const allowed = await permit(desk, desk.store.book, person, 'approve-counter');
  if (!allowed.ok) return allowed;
  if (last < first || last - first >= BOOK_MOST) return refuse('paper-book-range');
  return desk.store.transact<undefined>(async (book) => {
    const books = await paperBooks(book);
    const known = books.find((one) => one.first <= last && one.last >= first);
    if (known) {
      const facts = { first: slipNumber(known.first), last: slipNumber(known.last) };
      return refuse('paper-book-known', facts);
    }
    const row = { first_number: first, last_number: last, received_by: person.id };
    await insertPaperBook(book, { ...row, received_at: desk.clock.now() });
    return done(undefined);
  });
}

/** The book that a number is in. */
export async function bookOf(book: Book, number: number): Promise<Result<PaperBook>> {
  const found = (await paperBooks(book)).find(
    ({ first, last }) => first <= number && number <= last,
  );
  return found ? done(found) : refuse('paper-number-unknown', { number: slipNumber(number) });
}

/** `number` is any number of the book, `holder` the number of whoever gets it. */
export async function issuePaperBook(
  desk: Desk,
  { person }: Counter,
  number: number,
  holder: number,
): Promise<Result<undefined>> {
  const allowed = await permit(desk, desk.store.book, person, 'approve-counter');
  if (!allowed.ok) return allowed;
  return desk.store.transact<undefined>(async (book) => {
    const found = await bookOf(book, number);
    if (!found.ok) return found;
    const facts = { number: slipNumber(number), holder: found.value.holder ?? '' };
    if (found.value.holder !== undefined) return refuse('paper-book-out', facts);
    const taker = await personAt(book, { number: holder }, desk.clock.now());
    if (!taker || !may(taker, 'take-money')) return refuse('paper-writer', { number: holder });
    const row = { book_id: found.value.id, kind: 'issued', holder_id: taker.id } as const;
    await insertBookMove(book, { ...row, moved_by: person.id, moved_at: desk.clock.now() });
    return done(undefined);
  });
}

export async function returnPaperBook(
  desk: Desk,
  { person }: Counter,
  number: number,
): Promise<Result<undefined>> {
  const allowed = await permit(desk, desk.store.book, person, 'approve-counter');
  if (!allowed.ok) return allowed;
  return desk.store.transact<undefined>(async (book) => {
    const found = await bookOf(book, number);
    if (!found.ok) return found;
    const holder = found.value.holder && (await findPerson(book, found.value.holder));
    if (!holder) return refuse('paper-book-in', { number: slipNumber(number) });
    const row = { book_id: found.value.id, kind: 'returned', holder_id: holder.id } as const;
    await insertBookMove(book, { ...row, moved_by: person.id, moved_at: desk.clock.now() });
    return done(undefined);
  });
}
