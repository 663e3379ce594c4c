// Writes rows by the million: kept prepared statements straight on the file, inside the transaction
// that is open. The same tables, triggers and indexes as ever; only Kysely is left out.
import type BetterSqlite3 from 'better-sqlite3';
import { assert, present } from '../domain/assert.ts';
import type { Tables } from './tables.ts';

const CACHE_KIB = 768 * 1024;
/** 400 MB: a page that many days touch goes to the file once. */
const PAGES_A_CHECKPOINT = 100_000;

/** A row with every column of its table, its number included. */
export type WholeRow<T extends keyof Tables> = {
  readonly [Column in keyof Tables[T]]: string | number | null;
};

export class RowWriter {
  readonly #database: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();

  constructor(database: BetterSqlite3.Database) {
    this.#database = database;
  }

  /**
   * Room in memory for the ends of every index, and for what a statement may have to take back,
   * which SQLite else keeps in a file once it was large. Until `settle` nothing waits for the disk:
   * only for a book that is made up anew when the machine stops.
   */
  hasten(): void {
    this.#database.pragma(`cache_size = -${CACHE_KIB}`);
    this.#database.pragma('temp_store = MEMORY');
    this.#database.pragma('synchronous = OFF');
    this.#database.pragma(`wal_autocheckpoint = ${PAGES_A_CHECKPOINT}`);
  }

  /** After `hasten`: all that was written is on the disk when this returns. */
  settle(): void {
    this.#database.pragma('synchronous = FULL');
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Rows of one table name their columns in one order. */
  put<T extends keyof Tables>(table: T, rows: readonly WholeRow<T>[]): void {
    assert(this.#database.inTransaction, 'rows are written in a transaction');
    const [first] = rows;
    if (first === undefined) return;
    const statement = this.#kept(table, () => {
      const columns = Object.keys(first);
      const marks = columns.map(() => '?').join(', ');
      return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`;
    });
    for (const row of rows) statement.run(Object.values(row));
  }

  /**
   * What find looks for, in one statement: at each statement the index of words is written out, so
   * that a thousand words one by one would cost a thousand pieces of it.
   */
  putWords(accounts: readonly WholeRow<'account_words'>[], payers: ReadonlyMap<string, string>) {
    this.#kept(
      'account words',
      () => `INSERT INTO account_words (id, account_id, words)
        SELECT value ->> 'id', value ->> 'account_id', value ->> 'words' FROM json_each(?)`,
    ).run(JSON.stringify(accounts));
    this.#kept(
      'payers once',
      () => `INSERT INTO payer (name, words) SELECT value ->> 0, value ->> 1 FROM json_each(?)
        WHERE NOT EXISTS (SELECT 1 FROM payer WHERE name = value ->> 0)`,
    ).run(JSON.stringify([...payers]));
  }

  /** The number of the newest row; 0 before the first. */
  newest(table: keyof Tables): number {
    const sql = `SELECT COALESCE(MAX(id), 0) AS newest FROM ${table}`;
    return numberIn(this.#kept(`newest ${table}`, () => sql).get());
  }

  /** Where a series stands; it is made where there is none. */
  nextOf(series: string, first: number): number {
    const next = 'SELECT next FROM series WHERE name = ?';
    const row = this.#kept('next of a series', () => next).get(series);
    if (row !== undefined) return numberIn(row);
    this.put('series', [{ name: series, first, next: first }]);
    return first;
  }

  /** Takes so many numbers of a series: one by one, as the file wants it. */
  take(series: string, count: number): void {
    const up = 'UPDATE series SET next = next + 1 WHERE name = ?';
    const statement = this.#kept('take a number', () => up);
    for (let taken = 0; taken < count; taken += 1) statement.run(series);
  }

  #kept(name: string, sql: () => string): BetterSqlite3.Statement {
    const statement = this.#statements.get(name) ?? this.#database.prepare(sql());
    this.#statements.set(name, statement);
    return statement;
  }
}

function numberIn(row: unknown): number {
  const [value] = Object.values(Object(present(row, 'a row')));
  assert(typeof value === 'number', 'a number was asked for');
  return value;
}
