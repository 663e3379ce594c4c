// Opens the one file: durable, foreign keys on, migrated; gives out the book and its transactions.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import { Breakdown } from '../domain/breakdown.ts';
import { type Refused, type Result, refuse } from '../domain/result.ts';
import { type Run, withDirect } from './direct.ts';
import { migrate, readMigrations } from './migrate.ts';
import { RowWriter } from './row-writer.ts';
import { watchSameFile } from './same-file.ts';
import { SqliteConnection, StoreBusy, sqliteDialect } from './sqlite-driver.ts';
import { assertNoFolder, storeBreakdown } from './store-breakdown.ts';
import type { Tables } from './tables.ts';

/** The tables, inside or outside a transaction. Whoever holds it may run queries on it. */
export type Book = Kysely<Tables>;

export type Store = {
  readonly book: Book;
  readonly path: string;
  /** One immediate transaction. A refused result rolls everything back, and so does a throw. */
  readonly transact: <T>(work: (book: Book) => Promise<Result<T>>) => Promise<Result<T>>;
  /** One snapshot for many reads. */
  readonly read: <T>(work: (book: Book) => Promise<T>) => Promise<T>;
  /** For millions of rows inside the transaction that is open: see row-writer.ts. */
  readonly rows: RowWriter;
  readonly close: () => Promise<void>;
};

export type StoreOptions = {
  readonly path: string;
  /** The folder with the numbered .sql files. */
  readonly migrations: string;
  readonly now: string;
  /** How long a transaction waits for another register before it is refused, in milliseconds. */
  readonly busyMs?: number;
  /** Refuse a file that is not there instead of making it. */
  readonly mustExist?: boolean;
};

class RolledBack extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.refusal.code);
    this.refused = refused;
  }
}

function isNoBook(path: string): boolean {
  return !existsSync(path) || statSync(path).size === 0;
}

function fileIdentity(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

function openDatabase(options: StoreOptions): BetterSqlite3.Database {
  assertNoFolder(options.path);
  // An empty file is no book: to migrate it would make one where somebody lost theirs.
  if (options.mustExist === true && isNoBook(options.path)) {
    throw new Breakdown(
      `There is no store at ${options.path}.`,
      `Name the right one with --store or in TENKEY_STORE. tenkey demo --store ${options.path} ` +
        'makes the demo city there, tenkey init a city of your own.',
    );
  }
  mkdirSync(dirname(options.path), { recursive: true });
  const before = fileIdentity(options.path);
  const database = new BetterSqlite3(options.path, { timeout: 2000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  migrate(database, readMigrations(options.migrations), options.now);
  // A restore may have exchanged the file while this one waited for its lock; later it cannot.
  if (before !== undefined && before !== fileIdentity(options.path)) {
    database.close();
    throw new Error(`${options.path} was exchanged while it was being opened: start again`);
  }
  // From here on a busy file is waited for by the driver, which does not block the keyboard.
  database.pragma('busy_timeout = 20');
  return database;
}

/** Throws a Breakdown when the file cannot be used. */
export function openStore(options: StoreOptions): Store {
  const known = (error: unknown) => storeBreakdown(error, options.path) ?? error;
  let database: BetterSqlite3.Database;
  try {
    database = openDatabase(options);
  } catch (error) {
    throw known(error);
  }
  const busyMs = options.busyMs ?? 5000;
  const assertSameFile = watchSameFile(options.path);
  const connection = new SqliteConnection(database, known);
  const book = new Kysely<Tables>({ dialect: sqliteDialect(database, connection, busyMs) });
  const run: Run = (sql, parameters) => connection.run(sql, parameters).rows;
  return {
    book,
    path: options.path,
    transact: (work) => transact({ book, run, assertSameFile }, work),
    rows: new RowWriter(database),
    read: (work) =>
      book.connection().execute((own) => withDirect(own, run, () => snapshot(database, own, work))),
    close: async () => {
      await book.destroy();
      // Kysely forgets a driver that never ran a query; the file must be let go all the same.
      if (database.open) database.close();
    },
  };
}

type Transacting = {
  readonly book: Book;
  readonly run: Run;
  readonly assertSameFile: () => void;
};

async function transact<T>(
  { book, run, assertSameFile }: Transacting,
  work: (book: Book) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await book.transaction().execute(async (transaction) => {
      const result = await withDirect(transaction, run, () => work(transaction));
      if (!result.ok) throw new RolledBack(result);
      // Last before the commit: what comes back from here is acknowledged.
      assertSameFile();
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refused;
    if (error instanceof StoreBusy) {
      return refuse('store-busy', { seconds: Math.round(error.waitedMs / 1000) });
    }
    throw error;
  }
}

async function snapshot<T>(
  database: BetterSqlite3.Database,
  book: Book,
  work: (book: Book) => Promise<T>,
): Promise<T> {
  try {
    database.exec('BEGIN');
    const found = await work(book);
    database.exec('COMMIT');
    return found;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw storeBreakdown(error, database.name) ?? error;
  }
}
