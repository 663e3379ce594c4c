// What may be asked in court for a returned check whose demand went unanswered. It is told and
// never posted: only a court says what is owed beyond the check (Civ. 1719(a)(2)).
import { type Cents, cents } from './money.ts';

export type ClaimTerms = {
  readonly times: number;
  readonly leastCents: Cents;
  readonly mostCents: Cents;
};

/** So many times the check, within bounds, besides the check itself. */
export function damages(checkCents: Cents, { times, leastCents, mostCents }: ClaimTerms): Cents {
  return cents(Math.min(Math.max(checkCents * times, leastCents), mostCents));
}
