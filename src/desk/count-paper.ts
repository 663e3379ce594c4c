// Counted rows as papers show them.
import { type CountLine, labelOf } from '../domain/denomination.ts';
import type { CountPaperRow } from '../domain/papers/count-sheet.ts';

export function countPaperRows(lines: readonly CountLine[]): readonly CountPaperRow[] {
  return lines
    .filter((line) => line.amountCents > 0)
    .map((line) => ({
      label: labelOf(line.form === 'money' ? 'piece' : line.form, line.denominationCents),
      ...(line.form === 'money' ? {} : { pieces: line.quantity }),
      amountCents: line.amountCents,
    }));
}
