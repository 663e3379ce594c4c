// The next number of a line's own accounts.
import { mod10FromLeft } from '../domain/check-digit.ts';
import { isTaken } from '../store/imports.ts';
import type { Book } from '../store/open-store.ts';
import { takeNumber } from '../store/series.ts';

/** Counted on, ending in a check digit; one that is taken in any line is passed over. */
export async function nextAccountNumber(book: Book, line: string, first: number): Promise<string> {
  for (;;) {
    const counted = String(await takeNumber(book, `account-${line}`, first));
    const number = `${counted}${mod10FromLeft(counted)}`;
    if (!(await isTaken(book, number))) return number;
  }
}
