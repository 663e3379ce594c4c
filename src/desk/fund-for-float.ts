// Whether the change fund can give a float: never more money than it holds; that it lacks pieces by
// its record is only told, since whoever counted the float has them in hand.
import { tooFew, totalOf } from '../domain/change-fund.ts';
import { type CountLine, countTotal, labelOf, piecesOf } from '../domain/denomination.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { changeFund, neverOpened } from '../store/change-fund.ts';
import type { Book } from '../store/open-store.ts';
import type { Desk } from './desk.ts';

/** A city that never said what its fund holds keeps no record to be refused by. */
export async function fundCovers(book: Book, lines: readonly CountLine[]): Promise<Result<void>> {
  if (await neverOpened(book)) return done(undefined);
  const held = totalOf(await changeFund(book));
  const float = countTotal(lines);
  if (float <= held) return done(undefined);
  return refuse('float-over-fund', {
    float: formatCents(float, true),
    held: formatCents(held, true),
  });
}

/** Kinds of pieces of which the fund has fewer by its record than the float takes: `20`, `0.25`. */
export async function piecesLacking(
  { store }: Desk,
  lines: readonly CountLine[],
): Promise<readonly string[]> {
  return store.read(async (book) => {
    if (await neverOpened(book)) return [];
    const kinds = tooFew(await changeFund(book), piecesOf(lines));
    return kinds.map((piece) => labelOf('piece', piece));
  });
}
