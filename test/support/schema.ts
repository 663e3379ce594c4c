// The schema as the migrations make it, read from an empty book.
import BetterSqlite3 from 'better-sqlite3';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { MIGRATIONS } from './book.ts';

/** Tables whose rows may change: they are work, neither money nor proof. */
export const WORK_IN_HAND: readonly string[] = [
  'account_owed',
  'basket',
  'component_open',
  'control_sum',
  'print_queue',
  'printer_lease',
  'printer_state',
  'register_lease',
  'register_printer',
  'session_sum',
];
/** The indexes of find, with the tables SQLite keeps them in; `tenkey verify` compares them. */
const FIND_INDEX = /^find_(account|payer)(_\w+)?$/;

export type Table = { readonly name: string; readonly columns: readonly string[] };

export function emptyBook(): BetterSqlite3.Database {
  const database = new BetterSqlite3(':memory:');
  migrate(database, readMigrations(MIGRATIONS), '2026-09-15T00:00:00.000Z');
  return database;
}

export function tablesOf(database = emptyBook()): readonly Table[] {
  const names = database
    .prepare<[], { readonly name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
    )
    .all();
  const columns = database.prepare<[string], { readonly name: string }>(
    'SELECT name FROM pragma_table_info(?)',
  );
  const own = names.filter(({ name }) => !FIND_INDEX.test(name));
  return own.map(({ name }) => ({ name, columns: columns.all(name).map((one) => one.name) }));
}

/** Every table, index and trigger as SQL, by kind and name. */
export function schemaText(database = emptyBook()): string {
  const rows = database
    .prepare<[], { readonly sql: string }>(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL
        ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name`,
    )
    .all();
  return `${rows.map(({ sql }) => `${sql};`).join('\n')}\n`;
}
