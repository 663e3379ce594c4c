// The rows as a table for people or JSON for machines.
import { arch, cpus, platform } from 'node:os';
import { figuresOf, type Goal, isMet, type Row, type Side } from './measure.ts';

function machine(): string {
  const [cpu] = cpus();
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const cores = `${cpus().length} x ${cpu?.model.trim()}`;
  return `${today}, ${platform()} ${arch()}, ${cores}, Node ${process.version}`;
}

export function asJson(rows: readonly Row[]): string {
  const told = rows.map(({ name, unit, sides, goals }) => ({
    name,
    unit,
    sides: sides.map((side) =>
      'missing' in side ? side : { name: side.name, ...figuresOf(side.samples) },
    ),
    goals: goals.map((goal) => ({ ...goal, met: isMet(goal) })),
  }));
  return JSON.stringify({ machine: machine(), rows: told }, null, 2);
}

const HEAD = ['row', 'side', 'median', 'p99', 'unit', 'samples'];
const RIGHT = ['median', 'p99', 'samples'];

export function asTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.flatMap(cellsOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  const told = cells.map((row) => row.map((cell, column) => padded(cell, column, widths[column])));
  return [
    machine(),
    '',
    ...told.map((row) => row.join('  ').trimEnd()),
    '',
    ...goalLines(rows),
  ].join('\n');
}

function padded(cell: string, column: number, width = 0): string {
  return RIGHT.includes(HEAD[column] ?? '') ? cell.padStart(width) : cell.padEnd(width);
}

function cellsOf({ name, unit, sides }: Row): string[][] {
  return sides.map((side, index) => [index === 0 ? name : '', ...sideCells(side, unit)]);
}

function sideCells(side: Side, unit: string): string[] {
  if ('missing' in side) return [side.name, side.missing, '', '', ''];
  const { median, p99, samples } = figuresOf(side.samples);
  return [side.name, shown(median), shown(p99), unit, String(samples)];
}

function shown(figure: number): string {
  return figure.toFixed(figure < 100 ? 2 : 0);
}

function goalLines(rows: readonly Row[]): string[] {
  return rows.flatMap(({ name, goals }) => goals.map((goal) => `${name}: ${goalWords(goal)}`));
}

/** A figure without a bound is stated, nothing more. */
function goalWords(goal: Goal): string {
  const { what, figure, most, least } = goal;
  const bounds = [
    ...(most === undefined ? [] : [`at most ${most}`]),
    ...(least === undefined ? [] : [`at least ${least}`]),
  ];
  const said = `${shown(figure)} ${what}`;
  if (bounds.length === 0) return said;
  return `${said} (${bounds.join(', ')}) ${isMet(goal) ? 'met' : 'NOT MET'}`;
}
