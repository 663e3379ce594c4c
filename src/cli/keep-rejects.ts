// Rejected rows of an import go to a file that can be mended and imported: nothing is lost unseen.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ImportPlan } from '../desk/plan-import.ts';
import { csvLine } from '../domain/csv.ts';
import { REJECT_COLUMNS } from '../domain/imports/foreign-table.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { CommandContext } from './command.ts';
import { count } from './import-report.ts';

/** The file's own columns and two of ours; no cell of it can be run as a formula. */
export function rejectsCsv(plan: Pick<ImportPlan, 'columns' | 'rejected'>): string {
  const rows = [
    [...plan.columns, ...REJECT_COLUMNS],
    ...plan.rejected.map(({ cells, line, reason }) => [
      ...plan.columns.map((_column, index) => cells[index] ?? ''),
      String(line),
      reason,
    ]),
  ];
  return rows.map((row) => `${csvLine(row)}\n`).join('');
}

/**
 * Writes the rejects where `path` says. Refused when rows would be dropped without a file that
 * keeps them, and when the file holds something else: that may be a mended one.
 */
export async function keepRejects(
  context: Pick<CommandContext, 'files' | 'err'>,
  path: string | undefined,
  plan: Pick<ImportPlan, 'columns' | 'rejected'>,
  commit: boolean,
): Promise<Result<void>> {
  const { length } = plan.rejected;
  if (length === 0) return done(undefined);
  if (path === undefined) {
    return commit ? refuse('import-needs-rejects', { count: length }) : done(undefined);
  }
  const text = rejectsCsv(plan);
  if (existsSync(path) && readFileSync(path, 'utf8') !== text) {
    return refuse('import-rejects-exist', { file: path });
  }
  await context.files.save(dirname(path), basename(path), text);
  context.err(`Rejected rows in ${path}: ${count(length)}`);
  return done(undefined);
}
