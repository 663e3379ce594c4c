// Reasons are numbered codes of the city with an optional text of the clerk's own.
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import type { Book } from '../store/open-store.ts';
import { reasons } from '../store/policies.ts';

export type Reason = { readonly number: number; readonly text?: string };

/** A reason that says so itself is no reason without the clerk's own words. */
const NEEDS_TEXT = /\bsee text$/;

/** The words of the reason, followed by the clerk's own. */
export async function reasonWords(
  book: Book,
  kind: string,
  reason: Reason,
): Promise<Result<string>> {
  const row = (await reasons(book, kind)).find(({ number }) => number === reason.number);
  if (!row) return refuse('reason-unknown', { number: reason.number });
  if (NEEDS_TEXT.test(row.words) && !reason.text?.trim()) return refuse('reason-text');
  if (holdsCardNumber(reason.text ?? '')) return refuse('card-number');
  return done(reason.text ? `${row.words}: ${reason.text}` : row.words);
}
