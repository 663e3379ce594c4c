// A report as lines of fixed width for screen and paper. Words are cut where they must be; figures
// never are.
import { type Cents, cents, formatCents } from '../money.ts';
import { dateWords } from '../papers/moment.ts';
import { fitText, plainText, textWidth } from '../plain-text.ts';
import { chartLines } from './render-chart.ts';
import {
  type Cell,
  type Column,
  forPeople,
  type Report,
  type ReportBody,
  type ReportRow,
  type Span,
  type Subject,
} from './report.ts';

/** Words this short are never cut to make room for longer ones. */
const SHORT = 12;
const TEXT_WIDTH_MIN = 4;

/** A report in its parts, for whoever leafs through it. */
export type TextParts = {
  /** The titles of the columns. */
  readonly titles: string;
  /** Rows, totals, notes: each line with what it is about. */
  readonly body: readonly BodyLine[];
};
export type BodyLine = { readonly text: string; readonly of?: Subject };

/** Lines without their ends, none wider than `width` unless its figures alone already are. */
export function renderText(report: Report, width: number): readonly string[] {
  const { titles, body } = textParts(report, width);
  const rule = '-'.repeat(width);
  return [
    ...titleLines(report, width),
    rule,
    titles,
    rule,
    ...body.map(({ text }) => text),
    ...(report.signatures ?? []).flatMap((role) => ['', `${role} ${'_'.repeat(30)}`]),
  ];
}

export function textParts(whole: Report, width: number): TextParts {
  const report = forPeople(whole);
  const { columns } = report;
  const widths = columnWidths(columns, [...report.rows, ...report.totals], width);
  const laidOut = (row: ReportRow): readonly BodyLine[] =>
    rowLines(columns, row, widths, width).map((text) =>
      row.of === undefined ? { text } : { text, of: row.of },
    );
  const foot = [
    ...report.notes.flatMap((note) => wrap(plainText(note), width)),
    ...(report.chart ? chartLines(report.chart, width) : []),
    controlLine(report),
    ...wrap(readWords(report), width),
  ];
  return {
    titles: columns
      .map((column, index) => placed(column, index, column.title, widths[index] ?? 0))
      .join('')
      .trimEnd(),
    body: [
      ...report.rows.flatMap(laidOut),
      { text: '-'.repeat(width) },
      ...report.totals.flatMap(laidOut),
      ...foot.map((text) => ({ text })),
    ],
  };
}

function titleLines(report: Report, width: number): readonly string[] {
  const dates = spanWords(report);
  const left = fitText(plainText(report.city), width - dates.length - 1);
  return [`${left} ${dates}`, `${report.number} ${report.title}`];
}

/** `Tue 15 Sep 2026`, or from the first to the last. */
export function spanWords({ from, to }: Span): string {
  return from === to ? dateWords(to) : `${dateWords(from)} to ${dateWords(to)}`;
}

/** Who had it made and when; a report of yesterday read today may say something else. */
export function readWords({ madeWords, madeBy }: Report): string {
  return plainText(`Read ${madeWords} by ${madeBy}`);
}

export function controlLine({ control }: ReportBody): string {
  const items = `${control.items} ${control.items === 1 ? 'item' : 'items'}`;
  return `Control: ${items}, ${formatCents(control.amountCents, true)}`;
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
function rowLines(
  columns: readonly Column[],
  row: ReportRow,
  widths: readonly number[],
  width: number,
): readonly string[] {
  if (row.kind === 'head') return wrap(plainText(String(row.cells[0] ?? '')), width);
  const line = columns
    .map((column, index) =>
      placed(column, index, cellText(column, row.cells[index]), widths[index] ?? 0),
    )
    .join('');
  return [line.trimEnd()];
}

function isFigure({ kind }: Column): boolean {
  return kind === 'money' || kind === 'count';
}

/** Figures stand two cells from what is before them, words one. */
function gapBefore(column: Column, index: number): number {
  return index === 0 ? 0 : isFigure(column) ? 2 : 1;
}

function placed(column: Column, index: number, words: string, width: number): string {
  const gap = ' '.repeat(gapBefore(column, index));
  return gap + (isFigure(column) ? words.padStart(width) : fitText(words, width));
}

/** Figures and short words get what they need; longer words share what is left. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly ReportRow[],
  width: number,
): readonly number[] {
  const needed = columns.map((column, index) => widest(column, index, rows));
  const isLong = (index: number) => columns[index]?.kind === 'text' && (needed[index] ?? 0) > SHORT;
  const fixed = columns.reduce(
    (sum, column, index) =>
      sum + gapBefore(column, index) + (isLong(index) ? 0 : (needed[index] ?? 0)),
    0,
  );
  const given = share(
    needed.map((need, index) => (isLong(index) ? need : 0)),
    columns.map((column) => column.width),
    width - fixed,
  );
  return needed.map((need, index) => (isLong(index) ? (given[index] ?? 0) : need));
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
