// Raw SQL against a full book: no row that carries money or proof is updated, deleted or replaced.
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDesk } from '../support/book.ts';
import { needs, runSqlite } from '../support/debian.ts';
import { fullBook } from '../support/full-book.ts';
import { tablesOf, WORK_IN_HAND } from '../support/schema.ts';

const tables = tablesOf();
const sealed = tables.filter((table) => !WORK_IN_HAND.includes(table.name));

let full: TestDesk;
let database: BetterSqlite3.Database;

beforeAll(async () => {
  full = await fullBook();
  await full.close();
  database = new BetterSqlite3(full.path);
  database.exec("INSERT INTO receipt_foot VALUES (1, 'x')");
  database.exec("INSERT INTO scan_profile VALUES (1, 'x', '2026-07-01', '{}')");
  // As judgments were kept before what a court awards was charged.
  database.exec(`INSERT INTO returned_judgment SELECT returned_id, 'lost', filed_on, 0,
    business_date, made_at, made_by FROM returned_case`);
});
afterAll(() => database.close());

test('the full book has a row in every table', () => {
  const empty = tables.filter(
    ({ name }) => database.prepare(`SELECT 1 FROM ${name} LIMIT 1`).get() === undefined,
  );
  // A book for training banks nothing: it is made one below, when its turn has come.
  expect(empty.map(({ name }) => name)).toEqual(['training']);
});

describe.each(sealed)('$name', ({ name, columns }) => {
  beforeAll(() => {
    if (name === 'training') database.exec("INSERT INTO training VALUES (1, 'x')");
  });

  const refused = name === 'series' ? /series/ : `${name} rows are sealed`;

  test.each(columns)('%s is not updated', (column) => {
    // The same value again: it is the update that is refused, not what it would lead to.
    expect(() => database.exec(`UPDATE ${name} SET ${column} = ${column}`)).toThrow(refused);
  });

  test('no row is deleted', () => {
    expect(() => database.exec(`DELETE FROM ${name}`)).toThrow(refused);
  });

  test('no row is replaced, whatever becomes of foreign keys', () => {
    database.pragma('foreign_keys = OFF');
    const replacing = `INSERT OR REPLACE INTO ${name} SELECT * FROM ${name} LIMIT 1`;
    expect(() => database.exec(replacing)).toThrow();
    expect(() => database.exec(replacing)).toThrow(/sealed|does not follow|counts/);
  });
});

/** The program is started anew for every statement of every table. */
const PATIENCE_MS = 120_000;
const eyes = "the sqlite3 program's own eyes see the same refusals";
needs('sqlite3', eyes, seesTheSame, PATIENCE_MS);

function seesTheSame() {
  for (const { name } of sealed) {
    for (const statement of [`DELETE FROM ${name}`, `UPDATE ${name} SET rowid = rowid`]) {
      const said = runSqlite(full.path, statement);
      expect(`${statement}: ${said}`).toMatch(/sealed|series|no such column: rowid/);
    }
  }
}
