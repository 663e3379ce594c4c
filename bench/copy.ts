// A copy of a book while it stands: the copy alone, and with every check of verify run on it; each
// beside the same bytes copied as a plain file and synced.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { folderWriter } from '../drivers/files/folder-writer.ts';
import { isRunning } from '../drivers/process.ts';
import { backUp } from '../src/desk/back-up.ts';
import { copyClosedFile, copyStore, removePartial } from '../src/store/copy-store.ts';
import type { Bench } from './bench-place.ts';
import { deskOn, makeBook, must } from './book.ts';
import { besideOne, type Row, type Samples, timed, timesOf } from './measure.ts';

const ACCOUNTS = 1000;
/** Papers of about five years at one window: 100 MB. */
const PAPERS = 100_000;
const COPIES = 15;
const VERIFIED = 3;
const PLAIN = 'plain file copy';

export async function copies(bench: Bench): Promise<readonly Row[]> {
  return [await copy(bench), await verifiedCopy(bench)];
}

async function copy({ root, folder }: Bench): Promise<Row> {
  const { path, close } = await standingBook(root, folder, 'copy');
  fillWithPapers(path);
  const to = join(folder, 'copy-to.sqlite');
  const [ours, limit]: [Samples, Samples] = [[], []];
  for (let turn = 0; turn <= COPIES; turn += 1) {
    const own = await timed(() => copyStore(path, to));
    await removePartial(to);
    const plain = await plainCopy(path, to);
    // The first copy reads the file from the disk.
    if (turn === 0) continue;
    ours.push(own);
    limit.push(plain);
  }
  await close();
  return besideOne('copy of a book of 100 MB', PLAIN, { ours, limit }, [
    timesOf(ours, limit, 50, PLAIN),
  ]);
}

async function verifiedCopy({ root, folder }: Bench): Promise<Row> {
  const { path, desk, close } = await standingBook(root, folder, 'verified-copy');
  const to = join(folder, 'verified-to.sqlite');
  const [ours, limit]: [Samples, Samples] = [[], []];
  const openStore = async (file: string) => deskOn(root, file).store;
  const ports = { openStore, files: folderWriter, processId: process.pid, isRunning };
  for (let turn = 0; turn < VERIFIED; turn += 1) {
    ours.push(await timed(async () => must(await backUp(desk.store, ports, to))));
    rmSync(to);
    limit.push(await plainCopy(path, to));
  }
  await close();
  return besideOne('copy of 1,000 accounts, verified', PLAIN, { ours, limit }, []);
}

async function plainCopy(path: string, to: string): Promise<number> {
  const took = await timed(() => copyClosedFile(path, to));
  rmSync(to);
  return took;
}

/** All in the file when it is copied, none in the log beside it. */
function fillWithPapers(path: string): void {
  const database = new BetterSqlite3(path);
  database.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${PAPERS})
    INSERT INTO print_job (register, kind, subject, content, created_at)
    SELECT 1, 'paper', 'receipt ' || i, hex(randomblob(500)), '2026-09-15T17:00:00.000Z' FROM n`);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/** The book open as a register has it. */
async function standingBook(root: string, folder: string, name: string) {
  const path = join(folder, `${name}.sqlite`);
  await makeBook(root, path, ACCOUNTS);
  const desk = deskOn(root, path);
  return { path, desk, close: () => desk.store.close() };
}
