// What befalls a store or its clock, each with the outcome that docs/operations.md states.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { businessDate } from '../../src/desk/business-date.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { openStore } from '../../src/store/open-store.ts';
import { demoDesk, deskOn, MIGRATIONS, type TestDesk, temporaryPath } from '../support/book.ts';
import {
  accepted,
  cash,
  counterOf,
  lineFor,
  openFloat,
  outcomeOf,
  pay,
} from '../support/counter.ts';
import { realDesk } from '../support/real-book.ts';

const NOW = '2026-09-15T15:30:00.000Z';

async function payBill({ desk }: TestDesk, number: string) {
  const line = await lineFor(desk, number);
  return pay(desk, await counterOf(desk), [line], [cash(line.dueCents)]);
}

async function expectSound({ store }: TestDesk): Promise<void> {
  const { checks } = await verifyBook(store);
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
}

/** The migrations of this program and one more. */
function migrationsWith(name: string, sql: string): string {
  const folder = temporaryPath(`migrations-${name}`);
  cpSync(MIGRATIONS, folder, { recursive: true });
  writeFileSync(join(folder, `9999-${name}.sql`), sql);
  return folder;
}

test('a migration that fails half way leaves the book as it was', async () => {
  const { path, close } = await demoDesk();
  await close();
  const migrations = migrationsWith('half', 'CREATE TABLE half (a); INSERT INTO none VALUES (1);');
  expect(() => openStore({ path, migrations, now: NOW })).toThrow(/no such table: none/);
  const again = deskOn(path);
  const half = await again.store.book.introspection.getTables();
  expect(half.map(({ name }) => name)).not.toContain('half');
  await expectSound(again);
  await again.close();
});

test('a program killed in the middle of a migration leaves the book as it was', async () => {
  const { path, close } = await demoDesk();
  await close();
  const long = `CREATE TABLE half (a INTEGER); WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL
    SELECT n + 1 FROM many LIMIT 100000000) INSERT INTO half SELECT n FROM many;`;
  const sql = `const d = new (require('better-sqlite3'))(process.argv[1]);
    process.stdout.write('began'); d.exec('BEGIN IMMEDIATE;' + process.argv[2]);`;
  const child = spawn(process.execPath, ['-e', sql, path, long], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill('SIGKILL');
  await once(child, 'exit');
  const again = deskOn(path);
  const tables = await again.store.book.introspection.getTables();
  expect(tables.map(({ name }) => name)).not.toContain('half');
  await expectSound(again);
  await again.close();
});

test('a damaged page: the payment is refused in words, and verify says it', async () => {
  const book = await demoDesk();
  await openFloat(book.desk, await counterOf(book.desk));
  await book.close();
  const raw = new BetterSqlite3(book.path);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  const page = raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'receipt'").pluck();
  const size = Number(raw.pragma('page_size', { simple: true }));
  const at = (Number(page.get()) - 1) * size;
  raw.close();
  const file = openSync(book.path, 'r+');
  writeSync(file, Buffer.alloc(size, 0x5a), 0, size, at);
  closeSync(file);
  const damaged = readFileSync(book.path);
  const again = deskOn(book.path);
  await expect(payBill(again, '41002379')).rejects.toThrow(/The store .* is damaged\./);
  await expect(verifyBook(again.store)).rejects.toThrow(/The store .* is damaged\./);
  await again.close();
  expect(readFileSync(book.path).length).toBe(damaged.length);
});

test('a clock that jumps over the business date and back: no receipt on a wrong date', async () => {
  const book = await realDesk();
  await openFloat(book.desk, await counterOf(book.desk));
  accepted(await payBill(book, '41002379'));
  const morning = book.clock.now();
  book.clock.set('2026-09-16T16:00:00.000Z');
  expect(outcomeOf(await payBill(book, '7000412'))).toBe('drawer-other-date');
  book.clock.set('2026-09-11T16:00:00.000Z');
  expect(outcomeOf(await payBill(book, '7000412'))).toBe('drawer-other-date');
  book.clock.set(morning);
  expect(outcomeOf(await payBill(book, '7000412'))).toBe('done');
  const dates = await book.store.book.selectFrom('receipt').select('business_date').execute();
  expect(dates.map((row) => row.business_date)).toEqual(['2026-09-15', '2026-09-15']);
  await expectSound(book);
  await book.close();
});

test("the business date is the city's, whatever time zone the machine is set to", async () => {
  const book = await realDesk();
  book.clock.set('2026-09-16T05:30:00.000Z');
  const before = process.env['TZ'];
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati']) {
    process.env['TZ'] = zone;
    expect([zone, await businessDate(book.desk, book.store.book)]).toEqual([zone, '2026-09-15']);
  }
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
  await book.close();
});
