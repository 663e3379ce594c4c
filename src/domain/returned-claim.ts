// What may be asked in court for a returned check whose demand went unanswered. It is told and
// never posted: only a court says what is owed beyond the check (Civ. 1719(a)(2)).
import { type Cents, cents, ZERO } from './money.ts';

export type ClaimTerms = {
  readonly times: number;
  readonly leastCents: Cents;
  readonly mostCents: Cents;
};

/**
 * So many times what of the check is unpaid, within bounds, besides that itself: never of its fee
 * or of the mailing of its demand. Of a check that is paid, nothing.
 */
export function damages(unpaidCents: Cents, { times, leastCents, mostCents }: ClaimTerms): Cents {
  if (unpaidCents === ZERO) return ZERO;
  return cents(Math.min(Math.max(unpaidCents * times, leastCents), mostCents));
}
