// Money that comes in on what was written off. The debt left the books, so no open item moves: what
// was an expense is earned back, and what was to be recognised when it was paid is recognised now,
// to each share what it would have had.
import { type AccountCode, credit, debit, fundOf, type Posting } from './entry.ts';
import { badDebtOf, miscellaneousOf } from './ledger-accounts.ts';
import { type Cents, cents, ZERO } from './money.ts';
import { type Component, giveShares, type OpenItem, withGiven } from './open-item.ts';

/** A part of a list that stands written off, and what of it nobody brought in yet. */
export type RecoverablePart = {
  readonly listId: number;
  /** Of the list. */
  readonly number: number;
  readonly item: OpenItem;
  readonly component: Component;
  readonly leftCents: Cents;
};

export type Recovering = { readonly part: RecoverablePart; readonly amountCents: Cents };

/** The oldest first, in the order of the parts. What is left over comes back as `overCents`. */
export function spreadRecovery(
  parts: readonly RecoverablePart[],
  amountCents: Cents,
): { readonly recovering: readonly Recovering[]; readonly overCents: Cents } {
  const recovering: Recovering[] = [];
  let left = amountCents;
  for (const part of parts) {
    const taken = cents(Math.min(left, part.leftCents));
    if (taken === 0) continue;
    recovering.push({ part, amountCents: taken });
    left = cents(left - taken);
  }
  return { recovering, overCents: left };
}

/** Where what was revenue when it was billed is earned back. */
export type RecoveryTo = 'bad-debt' | 'miscellaneous';

export function recoveredTo(control: string, to: RecoveryTo): string {
  const fund = fundOf(control);
  return to === 'bad-debt' ? badDebtOf(fund) : miscellaneousOf(fund);
}

/**
 * The credit side of recoveries; the caller debits the tender. `givenNow` is what the same receipt
 * pays on what is open of a component: its shares have that before.
 */
export function recover(
  recovering: readonly Recovering[],
  to: RecoveryTo,
  givenNow: ReadonlyMap<number, Cents> = new Map(),
): readonly Posting[] {
  const standing = new Map<number, Component>();
  return recovering.flatMap(({ part: { item, component }, amountCents }) => {
    if (component.deferredAccount === undefined) {
      return [credit(recoveredTo(component.controlAccount, to), amountCents, item.department)];
    }
    return share(standing, givenNow, { item, component, amountCents });
  });
}

type Shared = {
  readonly item: OpenItem;
  readonly component: Component;
  readonly amountCents: Cents;
};

/** Each amount after the one before it, as far as one component has several. */
function share(
  standing: Map<number, Component>,
  givenNow: ReadonlyMap<number, Cents>,
  { item, component, amountCents }: Shared,
): readonly Posting[] {
  const now =
    standing.get(component.id) ?? withGiven(component, givenNow.get(component.id) ?? ZERO);
  standing.set(component.id, withGiven(now, amountCents));
  return giveShares(now, amountCents, item.department);
}

/** What a receipt recovered of a component, as it is read again. */
export type PastRecovery = {
  /** Among the recoveries of its receipt. */
  readonly place: number;
  readonly item: OpenItem;
  readonly component: Component;
  /** Where it was credited, unless it went to shares. */
  readonly account: AccountCode;
};

export type TakenBackRecovery = { readonly past: PastRecovery; readonly amountCents: Cents };

/**
 * The debit side of a check that recovered something and came back; the caller credits the bank.
 * `takenNow` is what the same return takes back of what was paid on a component.
 */
export function takeRecoveriesBack(
  taken: readonly TakenBackRecovery[],
  takenNow: ReadonlyMap<number, Cents>,
): readonly Posting[] {
  const standing = new Map<number, Component>();
  const before = new Map([...takenNow].map(([id, amount]) => [id, cents(-amount)]));
  return taken.flatMap(({ past: { item, component, account }, amountCents }) =>
    component.deferredAccount === undefined
      ? [debit(account, amountCents, item.department)]
      : share(standing, before, { item, component, amountCents: cents(-amountCents) }),
  );
}
