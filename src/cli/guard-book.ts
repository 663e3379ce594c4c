// Turns a book found broken in mid-work into words, a next step and exit 3.
import { BookBroken } from '../desk/book-broken.ts';
import { broken, type Outcome } from './command.ts';

/** Anything else that is thrown goes on its way. */
export async function guardBook(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BookBroken) return broken(error.message, error.next);
    throw error;
  }
}
