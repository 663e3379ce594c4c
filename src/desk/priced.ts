// What a basket, or a line of it, comes to: receipt lines, credit postings, movements and paper.
import type { Posting } from '../domain/entry.ts';
import type { Movement } from '../domain/open-item.ts';
import type { ReceiptPaperLine } from '../domain/papers/receipt.ts';
import type { ReceiptLine } from '../domain/receipt.ts';
import type { NewRecovery } from '../store/recoveries.ts';

export type Priced = {
  readonly lines: readonly ReceiptLine[];
  readonly postings: readonly Posting[];
  readonly movements: readonly Movement[];
  readonly paperLines: readonly ReceiptPaperLine[];
  /** Items that came with it. */
  readonly added: readonly number[];
  /** What of it recovers what was written off. */
  readonly recovered: readonly NewRecovery[];
};

export const NOTHING: Priced = {
  ...{ lines: [], postings: [], movements: [], paperLines: [], added: [] },
  recovered: [],
};

export function join(a: Priced, b: Priced): Priced {
  return {
    lines: [...a.lines, ...b.lines],
    postings: [...a.postings, ...b.postings],
    movements: [...a.movements, ...b.movements],
    paperLines: [...a.paperLines, ...b.paperLines],
    added: [...a.added, ...b.added],
    recovered: [
      ...a.recovered,
      ...b.recovered.map((one) => ({ ...one, line: a.lines.length + one.line })),
    ],
  };
}
