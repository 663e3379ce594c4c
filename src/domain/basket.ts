// The basket: what a payer wants to pay and what was handed over so far. Saved at each field.
import { type Cents, subtractCents, sumCents } from './money.ts';
import type { SlipNote } from './paper-slip.ts';
import { done, type Result, refuse } from './result.ts';
import { type Tender, tenderedCents } from './tender.ts';

/** Money on an account: spread over its items, oldest due first; of those named alone (P12). */
export type AccountLine = {
  readonly kind: 'account';
  readonly accountId: number;
  readonly accountNumber: string;
  readonly itemIds?: readonly number[];
  readonly label: string;
  readonly dueCents: Cents;
  readonly amountCents: Cents;
  /** What of it the clerk was told recovers what was written off; nothing unless told. */
  readonly recoverCents?: Cents;
};

/** Something sold at the counter, at the price of the fee schedule (P6, P11). */
export type FeeLine = {
  readonly kind: 'fee';
  readonly feeCode: string;
  readonly label: string;
  readonly quantity: number;
  readonly dueCents: Cents;
  readonly amountCents: Cents;
};

export type BasketLine = AccountLine | FeeLine;

export type Basket = {
  readonly payer: string;
  readonly lines: readonly BasketLine[];
  readonly tenders: readonly Tender[];
  /** Once the total was shown, giving the basket up is a record of its own. */
  readonly totalShown: boolean;
  /** It was taken on paper while the program was down. */
  readonly paper?: SlipNote;
};

export const EMPTY_BASKET: Basket = { payer: '', lines: [], tenders: [], totalShown: false };

export function basketTotal(basket: Basket): Cents {
  return sumCents(basket.lines, (line) => line.amountCents);
}

/** A line that pays less than it did, or nothing any more. */
export type ReducedLine = {
  readonly label: string;
  readonly wasCents: Cents;
  readonly nowCents: Cents;
};

/** What a payer who heard the total of `before` would miss in `after`, in the order of `before`. */
export function reducedLines(before: Basket, after: Basket): readonly ReducedLine[] {
  const names = [...new Set(before.lines.map(nameOf))];
  return names.flatMap((name) => {
    const was = before.lines.filter((line) => nameOf(line) === name);
    const now = after.lines.filter((line) => nameOf(line) === name);
    const wasCents = sumCents(was, (line) => line.amountCents);
    const nowCents = sumCents(now, (line) => line.amountCents);
    return nowCents < wasCents ? [{ label: was[0]?.label ?? '', wasCents, nowCents }] : [];
  });
}

/** What a line pays for, however much of it. */
function nameOf(line: BasketLine): string {
  return line.kind === 'fee' ? line.feeCode : `${line.accountId} ${line.itemIds ?? ''}`;
}

/** Refuses a basket that no screen makes: nothing in it, amounts below a cent, money twice. */
export function checkLines(lines: readonly BasketLine[]): Result<undefined> {
  if (lines.length === 0) return refuse('basket-empty');
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.amountCents <= 0) return refuse('amount-zero');
    if (line.kind === 'fee') continue;
    const { accountId, itemIds, label } = line;
    const whole = `${accountId}`;
    const named = itemIds?.map((itemId) => `${accountId} ${itemId}`) ?? [whole];
    const twice = [whole, ...named].some((one) => seen.has(one));
    const wholeToo = itemIds === undefined && seen.has(`${accountId} item`);
    if (twice || wholeToo) return refuse('item-in-basket', { label });
    for (const one of named) seen.add(one);
    if (itemIds !== undefined) seen.add(`${accountId} item`);
  }
  return done(undefined);
}

/** Negative when more was tendered than is due. */
export function stillDue(basket: Basket): Cents {
  return subtractCents(basketTotal(basket), tenderedCents(basket.tenders));
}
