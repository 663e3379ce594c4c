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

export function tapeTotal(lines: readonly TapeLine[]): Cents {
  return sumCents(standingLines(lines), (line) => line.amountCents);
}

/** How many stubs were keyed; struck ones are not counted. */
export function tapeItems(lines: readonly TapeLine[]): number {
  return standingLines(lines).length;
}
