// Transfers: part of what is open moves from one account to another. It is owed there with the due
// date it had here, under the same control account; what waits to be recognised moves with it.
import { credit, debit, other, type Posting } from './entry.ts';
import { type Cents, cents, ZERO } from './money.ts';
import type { Allocated, Component, OpenItem, Share } from './open-item.ts';
import { lessEach, splitByWeight } from './shares.ts';

/** `TR-000012` */
export function transferNumber(number: number): string {
  return `TR-${String(number).padStart(6, '0')}`;
}

export type TransferTarget = { readonly item: OpenItem; readonly component: Component };

const ARRIVED = /(?:, ([^,]+))?, transfer (TR-\d{6,})$/;

export type Arrival = {
  readonly transfer: string;
  /** What its line of business said of it when it left; undefined where it said nothing. */
  readonly said: string | undefined;
};

/** Of an item that was billed on another account and moved here; undefined of any other. */
export function arrivalOf({ description }: Pick<OpenItem, 'description'>): Arrival | undefined {
  const [, said, transfer] = ARRIVED.exec(description) ?? [];
  return transfer === undefined ? undefined : { transfer, said };
}

/** What arrives at the other account; `said` is what its line of business says of it. */
export function arrivingItem(
  { item, component }: TransferTarget,
  amountCents: Cents,
  number: string,
  said?: string,
): Omit<OpenItem, 'id' | 'accountId' | 'components'> & {
  readonly components: readonly Omit<Component, 'id' | 'openCents'>[];
} {
  const { name, rank, recognition, controlAccount, deferredAccount } = component;
  const { side, documentNumber, department, documentDate, dueOn } = item;
  return {
    ...{ side, documentNumber, department, documentDate, dueOn },
    description: [name, ...(said === undefined ? [] : [said]), `transfer ${number}`].join(', '),
    components: [
      {
        ...{ name, rank, recognition, controlAccount, originalCents: amountCents },
        ...(deferredAccount === undefined ? {} : { deferredAccount }),
        shares: arrivingShares(component, amountCents),
      },
    ],
  };
}

/** What the shares keep here and get there comes together to what they had, to the cent. */
function arrivingShares(component: Component, amountCents: Cents): readonly Share[] {
  const { shares, originalCents, creditedCents = ZERO } = component;
  if (shares.length === 0) return [];
  const weights = shares.map(({ shareCents }) => shareCents);
  const owed = cents(originalCents - creditedCents);
  const parts = lessEach(
    splitByWeight(owed, weights),
    splitByWeight(cents(owed - amountCents), weights),
  );
  const whole = parts.some((part) => part < 0) ? splitByWeight(amountCents, weights) : parts;
  return shares
    .map(({ account }, index) => ({ account, shareCents: whole[index] ?? ZERO }))
    .filter(({ shareCents }) => shareCents > 0);
}

/** `arrived` is the component of the new item. Nothing is recognised: nobody paid. */
export function transfer(
  { item, component }: TransferTarget,
  arrived: Pick<Component, 'id'>,
  amountCents: Cents,
): Allocated {
  const { controlAccount, deferredAccount } = component;
  const { department, side } = item;
  const [leaves, arrives] = side === 'D' ? [credit, debit] : [debit, credit];
  const postings: Posting[] = [
    leaves(controlAccount, amountCents, department),
    arrives(controlAccount, amountCents, department),
  ];
  if (deferredAccount !== undefined) {
    postings.push(arrives(deferredAccount, amountCents, department));
    postings.push(leaves(deferredAccount, amountCents, department));
  }
  return {
    postings,
    movements: [
      { componentId: component.id, side: other(side), amountCents },
      { componentId: arrived.id, side, amountCents },
    ],
  };
}
