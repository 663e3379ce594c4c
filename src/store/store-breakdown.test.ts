// Every way a store fails says what is wrong and what to do next; nothing is made of a wrong file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoDesk, MIGRATIONS, temporaryPath } from '../../test/support/book.ts';
import { Breakdown } from '../domain/breakdown.ts';
import { openStore } from './open-store.ts';
import { storeBreakdown } from './store-breakdown.ts';

const NOW = '2026-09-15T15:30:00.000Z';

function breakdownOf(open: () => unknown): Breakdown {
  try {
    open();
  } catch (error) {
    if (error instanceof Breakdown) return error;
    throw error;
  }
  throw new Error('it opened');
}

const opening = (path: string, mustExist = true) =>
  breakdownOf(() => openStore({ path, migrations: MIGRATIONS, now: NOW, mustExist }));

test('a missing store is named, with the ways to make one', () => {
  const path = temporaryPath('nowhere/none.sqlite');
  expect(opening(path).message).toBe(`There is no store at ${path}.`);
  expect(opening(path).next).toContain(`tenkey demo --store ${path}`);
  expect(opening(path).next).toContain('tenkey init');
});

test.each([
  ['an empty file', ''],
  ['words', 'Dear diary, this is no database at all.\n'.repeat(100)],
])('a file that holds %s is no store, and stays as it is', (name, text) => {
  const path = temporaryPath(`${name.replace(' ', '-')}.sqlite`);
  writeFileSync(path, text);
  expect(opening(path).message).toMatch(
    text === '' ? /^There is no store at / : /is no store: the/,
  );
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('a folder is no store', () => {
  const path = temporaryPath('folder.sqlite');
  mkdirSync(path);
  for (const mustExist of [true, false]) {
    expect(opening(path, mustExist).message).toBe(`${path} is a folder, not a store.`);
  }
});

test("another program's database is not made into a store", () => {
  const path = temporaryPath('other.sqlite');
  const other = new BetterSqlite3(path);
  other.exec('CREATE TABLE bookmark (url TEXT)');
  other.close();
  for (const mustExist of [true, false]) {
    expect(opening(path, mustExist).message).toMatch(/is the database of another program/);
  }
  const after = new BetterSqlite3(path, { readonly: true });
  expect(after.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['bookmark']);
  after.close();
});

test.each([
  ["UPDATE schema_migration SET name = '9999-later' WHERE name LIKE '0001%'", /newer Tenkey/],
  ["UPDATE schema_migration SET sha256 = 'x' WHERE name LIKE '0001%'", /another 0001-city/],
])('a store of another version is not touched: %s', async (change, words) => {
  const { path, close } = await demoDesk();
  await close();
  const raw = new BetterSqlite3(path);
  for (const name of raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
    .pluck()
    .all('schema_migration')) {
    raw.exec(`DROP TRIGGER ${String(name)}`);
  }
  raw.exec(change);
  raw.close();
  expect(opening(path).message).toMatch(words);
  expect(opening(path).next).not.toBe('');
});

test('a disk that fills up in mid-work is said, and nothing of the step is kept', async () => {
  const { store, close } = await demoDesk();
  const count = async () => {
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM print_queue`.execute(
      store.book,
    );
    return rows[0]?.n;
  };
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.book);
  await sql.raw(`PRAGMA max_page_count = ${rows[0]?.page_count}`).execute(store.book);
  const filling = store.transact(async (book) => {
    for (let row = 0; row < 1000; row += 1) {
      await sql`INSERT INTO register_lease VALUES (${row + 1}, ${'x'.repeat(9000)}, '', 1, '', '')
        ON CONFLICT DO UPDATE SET token = excluded.token`.execute(book);
    }
    return { ok: true, value: undefined };
  });
  await expect(filling).rejects.toThrow('The disk of the store is full.');
  await expect(filling).rejects.toBeInstanceOf(Breakdown);
  expect(await count()).toBe(0);
  await close();
});

test.each([
  ['SQLITE_READONLY_DBMOVED', 'The store b.sqlite may not be written to.'],
  ['SQLITE_CANTOPEN', 'The store b.sqlite cannot be opened.'],
  ['SQLITE_CORRUPT_INDEX', 'The store b.sqlite is damaged.'],
  ['SQLITE_IOERR_WRITE', 'The disk of the store b.sqlite does not answer.'],
  ['EACCES', 'The store b.sqlite may not be written to.'],
  ['EROFS', 'The store b.sqlite may not be written to.'],
])('%s in words', (code, words) => {
  const broken = storeBreakdown(Object.assign(new Error('of the system'), { code }), 'b.sqlite');
  expect(broken?.message).toBe(words);
  expect(broken?.next).toMatch(/^[A-Z].*\.$/);
  expect(broken?.cause).toBeInstanceOf(Error);
});

test('a fault of the program is no breakdown', () => {
  expect(storeBreakdown(new TypeError('x'), 'b.sqlite')).toBeUndefined();
  const constraint = Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
  expect(storeBreakdown(constraint, 'b.sqlite')).toBeUndefined();
});
