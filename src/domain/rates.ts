// Rates applied to money: exact in decimals, rounded once, half up to the cent.
import { Decimal } from 'decimal.js';
import { type Cents, cents, formatCents } from './money.ts';

/** Half a cent and more is a cent: the one rounding of amounts that come from a rate. */
export function halfUp(dollars: Decimal): Cents {
  return cents(dollars.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** `rate` dollars for each `per` dollars of a base: 1.20 per 1,000.00. */
export function atRate(base: Cents, rate: Cents, per: Cents): Cents {
  return halfUp(exact(base).times(exact(rate)).dividedBy(exact(per)));
}

/** So many of so many parts of it, such as two of four quarters. */
export function partOf(amount: Cents, parts: number, of: number): Cents {
  return halfUp(exact(amount).times(parts).dividedBy(of));
}

/** Whole percent of it. */
export function percentOf(amount: Cents, percent: number): Cents {
  return partOf(amount, percent, 100);
}

const exact = (amount: Cents) => new Decimal(formatCents(amount));
