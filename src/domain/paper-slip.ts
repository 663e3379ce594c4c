// Slips of numbered paper books, written while the program was down: their numbers, and which were
// skipped.
import type { DateText } from './clock.ts';

/** What the paper of a payment says of itself. */
export type SlipNote = {
  readonly number: number;
  readonly writtenOn: DateText;
  /** The number of whoever wrote it. */
  readonly writer: number;
};

export type BookNumbers = { readonly first: number; readonly last: number };

/** So many slips are in a book at most. */
export const BOOK_MOST = 1000;

/** Why a number was not used for a payment; the choice is keyed. */
export const SPOILT = ['written wrong', 'torn or wet', 'customer went away', 'test'] as const;

/** `P-000123` */
export function slipNumber(number: number): string {
  return `P-${String(number).padStart(6, '0')}`;
}

/** `P-000120` or `P-000120 to P-000124`, in the order of their numbers. */
export function slipRanges(numbers: readonly number[]): readonly string[] {
  const ranges: BookNumbers[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const before = ranges.at(-1);
    if (before?.last === number - 1) ranges[ranges.length - 1] = { ...before, last: number };
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) =>
    first === last ? slipNumber(first) : `${slipNumber(first)} to ${slipNumber(last)}`,
  );
}

/** The numbers of a book that are not used although a later one of it is. */
export function skippedNumbers(
  books: readonly BookNumbers[],
  used: ReadonlySet<number>,
): readonly number[] {
  return books.flatMap(({ first, last }) => {
    const skipped: number[] = [];
    let waiting: number[] = [];
    for (let number = first; number <= last; number += 1) {
      if (!used.has(number)) waiting.push(number);
      else {
        skipped.push(...waiting);
        waiting = [];
      }
    }
    return skipped;
  });
}
