// A quote: what something would cost, by the rules of a day. It is told and printed, and never
// posted.
import { type Cents, multiplyCents, sumCents } from './money.ts';

export type QuoteRow = { readonly words: string; readonly cents: Cents };

export type Quote = {
  /** What it is a quote of. */
  readonly of: string;
  readonly rows: readonly QuoteRow[];
  /** What is to be paid: one sum, or one now and another later. */
  readonly totals: readonly QuoteRow[];
  readonly notes: readonly string[];
};

export type PickedFee = {
  readonly name: string;
  readonly amountCents: Cents;
  readonly quantity: number;
};

export function quoteOf(of: string, rows: readonly QuoteRow[], total: string): Quote {
  return {
    of,
    rows,
    totals: [{ words: total, cents: sumCents(rows, (row) => row.cents) }],
    notes: [],
  };
}

/** So many of each item of the fee schedule. */
export function feeRow({ name, amountCents, quantity }: PickedFee): QuoteRow {
  const words = quantity === 1 ? name : `${quantity} x ${name}`;
  return { words, cents: multiplyCents(amountCents, quantity) };
}
