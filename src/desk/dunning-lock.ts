// Whether letters of collection, late charges and penalties leave an account alone: it is asked by
// every run that would write or charge one. A plan that breaks gives the account back as it was.
import { arrangementNumber, holds, payableUntil, standingOf } from '../domain/arrangement.ts';
import type { HoldKind } from '../domain/city-data.ts';
import type { DateText } from '../domain/clock.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { KnownArrangement } from '../store/arrangements.ts';
import type { Hold } from '../store/holds.ts';
import type { LinePlace } from './line-duties.ts';

export type DunningLock = {
  /** `plan` of an arrangement that stands; else what a hold of the account or its payer says. */
  readonly kind: HoldKind;
  readonly words: string;
  /** The last day that it holds if nothing more is done. */
  readonly until: DateText | undefined;
};

/** Of an account that was looked up already: an arrangement that stands comes before a hold. */
export function lockOf(collected: Collected, date: DateText): DunningLock | undefined {
  return locksOf(collected, date)[0];
}

/** All of them, the first first. */
export function locksOf(
  { arrangements, holds: held }: Collected,
  date: DateText,
): readonly DunningLock[] {
  const plans = arrangements.filter((one) => holds(standingOf(one, date).state));
  return [
    ...plans.map((one): DunningLock => {
      const words = `arrangement ${arrangementNumber(one.number)}`;
      return { kind: 'plan', words, until: payableUntil(one, date) };
    }),
    ...held.map(({ kind, words, until }) => ({ kind, words, until: until ?? undefined })),
  ];
}

type Collected = {
  readonly arrangements: readonly KnownArrangement[];
  /** Of the account and its payer, as they stand on the date. */
  readonly holds: readonly Hold[];
};

/** What a step of collection asks before it does anything: refused with why it rests. */
export function collectionFree(place: Collected & Pick<LinePlace, 'date'>): Result<undefined> {
  const lock = lockOf(place, place.date);
  if (lock === undefined) return done(undefined);
  return refuse('line-barred', { why: `collection rests: ${lock.words}` });
}
