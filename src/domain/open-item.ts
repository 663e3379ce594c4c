// What an account owes: items made of components, each with its ledger accounts, and how a payment
// is spread over them.
import { type AccountCode, credit, debit, type Posting, type Side } from './entry.ts';
import { isHeldDeposit } from './ledger-accounts.ts';
import { type Cents, cents, sumCents, ZERO } from './money.ts';
import { lessEach, splitByWeight } from './shares.ts';

export type Share = { readonly account: AccountCode; readonly shareCents: Cents };

/** Recognition belongs to the component (P5): one item may mix accrual and cash. */
export type Component = {
  readonly id: number;
  readonly name: string;
  /** Lower ranks are paid first among items of one due date (P12). */
  readonly rank: number;
  readonly recognition: 'accrual' | 'cash';
  readonly controlAccount: AccountCode;
  readonly deferredAccount?: AccountCode;
  readonly originalCents: Cents;
  readonly openCents: Cents;
  readonly shares: readonly Share[];
  /** What each share has of the payments so far; known for items read from the book. */
  readonly recognisedCents?: readonly Cents[];
  /** What was taken off, and nobody paid; nothing unless read from the book. */
  readonly creditedCents?: Cents;
  /** What stands written off of it and may still come in; nothing unless read from the book. */
  readonly recoverableCents?: Cents;
  /** A refund of it reached nobody; known of items read from the book. */
  readonly cameBack?: true;
};

/** Late charges and penalties are paid before what they were added to (P12). */
export const LATE_RANK = 20;

export const isLate = ({ rank }: Pick<Component, 'rank'>): boolean => rank === LATE_RANK;

export type OpenItem = {
  readonly id: number;
  readonly accountId?: number;
  readonly side: Side;
  readonly documentNumber: string;
  readonly description: string;
  readonly department: string;
  readonly documentDate: string;
  readonly dueOn: string;
  readonly components: readonly Component[];
};

export type Movement = {
  readonly componentId: number;
  readonly side: Side;
  readonly amountCents: Cents;
};

export type Allocated = {
  readonly postings: readonly Posting[];
  readonly movements: readonly Movement[];
};

/** Several of them as one, in their order. */
export function joinAllocated(parts: readonly Allocated[]): Allocated {
  return {
    postings: parts.flatMap(({ postings }) => postings),
    movements: parts.flatMap(({ movements }) => movements),
  };
}

export function openCents(item: Pick<OpenItem, 'components'>): Cents {
  return sumCents(item.components, (component) => component.openCents);
}

/**
 * A credit of the payer, to be used or paid back. A deposit that is held is none; one that went
 * back was decided on, and what of it reached nobody is the payer's.
 */
export function isCredit({ side, components }: Pick<OpenItem, 'side' | 'components'>): boolean {
  return side === 'C' && !components.some(isHeld);
}

function isHeld({ controlAccount, cameBack }: Component): boolean {
  return isHeldDeposit(controlAccount) && cameBack !== true;
}

/** Postings and movements that put a new item on the books (P5). */
export function assess(item: OpenItem): Allocated {
  const postings = item.components.flatMap((component) => [
    debit(component.controlAccount, component.originalCents, item.department),
    ...(component.deferredAccount === undefined
      ? component.shares.map((share) => credit(share.account, share.shareCents, item.department))
      : [credit(component.deferredAccount, component.originalCents, item.department)]),
  ]);
  const movements = item.components.map((component) => ({
    componentId: component.id,
    side: 'D' as const,
    amountCents: component.originalCents,
  }));
  return { postings, movements };
}

/**
 * Spreads a payment over components: lower ranks first, equal ranks pro rata over what is open.
 * Returns one amount a component, in their order. Never more than what is open.
 */
export function spreadPayment(components: readonly Component[], amount: Cents): readonly Cents[] {
  const spread = components.map(() => ZERO);
  let left = amount;
  for (const rank of [...new Set(components.map((row) => row.rank))].sort((a, b) => a - b)) {
    const inRank = components.map((row) => (row.rank === rank ? row.openCents : ZERO));
    const open = sumCents(inRank, (weight) => weight);
    const paid = cents(Math.min(left, open));
    if (paid === 0) continue;
    splitByWeight(paid, inRank).forEach((part, index) => {
      if (part > 0) spread[index] = part;
    });
    left = cents(left - paid);
  }
  return spread;
}

export type ItemPayment = {
  readonly item: OpenItem;
  /** One amount a component of the item, in their order. */
  readonly parts: readonly Cents[];
  readonly paidCents: Cents;
};

/**
 * Spreads a payment over items: oldest due first; among items of one due date by rank (P12). What
 * is left over when everything is paid comes back as `overCents`.
 */
export function allocate(
  items: readonly OpenItem[],
  amount: Cents,
): { readonly payments: readonly ItemPayment[]; readonly overCents: Cents } {
  const payments: ItemPayment[] = [];
  let left = amount;
  for (const dueOn of [...new Set(items.map((item) => item.dueOn))].sort()) {
    const due = items.filter((item) => item.dueOn === dueOn);
    const spread = [
      ...spreadPayment(
        due.flatMap((item) => item.components),
        left,
      ),
    ];
    for (const item of due) {
      const parts = spread.splice(0, item.components.length);
      const paidCents = sumCents(parts, (part) => part);
      if (paidCents > 0) payments.push({ item, parts, paidCents });
      left = cents(left - paidCents);
    }
  }
  return { payments, overCents: left };
}

/** The credit side of a payment on one item; the caller debits the tender. */
export function payItem({ item, parts }: ItemPayment): Allocated {
  const postings: Posting[] = [];
  const movements: Movement[] = [];
  parts.forEach((paid, index) => {
    const component = item.components[index];
    if (paid === 0 || component === undefined) return;
    postings.push(credit(component.controlAccount, paid, item.department));
    movements.push({ componentId: component.id, side: 'C', amountCents: paid });
    postings.push(...recognise(component, paid, item.department));
  });
  return { postings, movements };
}

/**
 * Cash recognition: the deferred amount becomes revenue and what is owed to agencies (P5). Each
 * share is brought to its part of all that is paid then; below zero, what was paid is owed again.
 */
export function recognise(
  component: Component,
  paid: Cents,
  department: string,
): readonly Posting[] {
  if (component.deferredAccount === undefined) return [];
  const waits =
    paid < 0
      ? credit(component.deferredAccount, cents(-paid), department)
      : debit(component.deferredAccount, paid, department);
  return [waits, ...giveShares(component, paid, department)];
}

/** The component once so much more of it was given to its shares, from wherever it came. */
export function withGiven(component: Component, paid: Cents): Component {
  // After a void shares may stand a cent apart from their part: only what is given moves them.
  if (paid === 0) return component;
  const before = givenBefore(component);
  const weights = component.shares.map((share) => share.shareCents);
  return {
    ...component,
    recognisedCents: splitByWeight(cents(before + paid), weights),
    creditedCents: cents((component.creditedCents ?? ZERO) - paid),
  };
}

function givenBefore({ originalCents, openCents: open, creditedCents = ZERO }: Component): Cents {
  return cents(originalCents - open - creditedCents);
}

/** What each share gets of a payment, or of what is recovered once it was written off. */
export function giveShares(
  component: Component,
  paid: Cents,
  department: string,
): readonly Posting[] {
  const before = givenBefore(component);
  const weights = component.shares.map((share) => share.shareCents);
  const had = component.recognisedCents ?? splitByWeight(before, weights);
  const parts = lessEach(splitByWeight(cents(before + paid), weights), had);
  return component.shares.flatMap(({ account }, index) => {
    const part = parts[index] ?? ZERO;
    // A share may give a cent back: after a void, or where the odd cent moves on to another.
    if (part < 0) return [debit(account, cents(-part), department)];
    return part > 0 ? [credit(account, part, department)] : [];
  });
}
