// Figures side by side where the paper is wide enough, else below one another with their heads: a
// narrow printer shows the same figures, only longer.
import { assert } from '../../src/domain/assert.ts';
import { type Cents, formatCents } from '../../src/domain/money.ts';
import type { TableBlock, TableRow } from '../../src/domain/papers/paper.ts';
import type { LaidLine, LayoutTarget } from './layout.ts';
import { indented, labelled, padLeft, padRight, widthOf, wrap } from './wrap.ts';

const GAP = '  ';
const INDENT = '  ';
/** Labels need at most this much beside the figures; longer ones wrap. */
const LABEL_COLUMNS = 10;

export function layTable(table: TableBlock, target: LayoutTarget): readonly LaidLine[] {
  const heads = table.heads.map(target.printable);
  for (const row of table.rows) {
    assert(row.amounts.length === heads.length, `${row.label}: a figure for each head`);
  }
  const widths = heads.map((head, index) =>
    Math.max(widthOf(head), ...table.rows.map((row) => widthOf(figure(row.amounts[index])))),
  );
  const room = target.columns - widths.reduce((sum, width) => sum + GAP.length + width, 0);
  const labelMax = Math.max(0, ...table.rows.map((row) => widthOf(target.printable(row.label))));
  if (room < Math.max(1, Math.min(LABEL_COLUMNS, labelMax))) {
    return table.rows.flatMap((row) => below(row, heads, target));
  }
  const headLine = padRight('', room) + cells(heads, widths);
  return [{ text: headLine }, ...table.rows.flatMap((row) => beside(row, widths, room, target))];
}

function figure(amountCents: Cents | null | undefined): string {
  return amountCents === null || amountCents === undefined ? '--' : formatCents(amountCents, true);
}

function cells(texts: readonly string[], widths: readonly number[]): string {
  return widths.map((width, index) => GAP + padLeft(texts[index] ?? '', width)).join('');
}

function beside(
  row: TableRow,
  widths: readonly number[],
  room: number,
  target: LayoutTarget,
): readonly LaidLine[] {
  const labels = wrap(target.printable(row.label), room);
  const last = padRight(labels.at(-1) ?? '', room) + cells(row.amounts.map(figure), widths);
  return looks([...labels.slice(0, -1), last, ...noteLines(row, target)], row);
}

function below(row: TableRow, heads: readonly string[], target: LayoutTarget): readonly LaidLine[] {
  const figures = row.amounts.flatMap((amountCents, index) =>
    labelled(heads[index] ?? '', figure(amountCents), target.columns, INDENT),
  );
  const label = wrap(target.printable(row.label), target.columns);
  return looks([...label, ...figures, ...noteLines(row, target)], row);
}

function noteLines(row: TableRow, target: LayoutTarget): readonly string[] {
  if (row.note === undefined) return [];
  return indented(target.printable(row.note), target.columns, INDENT);
}

function looks(lines: readonly string[], row: TableRow): readonly LaidLine[] {
  return lines.map((text) => (row.strong === true ? { text, strong: true } : { text }));
}
