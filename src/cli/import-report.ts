// What an import would do, in words: counts first, then every kind of problem with its lines.
import { formatCents } from '../domain/money.ts';
import type { ImportPlan } from '../lines/importer.ts';

type Problem = { readonly words: string; readonly lines: readonly number[] };

/** Lines named for each problem; the rejects file and --json have them all. */
const LINES_SHOWN = 6;

/** `9,999` */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function planText(plan: ImportPlan, file: string): string {
  const lines = [
    `${file}: ${count(plan.rows)} rows`,
    `read as: ${plan.title}`,
    '',
    figure(plan.fresh, `new, ${formatCents(plan.freshCents, true)} in all`),
    figure(plan.present, 'in the book already'),
    figure(plan.rejected.length, 'rejected'),
  ];
  if (plan.loadedBefore !== undefined) {
    lines.push('', `This very file was imported before, at ${plan.loadedBefore}.`);
  }
  lines.push(...section('Rejected', byReason(plan)), ...section('Taken with a note', plan.notes));
  if (plan.ignored.length > 0) {
    lines.push('', 'Columns not taken');
    lines.push(...plan.ignored.map(({ column, why }) => `  ${column}: ${why}`));
  }
  return `${lines.join('\n')}\n`;
}

/** The same for a program; the rows' cells are in the rejects file. */
export function planJson(plan: ImportPlan) {
  const { title, rows, fresh, freshCents, present, notes, ignored } = plan;
  const rejected = plan.rejected.map(({ line, reason }) => ({ line, reason }));
  const loadedBefore = plan.loadedBefore ?? null;
  return { title, rows, fresh, freshCents, present, rejected, notes, ignored, loadedBefore };
}

function byReason(plan: ImportPlan): readonly Problem[] {
  const lines = new Map<string, number[]>();
  for (const { reason, line } of plan.rejected) {
    const before = lines.get(reason);
    if (before) before.push(line);
    else lines.set(reason, [line]);
  }
  return [...lines].map(([words, at]) => ({ words, lines: at }));
}

function section(title: string, problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  return ['', title, ...problems.flatMap(problemLines)];
}

function problemLines({ words, lines }: Problem): readonly string[] {
  const shown = lines.slice(0, LINES_SHOWN).join(', ');
  const more = lines.length > LINES_SHOWN ? ', ...' : '';
  const word = lines.length === 1 ? 'line' : 'lines';
  return [figure(lines.length, words), `         ${word} ${shown}${more}`];
}

function figure(number: number, words: string): string {
  return `${count(number).padStart(7)}  ${words}`;
}
