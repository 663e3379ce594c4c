// Copies the one file while registers work, and the few deeds on files that a copy needs: whole and
// synced under a temporary name first, so that a file of the wanted name is always a whole one.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { storeBreakdown } from './store-breakdown.ts';

/** Pages copied before the event loop has its turn: about 4 MB, a few milliseconds. */
const PAGES_A_STEP = 1000;
/** Only the owner reads a copy: it holds everything the book holds. */
const OWNER_ONLY = 0o600;
const PARTIAL = /\.partial-(\d+)(-wal|-shm|-journal)?$/;

/** The temporary name of a copy that this process makes beside its place. */
export function partialName(path: string, processId: number): string {
  return `${path}.partial-${processId}`;
}

/**
 * SQLite's backup of the store at `path` into the new file `to`, synced. The copy is one snapshot:
 * what registers post meanwhile is not in it and does not make it begin again.
 */
export async function copyStore(path: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await (await open(to, 'wx', OWNER_ONLY)).close();
  const source = new BetterSqlite3(path, { fileMustExist: true, timeout: 5000 });
  try {
    source.exec('BEGIN');
    // A transaction that has read nothing has no snapshot yet.
    source.prepare('SELECT COUNT(*) FROM sqlite_master').get();
    await source.backup(to, { progress: () => PAGES_A_STEP });
    source.exec('COMMIT');
  } catch (error) {
    throw storeBreakdown(error, path) ?? error;
  } finally {
    source.close();
  }
  await syncFile(to);
}

/** A plain copy of a file nobody writes to, synced. */
export async function copyClosedFile(path: string, to: string): Promise<void> {
  await (await open(to, 'wx', OWNER_ONLY)).close();
  await copyFile(path, to);
  await syncFile(to);
}

/** Gives a finished file its name; what had the name before is replaced. */
export async function settleFile(from: string, to: string): Promise<void> {
  await syncFile(from);
  await rename(from, to);
  await syncFile(dirname(to));
}

/** Also a folder: a rename lives in the folder, which has to reach the disk as well. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** SHA-256 of a file's bytes in hexadecimal, in little memory. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

export async function fileBytes(path: string): Promise<number> {
  return (await stat(path)).size;
}

/** False also for what is no file. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The hash that stands beside a copy; undefined where none can be read. */
export async function hashBeside(path: string): Promise<string | undefined> {
  const text = await readFile(`${path}.sha256`, 'utf8').catch(() => '');
  return /^[0-9a-f]{64}\b/.exec(text)?.[0];
}

/** Names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Removes a copy with its hash, the hash last: a hash without its copy is plainly nothing. */
export async function removeCopy(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.sha256`, { force: true });
}

/** Removes a temporary copy with what SQLite may have put beside it. */
export async function removePartial(path: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    await rm(`${path}${ending}`, { force: true });
  }
}

/** Removes what copies into this folder left there when their process was killed. */
export async function removeLeftovers(
  path: string,
  isRunning: (processId: number) => boolean,
): Promise<void> {
  const folder = dirname(path);
  for (const name of await namesIn(folder)) {
    const processId = PARTIAL.exec(name)?.[1];
    if (processId === undefined || isRunning(Number(processId))) continue;
    await rm(join(folder, name), { force: true });
  }
}

export function folderAndName(path: string): { readonly folder: string; readonly name: string } {
  return { folder: dirname(path), name: basename(path) };
}

export function pathIn(folder: string, name: string): string {
  return join(folder, name);
}
