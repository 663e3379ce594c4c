// The paper books at a glance: where each is, which numbers were skipped, what waits to be checked.
import { slipRanges } from '../domain/paper-slip.ts';
import type { Book } from '../store/open-store.ts';
import { type PaperBook, paperBooks, skippedSlips, usedSlips } from '../store/paper-slips.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export type PaperView = {
  readonly today: string;
  readonly books: readonly PaperBook[];
  /** Keyed, and held against the paper by nobody. */
  readonly unchecked: readonly string[];
  /** Held against the paper, and another amount, date or payer than there. */
  readonly differing: readonly string[];
  readonly skipped: readonly string[];
};

export async function readPaperSlips(desk: Desk): Promise<PaperView> {
  return desk.store.read(async (book) => ({
    today: await businessDate(desk, book),
    books: await paperBooks(book),
    ...(await slipsLeft(book)),
  }));
}

type Left = Pick<PaperView, 'unchecked' | 'differing' | 'skipped'>;

async function slipsLeft(book: Book): Promise<Left> {
  const { unchecked, differing, skipped } = await numbersLeft(book);
  return {
    unchecked: slipRanges(unchecked),
    differing: slipRanges(differing),
    skipped: slipRanges(skipped),
  };
}

type NumbersLeft = { readonly [kind in keyof Left]: readonly number[] };

async function numbersLeft(book: Book): Promise<NumbersLeft> {
  const keyed = (await usedSlips(book)).filter(({ receiptId }) => receiptId !== null);
  const numbers = (agrees: 0 | null) =>
    keyed.filter((slip) => slip.agrees === agrees).map(({ number }) => number);
  const skipped = await skippedSlips(book);
  return { unchecked: numbers(null), differing: numbers(0), skipped };
}

/** How many slips are left of each kind. */
export type SlipsLeft = { readonly [kind in keyof Left]: number };

export async function countSlipsLeft(book: Book): Promise<SlipsLeft> {
  const { unchecked, differing, skipped } = await numbersLeft(book);
  return {
    unchecked: unchecked.length,
    differing: differing.length,
    skipped: skipped.length,
  };
}

/** What of it somebody should know of, a sentence each. */
export async function paperSlipWords(book: Book): Promise<readonly string[]> {
  const { unchecked, differing, skipped } = await slipsLeft(book);
  return [
    ...skipped.map((numbers) => `paper ${numbers} skipped: neither keyed nor void`),
    ...unchecked.map((numbers) => `paper ${numbers} keyed, but not checked`),
    ...differing.map((numbers) => `paper ${numbers} differs from its receipt`),
  ];
}
