// Memos change what an account owes without money passing: a credit memo takes off what is open, a
// debit memo raises a new item. They never alter the bill; they stand beside it.
import type { DateText } from './clock.ts';
import { credit, debit, type Posting } from './entry.ts';
import { type Cents, cents, subtractCents } from './money.ts';
import type { Allocated, Component, OpenItem, Share } from './open-item.ts';
import { splitByWeight } from './shares.ts';

export type MemoKind = 'credit' | 'debit';

/** `M-000012` */
export function memoNumber(number: number): string {
  return `M-${String(number).padStart(6, '0')}`;
}

/** A reason that takes off late charges, and nothing else (duty 3). */
export function isCourtesy(reason: string): boolean {
  return /^courtesy\b/.test(reason);
}

/** What a memo is about: a component of an item, all of it or one of its shares. */
export type MemoTarget = {
  readonly item: OpenItem;
  readonly component: Component;
  /** Undefined for all shares, each by its part. */
  readonly share?: Share;
  /** What earlier memos that stand took off each share, in their order. */
  readonly creditedCents: readonly Cents[];
};

/** The most a credit memo may take off: never more than is open, nor than the share has left. */
export function mostCredited(target: MemoTarget): Cents {
  const { component, share } = target;
  if (share === undefined) return component.openCents;
  const left = remainingShares(target)[component.shares.indexOf(share)] ?? 0;
  return cents(Math.min(component.openCents, left));
}

function remainingShares({ component, creditedCents }: MemoTarget): readonly Cents[] {
  return component.shares.map(({ shareCents }, index) =>
    subtractCents(shareCents, creditedCents[index] ?? cents(0)),
  );
}

/**
 * Takes an amount off. What was recognised as revenue when it was assessed is taken back from its
 * shares; what waits to be recognised until it is paid is taken off the deferred account (P5).
 */
export function creditMemo(target: MemoTarget, amountCents: Cents): Allocated {
  const { item, component } = target;
  const against =
    component.deferredAccount === undefined
      ? sharesOf(target, amountCents, remainingShares(target))
      : [{ account: component.deferredAccount, shareCents: amountCents }];
  const postings: Posting[] = [
    ...against.map(({ account, shareCents }) => debit(account, shareCents, item.department)),
    credit(component.controlAccount, amountCents, item.department),
  ];
  return { postings, movements: [{ componentId: component.id, side: 'C', amountCents }] };
}

/** The amount on the one share that is meant, or on all of them by weight; none of nothing. */
function sharesOf(
  { component, share }: MemoTarget,
  amountCents: Cents,
  weights: readonly Cents[],
): readonly Share[] {
  if (share !== undefined) return [{ account: share.account, shareCents: amountCents }];
  const parts = splitByWeight(amountCents, weights);
  return component.shares
    .map(({ account }, index) => ({ account, shareCents: parts[index] ?? cents(0) }))
    .filter(({ shareCents }) => shareCents > 0);
}

/** What a debit memo raises: like the component it is about, due at once. */
export function debitMemoItem(
  target: MemoTarget,
  memo: { readonly number: string; readonly amountCents: Cents; readonly date: DateText },
): Omit<OpenItem, 'id' | 'accountId' | 'components'> & {
  readonly components: readonly Omit<Component, 'id' | 'openCents'>[];
} {
  const { item, component } = target;
  const { amountCents } = memo;
  const { name, rank, recognition, controlAccount, deferredAccount, shares } = component;
  const weights = shares.map(({ shareCents }) => shareCents);
  return {
    side: 'D',
    documentNumber: memo.number,
    description: `${name}, debit memo ${memo.number}`,
    department: item.department,
    documentDate: memo.date,
    dueOn: memo.date,
    components: [
      {
        name,
        rank,
        recognition,
        controlAccount,
        ...(deferredAccount === undefined ? {} : { deferredAccount }),
        originalCents: amountCents,
        shares: sharesOf(target, amountCents, weights),
      },
    ],
  };
}

/** Who may make or allow a memo of an amount. */
export type MemoLimits = { readonly clerkCents: Cents; readonly supervisorCents: Cents };

export type MemoRank = 'clerk' | 'supervisor' | 'finance-director';

/** The lowest rank that may make a memo of this amount without another's yes (duty 3). */
export function rankFor(amountCents: Cents, limits: MemoLimits): MemoRank {
  if (amountCents <= limits.clerkCents) return 'clerk';
  return amountCents <= limits.supervisorCents ? 'supervisor' : 'finance-director';
}
