// The adding machine's tape: amounts keyed from paper stubs, subtracted ones negative. A struck
// line stays readable and counts for nothing; nor does a subtotal, or a number that is not added.
import { type Cents, cents, sumCents } from './money.ts';

export type TapeLine = {
  /** Negative when it was subtracted. */
  readonly amountCents: Cents;
  readonly struck: boolean;
  /** What stands between the amounts: a sum so far, or a number such as a date. */
  readonly kind?: 'subtotal' | 'number';
  /** How an amount came about, such as `3 x 53.00`; the digits of a number. */
  readonly note?: string;
};

export function isStanding({ struck, kind }: TapeLine): boolean {
  return !struck && kind === undefined;
}

export function standingLines(lines: readonly TapeLine[]): readonly TapeLine[] {
  return lines.filter(isStanding);
}

/**
 * The number of each line's stub, counted from 1 as they lie on the pile: a corrected stub keeps
 * its number, and the struck line above it has none.
 */
export function stubNumbers(lines: readonly TapeLine[]): readonly (number | undefined)[] {
  let number = 0;
  return lines.map((line) => {
    if (!isStanding(line)) return undefined;
    number += 1;
    return number;
  });
}

export function tapeTotal(lines: readonly TapeLine[]): Cents {
  return sumCents(standingLines(lines), (line) => line.amountCents);
}

/** How many stubs were keyed; struck ones are not counted. */
export function tapeItems(lines: readonly TapeLine[]): number {
  return standingLines(lines).length;
}

/** What a line shows: of a subtotal the sum of what stands above it. */
export function shownCents(lines: readonly TapeLine[], at: number): Cents {
  const line = lines[at];
  return line?.kind === 'subtotal'
    ? tapeTotal(lines.slice(0, at))
    : (line?.amountCents ?? cents(0));
}
