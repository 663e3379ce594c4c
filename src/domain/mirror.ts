// The mirror that takes entries back (P2): what they come to together on the other side, with the
// pooled cash made anew.
import { balancedEntry, type Entry, flipped, netPostings, other, withoutPool } from './entry.ts';
import type { Movement } from './open-item.ts';
import type { EntryRecord } from './receipt.ts';

export type Mirror = { readonly entry: Entry; readonly movements: readonly Movement[] };

/** The same line by line: what a transfer moves is on both sides of one account. */
export function lineMirrorOf(entry: Pick<EntryRecord, 'postings' | 'movements'>): Mirror {
  return {
    entry: balancedEntry(flipped(withoutPool(entry.postings))),
    movements: flippedMovements(entry.movements),
  };
}

function flippedMovements(movements: readonly Movement[]): readonly Movement[] {
  return movements.map((row) => ({ ...row, side: other(row.side) }));
}

export function mirrorOf(entries: readonly Pick<EntryRecord, 'postings' | 'movements'>[]): Mirror {
  const postings = withoutPool(entries.flatMap((entry) => entry.postings));
  const movements = entries.flatMap((entry) => entry.movements);
  return {
    entry: balancedEntry(flipped(netPostings(postings))),
    movements: flippedMovements(movements),
  };
}
