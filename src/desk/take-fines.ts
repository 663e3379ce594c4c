// Takes in a schedule of parking fines from a file. It changes nothing yet: the administrator asks
// for its date, and the finance director approves it in whole.
import { createHash } from 'node:crypto';
import {
  type Fine,
  type FineChanges,
  type FinesSource,
  fineChanges,
  readFineRow,
} from '../domain/imports/fines.ts';
import { decodeForeign } from '../domain/imports/foreign-encoding.ts';
import { readForeignTable } from '../domain/imports/foreign-table.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { finesOn, insertFineSchedule } from '../store/fines.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import type { ForeignFile, RejectedRow } from './plan-import.ts';

export type FinesPlan = {
  readonly file: { readonly name: string; readonly sha256: string };
  readonly source: FinesSource;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly fines: readonly Fine[];
  /** Against the schedule in force today. */
  readonly changes: FineChanges;
  readonly rejected: readonly RejectedRow[];
  readonly notes: readonly { readonly words: string; readonly line: number }[];
};

/** Writes nothing. */
export async function planFines(
  desk: Desk,
  source: FinesSource,
  file: ForeignFile,
): Promise<Result<FinesPlan>> {
  const decoded = decodeForeign(file.bytes, source.encoding);
  if (!decoded.ok) return decoded;
  const table = readForeignTable(decoded.value.text, source);
  if (!table.ok) return table;
  const fines = new Map<string, Fine>();
  const rejected: RejectedRow[] = [];
  const notes: { words: string; line: number }[] = [];
  for (const row of table.value.rows) {
    const { line, cells, fault } = row;
    const read = fault === undefined ? readFineRow(row, source) : { ok: false, reason: fault };
    if (!('fines' in read)) {
      rejected.push({ line, cells, reason: read.reason });
      continue;
    }
    notes.push(...read.notes.map((words) => ({ words, line })));
    for (const fine of read.fines) {
      const key = `${fine.code} ${fine.area}`;
      if (fines.has(key)) notes.push({ words: 'a code that stood above: the first counts', line });
      else fines.set(key, fine);
    }
  }
  const all = [...fines.values()];
  const { book } = desk.store;
  const now = await finesOn(book, await businessDate(desk, book));
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { columns, rows } = table.value;
  const told = { rows: rows.length, columns, fines: all, rejected, notes };
  return done({
    file: { name: file.name, sha256 },
    source,
    ...told,
    changes: fineChanges(now, all),
  });
}

/** The same file twice is refused: it is there already. Returns the number of the schedule. */
export async function takeFines(
  desk: Desk,
  plan: FinesPlan,
  takenBy: string,
): Promise<Result<number>> {
  if (plan.fines.length === 0) return refuse('fines-none');
  return desk.store.transact(async (book) => {
    const { name, sha256 } = plan.file;
    const there = await book
      .selectFrom('fine_schedule')
      .select('id')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (there) return refuse('fines-there', { schedule: there.id });
    const at = desk.clock.now();
    const file = { title: plan.source.title, file_name: name, sha256 };
    const schedule = { ...file, taken_by: takenBy, taken_at: at };
    return done(await insertFineSchedule(book, schedule, plan.fines));
  });
}
