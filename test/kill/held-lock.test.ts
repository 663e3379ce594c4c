// Another process holds the book's one write lock and does not go on: stalled, then killed. The
// clerk is told within the time that was promised, nothing is half done, and the next try posts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { openStore } from '../../src/store/open-store.ts';
import { demoDesk, MIGRATIONS } from '../support/book.ts';
import { accepted, cash, counterOf, lineFor, openFloat, pay } from '../support/counter.ts';

const BUSY_MS = 300;
const PATIENCE_MS = 60_000;
/** Takes the lock, writes something that must never be seen, says so, and waits. */
const HOLDER = `
  const Database = require('better-sqlite3');
  const database = new Database(process.argv[1]);
  database.exec('BEGIN IMMEDIATE; DELETE FROM basket');
  process.stdout.write('held');
  setInterval(() => {}, 1000);`;

test(
  'a stalled holder of the lock is waited for and said; once it is dead the payment posts',
  async () => {
    const book = await demoDesk();
    await openFloat(book.desk, await counterOf(book.desk));
    const line = await lineFor(book.desk, '41002379');
    const counter = await counterOf(book.desk);
    const holder = spawn(process.execPath, ['-e', HOLDER, book.path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    holder.kill('SIGSTOP');
    const impatient = { path: book.path, migrations: MIGRATIONS, busyMs: BUSY_MS };
    const store = openStore({ ...impatient, now: book.clock.now() });
    const desk = { ...book.desk, store };
    const waiting = () => pay(desk, counter, [line], [cash(line.dueCents)]);
    expect(await waiting()).toMatchObject({ ok: false, refusal: { code: 'store-busy' } });
    // Reading goes on all the while: accounts are looked up, screens painted.
    expect((await lineFor(desk, '7000412')).dueCents).toBe(5300);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(accepted(await waiting()).number).toBe('1-000101');
    const { checks } = await verifyBook(store);
    expect(checks.filter((check) => check.broken !== null)).toEqual([]);
    await store.close();
    await book.close();
  },
  PATIENCE_MS,
);
