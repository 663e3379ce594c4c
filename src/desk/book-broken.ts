// The book, or what was made of it, is not as it was written.
import { Breakdown } from '../domain/breakdown.ts';

export class BookBroken extends Breakdown {}

/**
 * What to do with a broken book: it is evidence, and every further payment makes it harder to read.
 */
export const BROKEN_NEXT =
  'Take no more payments on this book. Copy the file as it is and call the auditor.';
