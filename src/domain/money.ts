// Money is a branded whole number of cents; text becomes money digit by digit, never through a
// float.
import { assert } from './assert.ts';

/**
 * A whole number of cents, safe for exact arithmetic. Negative only where a difference is meant.
 */
export type Cents = number & { readonly __cents: true };

/**
 * Above this a sum could leave the exact range of a JS number when many are added: 90 billion
 * dollars.
 */
const CENTS_MAX = 9_000_000_000_000;

/** Brands a number as cents; asserts that it is a whole number in range. */
export function cents(value: number): Cents {
  assert(Number.isSafeInteger(value) && Math.abs(value) <= CENTS_MAX, `${value} is not cents`);
  return (value === 0 ? 0 : value) as Cents;
}

export const ZERO = cents(0);

export function addCents(...amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function subtractCents(from: Cents, amount: Cents): Cents {
  return cents(from - amount);
}

export function sumCents<T>(rows: Iterable<T>, amountOf: (row: T) => Cents): Cents {
  let sum = 0;
  for (const row of rows) sum += amountOf(row);
  return cents(sum);
}

export function multiplyCents(amount: Cents, count: number): Cents {
  assert(Number.isSafeInteger(count), `${count} is not a whole count`);
  return cents(amount * count);
}

/**
 * Reads typed money. Without a point the digits are cents (`14360` is 143.60); with a point they
 * are money as typed (`20.` is 20.00, `.5` is 0.50). Returns undefined for anything else, for a
 * second point, for a third decimal, and for more than twelve digits.
 */
export function parseAmount(text: string): Cents | undefined {
  const match = /^(\d*)(?:(\.)(\d{0,2}))?$/.exec(text);
  if (!match || text === '' || text === '.') return undefined;
  const [, whole = '', point, decimals = ''] = match;
  const digits = point === undefined ? whole : whole + decimals.padEnd(2, '0');
  return digits.length > 12 ? undefined : cents(Number(digits === '' ? '0' : digits));
}

/** `143.60`, `-5.00`; with `grouped`, `1,433.60`. */
export function formatCents(amount: Cents, grouped = false): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2);
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${amount < 0 ? '-' : ''}${shown}.${digits.slice(-2)}`;
}
