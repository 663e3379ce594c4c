// A thief with the database file in hand: changes rows behind the program's back and leaves no
// trigger missing.
import BetterSqlite3 from 'better-sqlite3';

type Trigger = { readonly name: string; readonly sql: string };

/** Runs SQL without triggers and foreign keys, then puts the triggers back. */
export function tamper(path: string, ...statements: readonly string[]): void {
  const database = new BetterSqlite3(path);
  database.pragma('foreign_keys = OFF');
  const triggers = database
    .prepare<[], Trigger>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  for (const statement of statements) {
    const { changes } = database.prepare(statement).run();
    if (changes === 0) throw new Error(`nothing was changed by: ${statement}`);
  }
  for (const { sql } of triggers) database.exec(sql);
  database.close();
}
