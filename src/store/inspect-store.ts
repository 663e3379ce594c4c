// Looks into a store without touching it: not even the migrations that it lacks are applied.
import BetterSqlite3 from 'better-sqlite3';
import type { BookFacts, Trouble } from '../domain/workstation-facts.ts';
import { missingMigrations, readMigrations } from './migrate.ts';
import { storeBreakdown } from './store-breakdown.ts';

/**
 * `migrations` is the folder of the numbered .sql files. Opened for reading alone only where it
 * must be: such a reader cannot take away the two files that SQLite lays beside the store.
 */
export function inspectStore(
  path: string,
  migrations: string,
  writable: boolean,
): BookFacts | Trouble {
  try {
    const options = { readonly: !writable, fileMustExist: true, timeout: 2000 };
    const database = new BetterSqlite3(path, options);
    try {
      database.pragma('query_only = ON');
      return factsOf(database, migrations);
    } finally {
      database.close();
    }
  } catch (error) {
    const known = storeBreakdown(error, path);
    if (!known) throw error;
    return { words: known.message, next: known.next };
  }
}

type City = { readonly name: string; readonly time_zone: string };

function factsOf(database: BetterSqlite3.Database, migrations: string): BookFacts | Trouble {
  const missing = missingMigrations(database, readMigrations(migrations));
  const city = database.prepare<[], City>('SELECT name, time_zone FROM city').get();
  if (!city) {
    return { words: 'There is no city in the store.', next: 'Make one: tenkey demo, tenkey init.' };
  }
  const last = database.prepare<[], string | null>('SELECT max(at) FROM chain_link').pluck().get();
  return {
    city: city.name,
    timeZone: city.time_zone,
    missingMigrations: missing,
    journal: String(database.pragma('journal_mode', { simple: true })),
    ...(last ? { lastEntryAt: last } : {}),
    ...sealedWith(database),
  };
}

/** A book from before lines of business recorded anything has nothing sealed. */
function sealedWith(database: BetterSqlite3.Database): Pick<BookFacts, 'sealedWith'> {
  const table = "SELECT name FROM sqlite_master WHERE name = 'line_record'";
  if (database.prepare(table).get() === undefined) return {};
  const newest = `SELECT json_extract(facts, '$.key') FROM line_record
    WHERE json_extract(facts, '$.key') IS NOT NULL ORDER BY id DESC LIMIT 1`;
  const key = database.prepare<[], string>(newest).pluck().get();
  return key === undefined ? {} : { sealedWith: key };
}
