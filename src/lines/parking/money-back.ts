// What a decision comes to in money: what is taken off what is open, what of it was paid and is
// given back, and what becomes of a deposit. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { PlainRecord } from '../../domain/canonical.ts';
import { credit, debit, type Posting } from '../../domain/entry.ts';
import { centsIn } from '../../domain/facts.ts';
import { creditMemo } from '../../domain/memo.ts';
import {
  type Cents,
  cents,
  formatCents,
  subtractCents,
  sumCents,
  ZERO,
} from '../../domain/money.ts';
import {
  type Allocated,
  type Component,
  joinAllocated,
  type OpenItem,
} from '../../domain/open-item.ts';
import { lessEach, splitByWeight } from '../../domain/shares.ts';
import type { Cancelling } from '../../store/recoveries.ts';
import { ADDED } from './acts.ts';
import { fineItem, owed } from './citation.ts';

type Places = Pick<LinePlace, 'items' | 'records'> & {
  readonly account: { readonly number: string };
};
type Part = {
  readonly item: OpenItem;
  readonly component: Component;
  /** Paid, and given back by an earlier decision. */
  readonly givenBack: Cents;
};
type Cut = Part & {
  readonly offCents: Cents;
  readonly cancelledCents: Cents;
  readonly backCents: Cents;
};

export type Outcome = {
  /** By component: off what is open, then of what is written off, then back of what was paid. */
  readonly cuts: readonly Cut[];
  readonly offCents: Cents;
  readonly cancelledCents: Cents;
  readonly backCents: Cents;
  /** Still open once it is taken off. */
  readonly openCents: Cents;
  /** Of the deposit that is held: what pays the rest, and what goes back. */
  readonly appliedCents: Cents;
  readonly returnedCents: Cents;
};

export function depositItem({ items, account }: Omit<Places, 'records'>): OpenItem | undefined {
  const number = `${account.number}${ADDED.deposit}`;
  return items.findLast((item) => item.side === 'C' && item.documentNumber === number);
}

export function heldCents(place: Omit<Places, 'records'>): Cents {
  return sumCents(depositItem(place)?.components ?? [], ({ openCents }) => openCents);
}

/** What is still charged for the violation itself, paid or not, without a late penalty. */
export function chargedCents(place: Places): Cents {
  return sumCents(fineParts(place), chargedOf);
}

function chargedOf({ component, givenBack }: Part): Cents {
  const { originalCents, creditedCents = ZERO, recoverableCents = ZERO } = component;
  // What was written off was credited, and is owed in law as long as it may come in.
  return cents(originalCents - creditedCents + recoverableCents - givenBack);
}

/** As a record keeps it, by the number of the item and the name of its part. */
export function backFacts({ cuts }: Outcome): readonly PlainRecord[] {
  return cuts
    .filter(({ backCents }) => backCents > 0)
    .map(({ item, component, backCents }) => {
      return { item: item.documentNumber, part: component.name, amount: formatCents(backCents) };
    });
}

function givenBackOf({ records }: Places, item: OpenItem, { name }: Component): Cents {
  const given = records.flatMap(({ facts }) => {
    const backs = facts['backs'];
    return Array.isArray(backs) ? (backs as readonly PlainRecord[]) : [];
  });
  const own = given.filter((one) => one['item'] === item.documentNumber && one['part'] === name);
  return sumCents(own, (one) => centsIn(one, 'amount'));
}

/** Of the fine itself, and of what it was reduced to once the violation was put right. */
function fineParts(place: Places): readonly Part[] {
  const { items, account } = place;
  const fine = fineItem(items, account.number);
  const corrected = owed(items).filter(
    ({ documentNumber }) => documentNumber === `${account.number}${ADDED.corrected}`,
  );
  const all = fine === undefined ? corrected : [fine, ...corrected];
  // A penalty that came with it from a file is paid before it, so that the fine stands last.
  return all.flatMap((item) => partsOf(place, item).slice(-1));
}

function partsOf(place: Places, item: OpenItem): readonly Part[] {
  return item.components.map((component) => {
    return { item, component, givenBack: givenBackOf(place, item, component) };
  });
}

const allParts = (place: Places): readonly Part[] =>
  owed(place.items).flatMap((item) => partsOf(place, item));

/** Everything goes. */
export function dismissal(place: Places): Outcome {
  return outcomeOf(
    place,
    allParts(place).map((part) => cut(part, chargedOf(part))),
  );
}

/** The violation costs so much and no more: what is open of it goes first, what was paid last. */
export function reduction(place: Places, toCents: Cents): Outcome {
  let left = subtractCents(chargedCents(place), toCents);
  const cuts = fineParts(place).map((part) => {
    const amount = cents(Math.max(0, Math.min(left, chargedOf(part))));
    left = subtractCents(left, amount);
    return cut(part, amount);
  });
  return outcomeOf(place, cuts);
}

/** Nothing is taken off. */
export const upholding = (place: Places): Outcome => outcomeOf(place, []);

/** Nobody decides any more: the deposit goes back, whatever is owed. */
export function releasing(place: Places): Outcome {
  return { ...upholding(place), appliedCents: ZERO, returnedCents: heldCents(place) };
}

function cut(part: Part, amount: Cents): Cut {
  const { openCents, recoverableCents = ZERO } = part.component;
  const offCents = cents(Math.min(amount, openCents));
  const cancelledCents = cents(Math.min(amount - offCents, recoverableCents));
  const backCents = cents(amount - offCents - cancelledCents);
  return { ...part, offCents, cancelledCents, backCents };
}

function outcomeOf(place: Places, cuts: readonly Cut[]): Outcome {
  const offCents = sumCents(cuts, (one) => one.offCents);
  const open = sumCents(allParts(place), (part) => part.component.openCents);
  const openCents = subtractCents(open, offCents);
  const held = heldCents(place);
  const appliedCents = cents(Math.min(held, openCents));
  return {
    ...{ cuts, offCents, backCents: sumCents(cuts, (one) => one.backCents), openCents },
    cancelledCents: sumCents(cuts, (one) => one.cancelledCents),
    ...{ appliedCents, returnedCents: subtractCents(held, appliedCents) },
  };
}

/** What is written off of it, and not owed any more. */
export function cancelsOf({ cuts }: Outcome): readonly Cancelling[] {
  return cuts
    .filter(({ cancelledCents }) => cancelledCents > 0)
    .map(({ component, cancelledCents }) => {
      return { componentId: component.id, amountCents: cancelledCents };
    });
}

/** What is open of it is taken off what waits to be paid. */
export function offOf({ cuts }: Outcome): Allocated {
  return joinAllocated(
    cuts
      .filter(({ offCents }) => offCents > 0)
      .map(({ item, component, offCents }) => {
        return creditMemo({ item, component, creditedCents: [] }, offCents);
      }),
  );
}

/** What was recognised when it was paid is taken back from whoever got it. */
export function takenBack({ cuts }: Outcome): readonly Posting[] {
  return cuts.filter(({ backCents }) => backCents > 0).flatMap(backOf);
}

function backOf({ item, component, backCents, givenBack }: Cut): readonly Posting[] {
  const { shares, originalCents, openCents, creditedCents = ZERO } = component;
  const paid = cents(originalCents - openCents - creditedCents - givenBack);
  const weights = shares.map(({ shareCents }) => shareCents);
  const had =
    givenBack === 0 && component.recognisedCents !== undefined
      ? component.recognisedCents
      : splitByWeight(paid, weights);
  const parts = lessEach(had, splitByWeight(subtractCents(paid, backCents), weights));
  return shares.flatMap(({ account }, index) => {
    const part = parts[index] ?? ZERO;
    if (part === 0) return [];
    return part > 0
      ? [debit(account, part, item.department)]
      : [credit(account, cents(-part), item.department)];
  });
}
