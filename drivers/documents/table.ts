// The columns of a report on paper: how wide each is, and whether the page must lie on its side.
import { cellText } from '../../src/domain/reports/render-text.ts';
import type { Column, ReportRow } from '../../src/domain/reports/report.ts';
import { type Ink, rule, type Style, widthOf, wrapped, write } from './ink.ts';

export const ROW: Style = { size: 8.5 };
export const STRONG: Style = { size: 8.5, bold: true };
export const ROW_HEIGHT = 12;
/** Between two columns, at least and at most. */
const GAP = 9;
const GAP_MOST = 26;
/** Words give way to figures, but not beyond this. */
const WORDS_LEAST = 48;

export type Placed = {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
};

/** Its columns end after `width` points; a head may run over the whole `room`. */
export type Table = {
  readonly columns: readonly Placed[];
  readonly width: number;
  readonly room: number;
};

function isFigure({ kind }: Column): boolean {
  return kind === 'money' || kind === 'count';
}

/** What every column would like to have. */
export function wishes(
  ink: Ink,
  columns: readonly Column[],
  rows: readonly ReportRow[],
): readonly number[] {
  const tabled = rows.filter(({ kind }) => kind !== 'head');
  return columns.map((column, index) =>
    tabled.reduce(
      (most, row) => {
        const style = row.kind === 'sum' ? STRONG : ROW;
        return Math.max(most, widthOf(ink, cellText(column, row.cells[index]), style));
      },
      widthOf(ink, column.title, STRONG),
    ),
  );
}

/** The least that all columns take side by side. */
export function wished(wishes: readonly number[]): number {
  return wishes.reduce((sum, wish) => sum + wish, 0) + GAP * (wishes.length - 1);
}

/** Places the columns between `left` and `left + room`: words are narrowed where they must be. */
export function placeColumns(
  columns: readonly Column[],
  wishes: readonly number[],
  left: number,
  room: number,
): Table {
  const widths = narrowed(columns, wishes, room);
  const taken = widths.reduce((sum, width) => sum + width, 0);
  const gaps = Math.max(1, columns.length - 1);
  const gap = Math.min(GAP_MOST, Math.max(GAP, (room - taken) / gaps));
  let x = left;
  const placed = columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const at = { column, x, width };
    x += width + gap;
    return at;
  });
  return { columns: placed, width: x - gap - left, room };
}

/** The widest words give way first, until all fit. */
function narrowed(
  columns: readonly Column[],
  wishes: readonly number[],
  room: number,
): readonly number[] {
  const widths = [...wishes];
  const over = () => wished(widths) - room;
  while (over() > 0) {
    const words = columns.flatMap((column, index) => (isFigure(column) ? [] : [index]));
    const widest = words.reduce(
      (best, index) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best),
      words[0] ?? 0,
    );
    const width = widths[widest] ?? 0;
    if (width <= WORDS_LEAST) break;
    widths[widest] = Math.max(WORDS_LEAST, width - Math.max(1, over() / words.length));
  }
  return widths;
}

export function drawTitles(ink: Ink, { columns, width }: Table, left: number, y: number): number {
  for (const { column, x, width: room } of columns) {
    const align = isFigure(column) ? 'right' : 'left';
    write(ink, column.title, { x, y, width: room, align }, STRONG);
  }
  rule(ink, { x: left, y: y + ROW_HEIGHT, width }, 'black');
  return y + ROW_HEIGHT + 4;
}

/** The lines of each cell; a head has only its own. */
export function cellLines(
  ink: Ink,
  row: ReportRow,
  { columns, room: whole }: Table,
): readonly (readonly string[])[] {
  if (row.kind === 'head') return [wrapped(ink, String(row.cells[0] ?? ''), whole, STRONG)];
  const style = row.kind === 'sum' ? STRONG : ROW;
  return columns.map(({ column, width: room }, index) => {
    const text = cellText(column, row.cells[index]);
    return isFigure(column) ? [text] : wrapped(ink, text, room, style);
  });
}

/** A rule over each figure of a sum, as on an adding machine's tape. */
export function drawSumRules(ink: Ink, row: ReportRow, { columns }: Table, y: number): void {
  columns.forEach(({ column, x, width }, index) => {
    const filled = row.cells[index] !== null && row.cells[index] !== undefined;
    if (filled && isFigure(column)) rule(ink, { x, y, width }, 'black');
  });
}

export function drawRow(
  ink: Ink,
  row: ReportRow,
  table: Table,
  lines: readonly (readonly string[])[],
  y: number,
): void {
  const style = row.kind === 'line' ? ROW : STRONG;
  lines.forEach((texts, index) => {
    const placed = table.columns[index];
    if (!placed) return;
    const { column, x, width } = placed;
    const align = row.kind !== 'head' && isFigure(column) ? 'right' : 'left';
    texts.forEach((text, at) => {
      write(ink, text, { x, y: y + at * ROW_HEIGHT, width, align }, style);
    });
  });
}
