// Turns a book found broken in mid-work into words, a next step and exit 3.
import { BookBroken, BROKEN_NEXT } from '../desk/book-broken.ts';
import { broken, type Outcome } from './command.ts';

/** Anything else that is thrown goes on its way. */
export async function guardBook(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BookBroken) return broken(error.message, error.next);
    if (isDamage(error)) return broken(`file: the file is damaged: ${error.message}.`, BROKEN_NEXT);
    throw error;
  }
}

/** What SQLite throws when pages of the file are not what they were. */
function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));
}
