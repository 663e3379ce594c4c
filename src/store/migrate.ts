// Brings a store to the schema of this program: numbered, immutable, additive SQL files, each in
// one transaction together with its id. What is applied must be the beginning of what is known.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Breakdown } from '../domain/breakdown.ts';

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

const TABLE_NAMES = "SELECT name FROM sqlite_schema WHERE type = 'table'";
const TABLE = `CREATE TABLE IF NOT EXISTS schema_migration (
  name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL
) STRICT, WITHOUT ROWID`;

/** The migrations of `folder` in order of their numbers. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      return { name: file.replace(/\.sql$/, ''), sql, sha256 };
    });
}

function applied(database: BetterSqlite3.Database): readonly Omit<Migration, 'sql'>[] {
  return database
    .prepare<[], Omit<Migration, 'sql'>>('SELECT name, sha256 FROM schema_migration ORDER BY name')
    .all();
}

/** Refuses a store that this program must not touch. */
function assertPrefix(known: readonly Migration[], database: BetterSqlite3.Database): number {
  const rows = applied(database);
  rows.forEach((row, index) => {
    const migration = known[index];
    if (migration?.name !== row.name) {
      throw new Breakdown(
        `The store was made by a newer Tenkey: this one does not know its ${row.name}.`,
        'Start the newer program. This one leaves the store as it is.',
      );
    }
    if (migration.sha256 !== row.sha256) {
      throw new Breakdown(
        `The store was made with another ${row.name} than the one in this program.`,
        'Install Tenkey again as it was shipped; nothing in data/migrations may be changed.',
      );
    }
  });
  return rows.length;
}

/** A database with tables of somebody else must not be made into a store. */
function assertOwn(database: BetterSqlite3.Database): void {
  const tables = database.prepare<[], string>(TABLE_NAMES).pluck().all();
  if (tables.length === 0 || tables.includes('schema_migration')) return;
  throw new Breakdown(
    `${database.name} is the database of another program.`,
    'Name the right file with --store. Nothing was written to this one.',
  );
}

/** How many migrations are still to come; throws a Breakdown as `migrate` would. Writes nothing. */
export function missingMigrations(
  database: BetterSqlite3.Database,
  migrations: readonly Migration[],
): number {
  assertOwn(database);
  return migrations.length - assertPrefix(migrations, database);
}

/** Applies what is missing; returns how many were applied. `at` is the instant recorded. */
export function migrate(
  database: BetterSqlite3.Database,
  migrations: readonly Migration[],
  at: string,
): number {
  assertOwn(database);
  database.exec(TABLE);
  if (assertPrefix(migrations, database) === migrations.length) return 0;
  const record = database.prepare('INSERT INTO schema_migration VALUES (?, ?, ?)');
  let count = 0;
  for (const migration of migrations) {
    count += database
      .transaction(() => {
        // Read again inside the lock: two programs may start on a new file at the same moment.
        if (applied(database).some((row) => row.name === migration.name)) return 0;
        database.exec(migration.sql);
        record.run(migration.name, migration.sha256, at);
        return 1;
      })
      .immediate();
  }
  return count;
}
