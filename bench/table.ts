// The rows as a table for people or JSON for machines.
import { arch, cpus, platform } from 'node:os';
import { type Figures, figuresOf, type Row, ratioOf } from './measure.ts';

const machine = () => `${platform()} ${arch()}, ${cpus().length} cores, Node ${process.version}`;

export function asJson(rows: readonly Row[]): string {
  const told = rows.map((row) => ({
    name: row.name,
    beside: row.beside,
    unit: 'ms',
    ours: figuresOf(row.ours),
    limit: figuresOf(row.limit),
    ratio: Number(ratioOf(row).toFixed(3)),
  }));
  return JSON.stringify({ machine: machine(), rows: told }, null, 2);
}

const HEAD = ['', 'beside', 'ours ms', 'p99', 'limit ms', 'p99', 'ratio', 'samples'];

export function asTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < 2 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  '),
  );
  return [machine(), '', ...lines].join('\n');
}

function cellsOf(row: Row): string[] {
  const figures = (one: Figures) => [one.median.toFixed(2), one.p99.toFixed(2)];
  const ours = figuresOf(row.ours);
  return [
    row.name,
    row.beside,
    ...figures(ours),
    ...figures(figuresOf(row.limit)),
    ratioOf(row).toFixed(2),
    String(ours.samples),
  ];
}
