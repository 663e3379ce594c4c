// The adding machine's tape: amounts keyed from paper stubs, subtracted ones negative. A struck
// line stays readable and counts for nothing.
import { type Cents, sumCents } from './money.ts';

export type TapeLine = {
  /** Negative when it was subtracted. */
  readonly amountCents: Cents;
  readonly struck: boolean;
};

export function standingLines(lines: readonly TapeLine[]): readonly TapeLine[] {
  return lines.filter((line) => !line.struck);
}

/**
 * The number of each line's stub, counted from 1 as they lie on the pile: a corrected stub keeps
 * its number, and the struck line above it has none.
 */
export function stubNumbers(lines: readonly TapeLine[]): readonly (number | undefined)[] {
  let number = 0;
  return lines.map(({ struck }) => {
    if (struck) return undefined;
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
