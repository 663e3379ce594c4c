// What each share of a component has been given so far, read from the component's own history: a
// void takes back exactly what its payment gave, and the last payment takes the cents left (P12).
import type { Side } from './entry.ts';
import { type Cents, cents, sumCents } from './money.ts';
import { lessEach, splitByWeight } from './shares.ts';

/** One movement of a component, in the order of the book. */
export type PastMovement = {
  readonly entryId: number;
  readonly side: Side;
  readonly amountCents: Cents;
  /** The entry that this one takes back. */
  readonly reverses: number | null;
  /** Of a memo or its reversal: it changes what is owed, and nothing is recognised by it. */
  readonly ofMemo?: true;
  /** Of a check that the bank returned: what it paid is owed again. */
  readonly ofReturn?: true;
};

/** What memos that stand took off. */
export function creditedSoFar(history: readonly PastMovement[]): Cents {
  return sumCents(
    history.filter(({ side, reverses, ofMemo }) => ofMemo && (side === 'C' || reverses !== null)),
    ({ side, amountCents }) => cents(side === 'C' ? amountCents : -amountCents),
  );
}

/**
 * One amount a share, in their order; they add up to what is paid. A payment brings every share to
 * its part of all that is paid then, and so does a returned check; what was paid before the book
 * began counts as one payment.
 */
export function recognisedSoFar(
  originalCents: Cents,
  shares: readonly Cents[],
  history: readonly PastMovement[],
): readonly Cents[] {
  const owed = history.filter((one) => one.side === 'D' && one.reverses === null && !one.ofReturn);
  let paid = originalCents - sumCents(owed, (one) => one.amountCents);
  let had = splitByWeight(cents(paid), shares);
  const given = new Map<number, readonly Cents[]>();
  for (const { side, entryId, amountCents, reverses, ofMemo, ofReturn } of history) {
    if (ofMemo) continue;
    if (ofReturn) {
      paid -= amountCents;
      had = splitByWeight(cents(paid), shares);
      continue;
    }
    if (side === 'C') {
      paid += amountCents;
      const now = splitByWeight(cents(paid), shares);
      given.set(entryId, lessEach(now, had));
      had = now;
    } else if (reverses !== null) {
      paid -= amountCents;
      had = lessEach(had, given.get(reverses) ?? []);
    }
  }
  return had;
}
