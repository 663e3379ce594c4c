// Counted rows as papers show them.
import { type CountLine, PACKS, PIECES } from '../domain/denomination.ts';
import type { CountPaperRow } from '../domain/papers/count-sheet.ts';

export function countPaperRows(lines: readonly CountLine[]): readonly CountPaperRow[] {
  return lines
    .filter((line) => line.amountCents > 0)
    .map((line) => ({
      label: labelOf(line),
      ...(line.form === 'money' ? {} : { pieces: line.quantity }),
      amountCents: line.amountCents,
    }));
}

function labelOf(line: CountLine): string {
  const form = line.form === 'money' ? 'piece' : line.form;
  const row = [...PIECES, ...PACKS].find(
    (one) => one.form === form && one.denominationCents === line.denominationCents,
  );
  return row?.label ?? String(line.denominationCents);
}
