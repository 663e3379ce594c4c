// A check the bank returned: what of a receipt it paid, how that is taken back on its own lines,
// and what the payer owes for it.
import { type AccountCode, credit, debit, fundOf, type Posting } from './entry.ts';
import { BANK } from './ledger-accounts.ts';
import { type Cents, cents, sumCents, ZERO } from './money.ts';
import {
  type Allocated,
  type Component,
  type Movement,
  type OpenItem,
  recognise,
} from './open-item.ts';
import type { ReceiptLine, StandingTender } from './receipt.ts';
import { type PastRecovery, type TakenBackRecovery, takeRecoveriesBack } from './recovery.ts';

/** `NSF-000012` */
export function returnedNumber(number: number): string {
  return `NSF-${String(number).padStart(6, '0')}`;
}

/** What is owed for the return itself: the fee, the mailing, what stood on no open item. */
export function isOfReturn({ documentNumber }: Pick<OpenItem, 'documentNumber'>): boolean {
  return /^NSF-\d{6,}$/.test(documentNumber);
}

/**
 * A cent of a receipt belongs to one piece: part of an item, a recovery of what was written off, or
 * something sold at the counter.
 */
export type Piece = {
  readonly line: ReceiptLine;
  /** Which line of the receipt it is, from 1. */
  readonly place: number;
  /** Undefined of something sold. */
  readonly part?: { readonly item: OpenItem; readonly component: Component };
  readonly recovered?: PastRecovery;
  readonly amountCents: Cents;
};

/** A recovery of a receipt: on which line of it, from 1, and how much. */
export type ReceiptRecovery = {
  readonly line: number;
  readonly past: PastRecovery;
  readonly amountCents: Cents;
};

type Taken = {
  readonly lines: readonly ReceiptLine[];
  readonly tenders: readonly Pick<StandingTender, 'id' | 'place' | 'amountCents'>[];
  /** What the receipt paid in, or put on a credit, by component. */
  readonly movements: readonly Movement[];
  /** The items of its lines. */
  readonly items: readonly OpenItem[];
  readonly recoveries?: readonly ReceiptRecovery[];
};

/**
 * What one tender of a receipt paid. Tenders pay lines in the order in which both were keyed: the
 * first tender the first lines, the next goes on where it ended. Within a line lower ranks go
 * first, as a payment does (P12).
 */
export function paidBy(tenderId: number, taken: Taken): readonly Piece[] {
  const tenders = [...taken.tenders].sort((a, b) => a.place - b.place);
  const at = tenders.findIndex(({ id }) => id === tenderId);
  const before = sumCents(tenders.slice(0, at), (tender) => tender.amountCents);
  const upTo = before + (tenders[at]?.amountCents ?? 0);
  const paid: Piece[] = [];
  let from = 0;
  for (const piece of piecesOf(taken)) {
    const to = from + piece.amountCents;
    const within = Math.min(to, upTo) - Math.max(from, before);
    if (within > 0) paid.push({ ...piece, amountCents: cents(within) });
    from = to;
  }
  return paid;
}

/** The receipt in the order of its lines; the components of each by rank. */
function piecesOf({ lines, movements, items, recoveries = [] }: Taken): readonly Piece[] {
  const left = new Map<number, number>();
  for (const { componentId, side, amountCents } of movements) {
    if (side === 'C') left.set(componentId, (left.get(componentId) ?? 0) + amountCents);
  }
  return lines.flatMap((line, index): readonly Piece[] => {
    const place = index + 1;
    const item = items.find(({ id }) => id === line.openItemId);
    const own = recoveries.filter((one) => one.line === place);
    if (own.length > 0) {
      return own.map(({ past, amountCents }) => ({ line, place, recovered: past, amountCents }));
    }
    if (item === undefined) return [{ line, place, amountCents: line.amountCents }];
    let wanted: number = line.amountCents;
    return item.components.flatMap((component) => {
      const amount = Math.min(wanted, left.get(component.id) ?? 0);
      if (amount === 0) return [];
      wanted -= amount;
      left.set(component.id, (left.get(component.id) ?? 0) - amount);
      return [{ line, place, part: { item, component }, amountCents: cents(amount) }];
    });
  });
}

export type TakenBack = Allocated & {
  /** What no account owes: sold at the counter, or a credit that was used since. */
  readonly unaccountedCents: Cents;
  /** What stands written off again, each recovery once. */
  readonly recoveries: readonly TakenBackRecovery[];
};

/** Puts the pieces back on their own lines; what was recognised when they were paid goes with. */
export function takeBack(pieces: readonly Piece[]): TakenBack {
  const postings: Posting[] = [];
  const movements: Movement[] = [];
  let unaccounted = 0;
  const takenNow = new Map<number, Cents>();
  for (const { part, amountCents } of joined(pieces.filter((one) => !one.recovered))) {
    if (part === undefined) {
      unaccounted += amountCents;
      continue;
    }
    const { item, component } = part;
    const { openCents } = component;
    const back = item.side === 'C' ? cents(Math.min(amountCents, openCents)) : amountCents;
    unaccounted += amountCents - back;
    if (back === 0) continue;
    postings.push(debit(component.controlAccount, back, item.department));
    movements.push({ componentId: component.id, side: 'D', amountCents: back });
    if (item.side === 'D') postings.push(...recognise(component, cents(-back), item.department));
    takenNow.set(component.id, back);
  }
  const recoveries = pieces.flatMap(({ recovered: past, amountCents }) =>
    past === undefined ? [] : [{ past, amountCents }],
  );
  postings.push(...takeRecoveriesBack(recoveries, takenNow));
  const amount = sumCents(pieces, (piece) => piece.amountCents);
  return {
    postings: [...postings, credit(BANK, amount)],
    movements,
    unaccountedCents: cents(unaccounted),
    recoveries,
  };
}

/** Two lines may have paid one component: what it gave is known of both together. */
function joined(pieces: readonly Piece[]): readonly Pick<Piece, 'part' | 'amountCents'>[] {
  const sums = new Map<number | undefined, Pick<Piece, 'part' | 'amountCents'>>();
  for (const { part, amountCents } of pieces) {
    const key = part?.component.id;
    const before = sums.get(key)?.amountCents ?? ZERO;
    const sum = { amountCents: cents(before + amountCents) };
    sums.set(key, part === undefined ? sum : { ...sum, part });
  }
  return [...sums.values()];
}

export type FeeLimits = {
  /** What the item cost the city, as it is recorded. */
  readonly costCents: Cents;
  readonly lawCents: Cents;
  readonly cityCents: Cents;
};

/** Never more than it cost, than the law allows, nor than the city asks (Gov. Code 6157(b)). */
export function returnedFee({ costCents, lawCents, cityCents }: FeeLimits): Cents {
  return cents(Math.min(costCents, lawCents, cityCents));
}

/**
 * The kinds of component a fee may be, or what else a return is charged: the nearest first, of the
 * funds where the money was owed, then the general one.
 */
export function feeKinds(
  controls: readonly AccountCode[],
  general = 'returned-fee',
): readonly string[] {
  return [...new Set(controls.map((code) => `${general}-${fundOf(code)}`)), general];
}
