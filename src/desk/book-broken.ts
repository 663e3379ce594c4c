// The book, or what was made of it, is not as it was written. Nobody at the counter caused it and
// nobody there can mend it: it stops the work with words and a next step (exit 3).

export class BookBroken extends Error {
  readonly next: string;
  constructor(words: string, next: string) {
    super(words);
    this.next = next;
  }
}

/**
 * What to do with a broken book: it is evidence, and every further payment makes it harder to read.
 */
export const BROKEN_NEXT =
  'Take no more payments on this book. Copy the file as it is and call the auditor.';
