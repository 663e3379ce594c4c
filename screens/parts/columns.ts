// Lays rows of cells into columns. Amounts and codes are never cut; text gives way, with a visible
// mark where it was cut. One line a row, so that no layout engine can squeeze a row away.
import type { Line, Segment, Tone } from '../screen.ts';
import { cellWidth, cleanText, cutText, padLeft, padRight } from './cells.ts';

/**
 * - `amount`: right-aligned, never cut.
 * - `code`: left-aligned, never cut: numbers of receipts, accounts, bags.
 * - `text`: left-aligned, gives way down to `least` cells and further before any amount would.
 */
export type Column = {
  readonly title: string;
  readonly kind: 'amount' | 'code' | 'text';
  /** For text: the width below which it would rather lose the gaps. Default 8. */
  readonly least?: number;
  /** Shown only in windows of at least this many columns. */
  readonly from?: number;
};

export type Cell = string | Segment;
export type TableRow = {
  readonly cells: readonly Cell[];
  /** The row that Enter takes: a `>` before it, and the tone. */
  readonly marked?: boolean;
  readonly tone?: Tone;
};
export type Table = { readonly head: Line; readonly rows: readonly Line[] };

const LEAST_DEFAULT = 8;
const MARK = '>';

/** The head and the rows of a table, each fitting in `width` cells as long as its amounts do. */
export function layTable(
  columns: readonly Column[],
  rows: readonly TableRow[],
  width: number,
): Table {
  const shown = columns.map((_, index) => index).filter((index) => isShown(columns[index], width));
  const chosen = shown.flatMap((index) => columns[index] ?? []);
  const cells = rows.map((row) => shown.map((index) => cellOf(row.cells[index])));
  const natural = chosen.map((column, index) =>
    Math.max(cellWidth(column.title), ...cells.map((row) => cellWidth(row[index]?.text ?? ''))),
  );
  const { widths, gap } = fitWidths(chosen, natural, width - MARK.length);
  const head = chosen.map((column) => ({ text: column.title }));
  return {
    head: layRow(chosen, head, widths, gap, { cells: [], tone: 'quiet' }),
    rows: cells.map((row, index) => layRow(chosen, row, widths, gap, rows[index])),
  };
}

function isShown(column: Column | undefined, width: number): boolean {
  return column !== undefined && width >= (column.from ?? 0);
}

function cellOf(cell: Cell | undefined): Segment {
  const segment = typeof cell === 'object' ? cell : { text: cell ?? '' };
  return { ...segment, text: cleanText(segment.text) };
}

type Fitted = { readonly widths: readonly number[]; readonly gap: number };

/** Spare room goes to the first text; what is missing is taken from the widest texts. */
function fitWidths(columns: readonly Column[], natural: readonly number[], width: number): Fitted {
  const least = columns.map((column) => (column.kind === 'text' ? column.least : undefined));
  for (const [gap, minimum] of [
    [2, LEAST_DEFAULT],
    [1, LEAST_DEFAULT],
    [1, 1],
  ] as const) {
    const floors = natural.map((full, index) =>
      columns[index]?.kind !== 'text'
        ? full
        : Math.min(full, minimum === 1 ? 1 : (least[index] ?? minimum)),
    );
    const room = width - gap * Math.max(0, columns.length - 1);
    if (sum(floors) <= room) return { widths: shareRoom(columns, natural, floors, room), gap };
    if (minimum === 1) return { widths: floors, gap };
  }
  return { widths: natural, gap: 1 };
}

function shareRoom(
  columns: readonly Column[],
  natural: readonly number[],
  floors: readonly number[],
  room: number,
): number[] {
  const widths = [...natural];
  let missing = sum(natural) - room;
  while (missing > 0) {
    const spare = widths.map((each, index) => (each > (floors[index] ?? 0) ? each : 0));
    const widest = spare.indexOf(Math.max(...spare));
    widths[widest] = (widths[widest] ?? 0) - 1;
    missing -= 1;
  }
  const growing = columns.findIndex((column) => column.kind === 'text');
  if (growing >= 0 && missing < 0) widths[growing] = (widths[growing] ?? 0) - missing;
  return widths;
}

function layRow(
  columns: readonly Column[],
  cells: readonly Segment[],
  widths: readonly number[],
  gap: number,
  row: TableRow | undefined,
): Line {
  const line: Segment[] = [toned(row?.marked ? MARK : ' ', row?.tone, row)];
  columns.forEach((column, index) => {
    const cell = cells[index] ?? { text: '' };
    const text = fitCell(column, cell.text, widths[index] ?? 0);
    const before = index === 0 ? '' : ' '.repeat(gap);
    line.push(toned(before + text, cell.tone ?? row?.tone, row));
  });
  return line;
}

function fitCell(column: Column, text: string, width: number): string {
  if (column.kind === 'amount') return padLeft(text, width);
  return padRight(column.kind === 'text' ? cutText(text, width) : text, width);
}

function toned(text: string, tone: Tone | undefined, row: TableRow | undefined): Segment {
  const meant = row?.marked && (tone === undefined || tone === 'normal') ? 'marked' : tone;
  return meant === undefined ? { text } : { text, tone: meant };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** A line of dashes: the rule above a total. */
export function rule(width: number): Line {
  return [{ text: '-'.repeat(width), tone: 'quiet' }];
}
