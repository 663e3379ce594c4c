// Puts what an import has found new on the books: a few rows a transaction, each of them whole with
// its accounts, items, entries and links. Stopped anywhere, a second run adds only the rest.
import { done, type Result } from '../domain/result.ts';
import { OFFICE } from '../store/chain.ts';
import { linkRow } from '../store/records.ts';
import type { Desk } from './desk.ts';
import { writeImportRows } from './import-rows.ts';
import type { ImportPlan } from './plan-import.ts';

export type Written = {
  readonly added: number;
  /** Rows that another import wrote, or contradicted, since the plan was made. */
  readonly overtaken: number;
};

/** A quarter of what a writer may hold the store: the disk is not always as quick. */
const HOLD_MS = 25;
const ROWS_FIRST = 10;
const ROWS_MOST = 100;
/** Between two transactions, so that a waiting register gets its turn. */
const PAUSE_MS = 5;

/** `progress` is told how many rows are done. `by` is who runs it, as the machine knows them. */
export async function writeImport(
  desk: Desk,
  plan: ImportPlan,
  by: string,
  progress: (done: number) => void,
): Promise<Result<Written>> {
  const run = await beginRun(desk, plan, by);
  if (!run.ok) return run;
  let added = 0;
  let size = ROWS_FIRST;
  for (let first = 0; first < plan.fresh.length; ) {
    const chunk = plan.fresh.slice(first, first + size);
    const began = instant(desk);
    const written = await desk.store.transact((book) =>
      writeImportRows({ desk, book, plan, runId: run.value }, chunk),
    );
    if (!written.ok) return written;
    added += written.value;
    first += chunk.length;
    size = nextSize(size, instant(desk) - began);
    progress(first);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const ended = await endRun(desk, plan, added);
  return ended.ok ? done({ added, overtaken: plan.fresh.length - added }) : ended;
}

function instant(desk: Desk): number {
  return Date.parse(desk.clock.now());
}

/** As many rows as this machine writes within the time, as it has shown so far. */
function nextSize(size: number, heldMs: number): number {
  if (heldMs > HOLD_MS) return Math.max(1, Math.floor((size * HOLD_MS) / heldMs / 1.5));
  return heldMs * 2 < HOLD_MS ? Math.min(ROWS_MOST, Math.ceil(size * 1.5)) : size;
}

function beginRun(desk: Desk, plan: ImportPlan, by: string): Promise<Result<number>> {
  const { importing, file } = plan;
  return desk.store.transact(async (book) => {
    const at = desk.clock.now();
    const { id } = await book
      .insertInto('import_run')
      .values({
        kind: importing.kind,
        profile: importing.profile,
        file_name: file.name,
        sha256: file.sha256,
        rows_read: plan.rows,
        rows_rejected: plan.rejected.length,
        begun_by: by,
        begun_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await linkRow(book, OFFICE, 'import-begun', id, at);
    return done(id);
  });
}

/** Written when all rows are in; a file that added nothing is recorded too. */
function endRun(desk: Desk, plan: ImportPlan, added: number): Promise<Result<void>> {
  const { importing, file } = plan;
  return desk.store.transact(async (book) => {
    const at = desk.clock.now();
    const { id } = await book
      .insertInto('import_file')
      .values({
        profile: importing.profile,
        file_name: file.name,
        sha256: file.sha256,
        rows_read: plan.rows,
        rows_added: added,
        imported_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await linkRow(book, OFFICE, 'import', id, at);
    return done(undefined);
  });
}
