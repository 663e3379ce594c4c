// The book, or what was made of it, is not as it was written.
import { Breakdown } from '../domain/breakdown.ts';

export class BookBroken extends Breakdown {}

/**
 * What to do with a broken book: it is evidence, and every further payment makes it harder to read.
 */
export const BROKEN_NEXT =
  'Take no more payments on this book. Copy the file as it is and call the auditor.';

/** A file that was handed over and would now have other bytes; `which` stands behind, `(csv)`. */
export function otherThanBefore(file: string, which = ''): BookBroken {
  return new BookBroken(
    `${file} is not the one handed over before${which}.`,
    'Write nothing over the first file. Run tenkey verify and call the auditor.',
  );
}
