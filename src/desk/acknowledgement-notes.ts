// What the report of a list says of its acknowledgements: who and when, and which of them a lifted
// close ended, so that everybody sees both.
import { isList } from '../domain/acknowledged-list.ts';
import { momentWords } from '../domain/papers/moment.ts';
import type { Span } from '../domain/reports/report.ts';
import { type Acknowledgement, acknowledgementsOf } from '../store/acknowledged-lists.ts';
import type { Book } from '../store/open-store.ts';

const NOT_YET = 'Not acknowledged by accounting yet.';

/** Nothing of a report that is no list for accounting; the oldest first. */
export async function acknowledgementNotes(
  book: Book,
  report: string,
  { from }: Span,
  timeZone: string,
): Promise<readonly string[]> {
  if (!isList(report)) return [];
  const known = (await acknowledgementsOf(book, report, from)).toReversed();
  const stands = known.at(-1)?.endedAt === null;
  return [...known.map((one) => noteOf(one, timeZone)), ...(stands ? [] : [NOT_YET])];
}

function noteOf({ by, at, endedAt }: Acknowledgement, timeZone: string): string {
  const told = `Acknowledged by ${by} on ${momentWords(at, timeZone)}`;
  if (endedAt === null) return `${told}.`;
  return `${told}; this ended when the close was lifted on ${momentWords(endedAt, timeZone)}.`;
}
