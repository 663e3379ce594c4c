// A percentage of an amount, exact to the cent: no float, half a cent rounds up.
import { type Cents, cents } from './money.ts';

/** Four decimals are enough for any rate a city has: 8.125 %. */
const DECIMALS = 4;
/** A rate of 1,000 % and more is an amount keyed in the wrong place. */
const MOST = 10_000_000n;

/** Undefined where the text is no rate, such as `8`, `8.5` or `.25`. */
export function percentOf(amount: Cents, rate: string): Cents | undefined {
  const match = /^(\d{0,6})(?:\.(\d{0,4}))?$/.exec(rate);
  const [, whole = '', decimals = ''] = match ?? [];
  if (!match || whole + decimals === '') return undefined;
  const scaled = BigInt(`0${whole}${decimals.padEnd(DECIMALS, '0')}`);
  if (scaled >= MOST) return undefined;
  const [size, whole100] = [BigInt(Math.abs(amount)) * scaled, 1_000_000n];
  const rounded = Number((2n * size + whole100) / (2n * whole100));
  return cents(amount < 0 ? -rounded : rounded);
}
