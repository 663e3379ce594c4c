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
  /** Of a refund that reached nobody: what it paid back stands again. */
  readonly ofRefundBack?: true;
  /**
   * Money that came in on what was written off, or a void of it: no item moves by it, and shares
   * are given of it as of any payment.
   */
  readonly ofRecovery?: true;
};

/** What is taken off and nobody paid: memos and write-offs that stand, less what was recovered. */
export function creditedSoFar(history: readonly PastMovement[]): Cents {
  return sumCents(
    history.filter(
      ({ side, reverses, ofMemo, ofRecovery }) =>
        ofRecovery === true || (ofMemo && (side === 'C' || reverses !== null)),
    ),
    ({ side, amountCents, ofRecovery }) => {
      const isOff = ofRecovery === true ? side === 'D' : side === 'C';
      return cents(isOff ? amountCents : -amountCents);
    },
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
  const given = new Map<string, readonly Cents[]>();
  for (const { side, entryId, amountCents, reverses, ofMemo, ofReturn, ofRecovery } of history) {
    if (ofMemo) continue;
    // One receipt may pay what is open of a component and recover what was written off of it.
    const keyOf = (entry: number) => `${entry} ${ofRecovery === true ? 'recovered' : 'paid'}`;
    if (ofReturn) {
      paid -= amountCents;
      had = splitByWeight(cents(paid), shares);
      continue;
    }
    if (side === 'C') {
      paid += amountCents;
      const now = splitByWeight(cents(paid), shares);
      given.set(keyOf(entryId), lessEach(now, had));
      had = now;
    } else if (reverses !== null) {
      paid -= amountCents;
      had = lessEach(had, given.get(keyOf(reverses)) ?? []);
    }
  }
  return had;
}
