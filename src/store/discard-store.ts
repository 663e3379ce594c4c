// Removes a store's files, only when nobody else has them open.
import { rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Store } from './open-store.ts';

/** Closes the store and removes it; false, and nothing removed, while another program holds it. */
export async function discardStore(store: Store): Promise<boolean> {
  await store.close();
  if (!isAlone(store.path)) return false;
  for (const ending of ['', '-wal', '-shm']) rmSync(`${store.path}${ending}`, { force: true });
  return true;
}

/** A file leaves write-ahead mode only for its last user; with others the change is refused. */
function isAlone(path: string): boolean {
  const database = new BetterSqlite3(path, { timeout: 0 });
  try {
    return database.pragma('journal_mode = DELETE', { simple: true }) === 'delete';
  } catch {
    return false;
  } finally {
    database.close();
  }
}
