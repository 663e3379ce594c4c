// Asks a book's file something in SQL, without opening it as a store.
import BetterSqlite3 from 'better-sqlite3';

export function ask<T>(path: string, sql: string): readonly T[] {
  const database = new BetterSqlite3(path, { readonly: true });
  try {
    return database.prepare<[], T>(sql).all();
  } finally {
    database.close();
  }
}
