// A report for other programs: as CSV without formulas, and as one JSON document. Same rows, same
// totals, same control.
import { csvLine } from '../csv.ts';
import { cents, formatCents } from '../money.ts';
import type { Cell, Column, Report, ReportRow } from './report.ts';

/**
 * One row a line, its kind in the first cell; the control total is the last. Ends with a newline.
 */
export function renderCsv(report: Report): string {
  const { columns, rows, totals, control } = report;
  const lines = [
    ['row', ...columns.map(({ key }) => key.replace(/Cents$/, ''))],
    ...[...rows, ...totals].map((row) => [
      row.kind,
      ...columns.map((column, index) => plainCell(column, row.cells[index])),
    ]),
    ...report.notes.map((note) => ['note', note]),
    ['control', String(control.items), formatCents(control.amountCents)],
  ];
  return lines.map((cells) => `${csvLine(padded(cells, columns.length + 1))}\n`).join('');
}

/** Every line as wide as the first, so that no reader drops what stands at the end. */
function padded(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

function plainCell(column: Column, cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return column.kind === 'money' ? formatCents(cents(cell)) : String(cell);
}

/** Money is whole cents under keys that say so; a head has only its words. */
export function renderJson(report: Report): string {
  const { columns, rows, totals, signatures: _onPaper, madeWords: _words, ...rest } = report;
  const document = {
    ...rest,
    columns: columns.map(({ key, title, kind }) => ({ key, title, kind })),
    rows: rows.map((row) => jsonRow(columns, row)),
    totals: totals.map((row) => jsonRow(columns, row)),
  };
  return JSON.stringify(document);
}

function jsonRow(columns: readonly Column[], row: ReportRow): Readonly<Record<string, Cell>> {
  if (row.kind === 'head') return { row: 'head', words: row.cells[0] ?? '' };
  const members = columns.map(({ key }, index) => [key, row.cells[index] ?? null]);
  return { row: row.kind, ...Object.fromEntries(members) };
}
