// What bars every step on a citation alike, and where it stands. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { present } from '../../domain/assert.ts';
import { type Citation, citationOf } from './citation.ts';
import { PARKING_WORDS } from './words.ts';

const WORDS = PARKING_WORDS.barred;

/** Why nothing can be done with it; `more` says what else stands in the way of one step. */
export function barredUnless(
  place: LinePlace,
  more: (citation: Citation) => string | undefined,
): string | undefined {
  const citation = citationOf(place);
  if (citation === undefined) return WORDS.nothing;
  return citation.endedOn === undefined ? more(citation) : WORDS.ended;
}

/** Of an act that is not barred. */
export function citationAt(place: LinePlace): Citation {
  return present(citationOf(place), `citation ${place.account.number}`);
}
