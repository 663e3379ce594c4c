// Kysely's driver for our one file: BEGIN IMMEDIATE, kept prepared statements, a busy file waited
// for without blocking the event loop. Kysely's own driver defers and prepares every query anew.
import type BetterSqlite3 from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type LimitNode,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely';

/** Another process kept the file locked for longer than we wait. */
export class StoreBusy extends Error {
  readonly waitedMs: number;
  constructor(waitedMs: number) {
    super(`the store was busy for ${waitedMs} ms`);
    this.waitedMs = waitedMs;
  }
}

/** More kept statements than the program has queries would mean SQL text is built from data. */
const STATEMENTS_MAX = 500;
const BUSY_PAUSE_MS = 4;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

type KnownError = (error: unknown) => unknown;

/** The one connection to the file. */
export class SqliteConnection implements DatabaseConnection {
  readonly #database: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();
  readonly #known: KnownError;

  /** `known` says in words what an error means, where it is not a fault of the program. */
  constructor(database: BetterSqlite3.Database, known: KnownError) {
    this.#database = database;
    this.#known = known;
  }

  /** Runs synchronously, so an SQL error throws before any promise is made. */
  run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    try {
      return this.#run(sql, parameters);
    } catch (error) {
      throw isBusy(error) ? error : this.#known(error);
    }
  }

  #run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#prepared(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.run(query.sql, query.parameters);
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const statement = this.#database.prepare(query.sql);
    for (const row of statement.iterate(...query.parameters)) yield { rows: [row as R] };
  }

  #prepared(sql: string): BetterSqlite3.Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    if (this.#statements.size >= STATEMENTS_MAX) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

class SqliteDriver implements Driver {
  readonly #database: BetterSqlite3.Database;
  readonly #busyMs: number;
  readonly #connection: SqliteConnection;
  #turn: Promise<void> = Promise.resolve();
  #endTurn: () => void = () => undefined;

  constructor(database: BetterSqlite3.Database, connection: SqliteConnection, busyMs: number) {
    this.#database = database;
    this.#busyMs = busyMs;
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  /** One connection, so one user at a time: the next waits for its turn. */
  async acquireConnection(): Promise<DatabaseConnection> {
    const previous = this.#turn;
    let end: () => void = () => undefined;
    this.#turn = new Promise((resolve) => {
      end = resolve;
    });
    await previous;
    this.#endTurn = end;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#endTurn();
  }

  async beginTransaction(): Promise<void> {
    const startedAt = performance.now();
    for (;;) {
      try {
        this.#connection.run('BEGIN IMMEDIATE', []);
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        const waitedMs = Math.round(performance.now() - startedAt);
        if (waitedMs >= this.#busyMs) throw new StoreBusy(waitedMs);
        await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
      }
    }
  }

  async commitTransaction(): Promise<void> {
    this.#connection.run('COMMIT', []);
  }

  async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#connection.run('ROLLBACK', []);
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

/**
 * Writes limits out. SQLite plans a statement anew each time a limit is bound to it, which takes
 * longer than most of our queries.
 */
class QueryCompiler extends SqliteQueryCompiler {
  protected override visitLimit({ limit }: LimitNode): void {
    this.append('limit ');
    if (ValueNode.is(limit)) this.appendImmediateValue(limit.value);
    else this.visitNode(limit);
  }
}

/** `busyMs`: how long a transaction waits for another process before StoreBusy. */
export function sqliteDialect(
  database: BetterSqlite3.Database,
  connection: SqliteConnection,
  busyMs: number,
): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(database, connection, busyMs),
    createIntrospector: (book) => new SqliteIntrospector(book),
    createQueryCompiler: () => new QueryCompiler(),
  };
}
