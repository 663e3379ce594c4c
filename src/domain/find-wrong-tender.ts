// A tender keyed as one kind and counted as another: the drawer is over in the one and short in
// the other by the same amount. Names the receipts whose tender comes to it.

import type { CountGroup } from './drawer-close.ts';
import { type Cents, cents, formatCents } from './money.ts';

/** A tender as it stands after corrections, under what it is counted with. */
export type PostedTender = {
  readonly reference: string;
  readonly receiptId?: number;
  readonly kind: CountGroup;
  readonly amountCents: Cents;
};

/** A closed drawer session. */
export type CountedSession = {
  readonly session: string;
  /** Counted less expected, by kind. */
  readonly differences: ReadonlyMap<CountGroup, Cents>;
  readonly tenders: readonly PostedTender[];
};

export type WrongTender = {
  readonly kind: 'wrong-tender';
  readonly session: string;
  /** One receipt, or two that come to the amount together. */
  readonly tenders: readonly PostedTender[];
  readonly amountCents: Cents;
  readonly keyedAs: CountGroup;
  readonly countedAs: CountGroup;
};

type Gap = { readonly kind: CountGroup; readonly cents: Cents };

/** What explains both sides wholly is preferred to what explains one; one receipt to two. */
export function findWrongTenders(sessions: readonly CountedSession[]): readonly WrongTender[] {
  return sessions.flatMap((session) => {
    const gaps = [...session.differences].map(([kind, difference]) => ({
      kind,
      cents: difference,
    }));
    const short = gaps.filter((gap) => gap.cents < 0);
    const over = gaps.filter((gap) => gap.cents > 0);
    const pairs = short.flatMap((low) => over.map((high) => ({ low, high })));
    const whole = pairs.filter(({ low, high }) => low.cents === -high.cents);
    const found = whole.flatMap((pair) => between(session, pair));
    return found.length > 0 ? found : pairs.flatMap((pair) => between(session, pair));
  });
}

function between(
  { session, tenders }: CountedSession,
  { low, high }: { readonly low: Gap; readonly high: Gap },
): readonly WrongTender[] {
  const keyed = tenders.filter(({ kind }) => kind === low.kind);
  const of = (amount: Cents, found: readonly PostedTender[]): WrongTender => ({
    kind: 'wrong-tender',
    session,
    tenders: found,
    amountCents: amount,
    keyedAs: low.kind,
    countedAs: high.kind,
  });
  const amounts = [...new Set([cents(-low.cents), high.cents])];
  const single = amounts.flatMap((amount) =>
    keyed.filter((one) => one.amountCents === amount).map((one) => of(amount, [one])),
  );
  if (single.length > 0 || low.cents !== -high.cents) return single;
  const two = twoOf(keyed, high.cents);
  return two ? [of(high.cents, two)] : [];
}

/** The first two that come to the amount. */
function twoOf(tenders: readonly PostedTender[], sum: Cents): readonly PostedTender[] | undefined {
  const before = new Map<number, PostedTender>();
  for (const one of tenders) {
    const other = before.get(sum - one.amountCents);
    if (other) return [other, one];
    before.set(one.amountCents, one);
  }
  return undefined;
}

/** `Drawer session 1-0915: 75.00 was keyed as check and counted as cash: 1-000105.` */
export function wrongTenderWords({
  session,
  tenders,
  amountCents,
  keyedAs,
  countedAs,
}: WrongTender): string {
  const amount = formatCents(amountCents, true);
  const receipts = tenders.map(({ reference }) => reference).join(' and ');
  return `Session ${session}: ${amount} keyed as ${keyedAs}, counted as ${countedAs}: ${receipts}.`;
}
