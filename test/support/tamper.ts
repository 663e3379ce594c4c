// A thief with the database file in hand: changes rows behind the program's back and leaves no
// trigger missing.
import BetterSqlite3 from 'better-sqlite3';
import { linkHash } from '../../src/store/chain.ts';
import type { ChainLinkTable } from '../../src/store/tables/ledger.ts';

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

/** SQL as it is, triggers and all. */
export function runRaw(path: string, ...statements: readonly string[]): void {
  const database = new BetterSqlite3(path);
  for (const statement of statements) database.exec(statement);
  database.close();
}

/** Rewrites the contents of a chain and every hash after them, as a thief who knows the program. */
export function rehash(path: string, chain: string, rewrite: (content: string) => string): void {
  const database = new BetterSqlite3(path);
  const links = database
    .prepare<[string], ChainLinkTable>('SELECT * FROM chain_link WHERE chain = ? ORDER BY sequence')
    .all(chain);
  let previous = '';
  const values = links.map(({ hash: _old, ...link }) => {
    const fresh = { ...link, content: rewrite(link.content), previous_hash: previous };
    previous = linkHash(fresh);
    return { ...fresh, hash: previous };
  });
  database.close();
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  tamper(
    path,
    ...values.map(
      ({ sequence, content, previous_hash, hash }) =>
        `UPDATE chain_link SET content = ${quoted(content)}, hash = '${hash}',
          previous_hash = '${previous_hash}'
          WHERE chain = '${chain}' AND sequence = ${sequence}`,
    ),
  );
}
