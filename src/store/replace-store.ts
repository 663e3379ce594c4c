// Puts another file in the place of a store that nobody has open, and sets the old one aside.
import { closeSync, openSync, readSync } from 'node:fs';
import { link, rename } from 'node:fs/promises';
import BetterSqlite3 from 'better-sqlite3';
import { isFile, settleFile } from './copy-store.ts';

export type ChainEnd = {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: string;
};

export type LeaseRow = {
  readonly register: number;
  readonly host: string;
  readonly process_id: number;
  readonly process_started: string;
};

/** A store that this process alone has open. */
export type HeldStore = {
  /** Undefined when the file cannot be read as a store: it is damaged, or something else. */
  readonly content: HeldContent | undefined;
  /** The old file gets the name `aside`, the file `from` its place; then nothing is held. */
  readonly replaceBy: (from: string, aside: string) => Promise<void>;
  readonly letGo: () => void;
};

export type HeldContent = {
  readonly leases: readonly LeaseRow[];
  readonly ends: readonly ChainEnd[];
  /** The hash of the office chain's first link: no two books share it. */
  readonly beginning: string | undefined;
};

/** Undefined while another program has it open. The file must be there. */
export function holdStore(path: string): HeldStore | undefined {
  const unread: HeldStore = {
    content: undefined,
    replaceBy: (from, aside) => replaceUnread(path, from, aside),
    letGo: () => undefined,
  };
  if (!looksLikeStore(path)) return unread;
  const database = new BetterSqlite3(path, { fileMustExist: true, timeout: 0 });
  const held = lockWhole(database);
  if (held !== 'held') database.close();
  if (held === 'in-use') return undefined;
  if (held === 'unreadable') return unread;
  return {
    content: contentOf(database),
    replaceBy: async (from, aside) => {
      await replaceHeld(path, from, aside);
      database.close();
    },
    letGo: () => {
      if (database.open) database.close();
    },
  };
}

const MAGIC = Buffer.from('SQLite format 3\0');
const SMALLEST_PAGE = 512;

/** SQLite would remove the log beside a file that is none of its own, and that log is evidence. */
function looksLikeStore(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const beginning = Buffer.alloc(SMALLEST_PAGE);
    const length = readSync(file, beginning);
    return length === SMALLEST_PAGE && beginning.subarray(0, MAGIC.length).equals(MAGIC);
  } finally {
    closeSync(file);
  }
}

/**
 * A file leaves write-ahead mode only for its last user, and then has no log beside it that could
 * be taken for the new file's. The lock stays until the connection is closed.
 */
function lockWhole(database: BetterSqlite3.Database): 'held' | 'in-use' | 'unreadable' {
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    return 'held';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY')) return 'in-use';
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'unreadable';
    database.close();
    throw error;
  }
}

function contentOf(database: BetterSqlite3.Database): HeldContent | undefined {
  try {
    const leases = database
      .prepare<[], LeaseRow>('SELECT * FROM register_lease ORDER BY register')
      .all();
    const ends = database
      .prepare<[], ChainEnd>(
        `SELECT chain, MAX(sequence) AS sequence, hash FROM chain_link GROUP BY chain
          ORDER BY chain`,
      )
      .all();
    const first = database
      .prepare<[], { readonly hash: string }>(
        "SELECT hash FROM chain_link WHERE chain = 'office' AND sequence = 1",
      )
      .get();
    return { leases, ends, beginning: first?.hash };
  } catch {
    return undefined;
  }
}

/** At no moment is there no file in the store's place: a start in between would make a new one. */
async function replaceHeld(path: string, from: string, aside: string): Promise<void> {
  await link(path, aside);
  await settleFile(from, path);
}

/**
 * Where no store is, or one that cannot be read: what stands there goes aside, with the log that
 * may lie beside it.
 */
export async function replaceUnread(path: string, from: string, aside: string): Promise<void> {
  if (await isFile(path)) await link(path, aside);
  for (const ending of ['-wal', '-shm', '-journal']) {
    if (await isFile(`${path}${ending}`)) await rename(`${path}${ending}`, `${aside}${ending}`);
  }
  await settleFile(from, path);
}
