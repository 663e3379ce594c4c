// A report as lines of fixed width for screen and paper. Words are cut where they must be; figures
// never are.
import { type Cents, cents, formatCents } from '../money.ts';
import { dateWords } from '../papers/moment.ts';
import { fitText, plainText, textWidth } from '../plain-text.ts';
import type { Cell, Column, Report, ReportRow } from './report.ts';

export type TextWidth = 80 | 100 | 132;

const GAP = 1;
const TEXT_WIDTH_MIN = 4;

/** Lines without their ends, none wider than `width` unless its figures alone already are. */
export function renderText(report: Report, width: TextWidth): readonly string[] {
  const rows = [...report.rows, ...report.totals];
  const widths = columnWidths(report.columns, rows, width);
  const titles = report.columns.map((column, index) =>
    placed(column, column.title, widths[index] ?? 0),
  );
  const rule = '-'.repeat(width);
  return [
    ...titleLines(report, width),
    rule,
    titles.join(' ').trimEnd(),
    rule,
    ...report.rows.map((row) => rowLine(report.columns, row, widths, width)),
    rule,
    ...report.totals.map((row) => rowLine(report.columns, row, widths, width)),
    ...report.notes.flatMap((note) => wrap(plainText(note), width)),
    controlLine(report),
  ];
}

function titleLines(report: Report, width: number): readonly string[] {
  const date = dateWords(report.businessDate);
  const left = fitText(plainText(report.city), width - date.length - 1);
  return [`${left} ${date}`, `${report.number} ${report.title}`];
}

function controlLine({ control }: Report): string {
  return `Control: ${control.items} items, ${formatCents(control.amountCents, true)}`;
}

/** The cell in words: money grouped, nothing for null. */
export function cellText(column: Column, cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return plainText(cell);
  return column.kind === 'money' ? formatCents(toCents(cell), true) : String(cell);
}

function toCents(value: number): Cents {
  return cents(value);
}

/** A head runs over the whole line; every other row keeps to its columns. */
function rowLine(
  columns: readonly Column[],
  row: ReportRow,
  widths: readonly number[],
  width: number,
): string {
  if (row.kind === 'head') return fitText(plainText(String(row.cells[0] ?? '')), width).trimEnd();
  return columns
    .map((column, index) => placed(column, cellText(column, row.cells[index]), widths[index] ?? 0))
    .join(' ')
    .trimEnd();
}

function isFigure({ kind }: Column): boolean {
  return kind === 'money' || kind === 'count';
}

function placed(column: Column, words: string, width: number): string {
  return isFigure(column) ? words.padStart(width) : fitText(words, width);
}

/** Figures get what they need; words share what is left in proportion to what they would like. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly ReportRow[],
  width: number,
): readonly number[] {
  const needed = columns.map((column, index) => widest(column, index, rows));
  const isWord = (index: number) => columns[index]?.kind === 'text';
  const fixed = needed.reduce((sum, need, index) => sum + (isWord(index) ? 0 : need), 0);
  const room = width - fixed - GAP * (columns.length - 1);
  const wanted = needed.map((need, index) => (isWord(index) ? need : 0));
  const given = share(
    wanted,
    columns.map((column) => column.width),
    room,
  );
  return needed.map((need, index) => (isWord(index) ? (given[index] ?? 0) : need));
}

function widest(column: Column, index: number, rows: readonly ReportRow[]): number {
  const cells = rows
    .filter((row) => row.kind !== 'head')
    .map((row) => textWidth(cellText(column, row.cells[index])));
  return Math.max(column.title.length, ...cells);
}

/** Everyone who needs less than a fair part gets all of it; the others share what that leaves. */
function share(
  wanted: readonly number[],
  weights: readonly number[],
  room: number,
): readonly number[] {
  const given = wanted.map(() => 0);
  let waiting = wanted.flatMap((want, index) => (want > 0 ? [index] : []));
  let left = room;
  while (waiting.length > 0) {
    const weight = waiting.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
    const fair = (index: number) => Math.floor((left * (weights[index] ?? 0)) / weight);
    const content = waiting.filter((index) => (wanted[index] ?? 0) <= fair(index));
    const settled = content.length > 0 ? content : waiting;
    const parts = settled.map((index) =>
      content.length > 0 ? (wanted[index] ?? 0) : Math.max(TEXT_WIDTH_MIN, fair(index)),
    );
    settled.forEach((index, at) => {
      given[index] = parts[at] ?? 0;
    });
    left -= parts.reduce((sum, part) => sum + part, 0);
    waiting = waiting.filter((index) => !settled.includes(index));
  }
  return given;
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined) <= width) {
      line = joined;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
