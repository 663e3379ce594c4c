// What befalls a terminal in mid-work, on the built program: each has the outcome that
// docs/operations.md states, and nothing that was acknowledged or typed is lost.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { deskOn } from '../support/book.ts';
import { needs } from '../support/debian.ts';
import {
  atPayment,
  buildProgram,
  counterFolder,
  endAll,
  inSmallFileSystem,
  resized,
  sendFresh,
  startProgram,
} from './program.ts';

const WATER = '1000410023792610050000166000\r';
const PATIENCE_MS = 60_000;

beforeAll(buildProgram);
afterEach(endAll);

async function expectReceipts(folder: string, count: number): Promise<void> {
  const { store, close } = deskOn(join(folder, 'tenkey.sqlite'));
  const receipts = await store.book.selectFrom('receipt').select('number').execute();
  expect(receipts).toHaveLength(count);
  const { checks } = await verifyBook(store);
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  await close();
}

describe('the store', () => {
  test(
    'held by a program that stalls: the step is refused, and the same key posts it later',
    async () => {
      const folder = await counterFolder();
      const terminal = await atPayment(folder);
      terminal.send(`${WATER}*`);
      await terminal.until('CASH [166.00]');
      const hold = `const d = new (require('better-sqlite3'))('${join(folder, 'tenkey.sqlite')}');
        d.exec('BEGIN IMMEDIATE'); process.stdout.write('held'); setInterval(() => {}, 1000);`;
      const holder = spawn(process.execPath, ['-e', hold], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(holder.stdout, 'data');
      holder.kill('SIGSTOP');
      await sendFresh(terminal, '\r');
      await terminal.until('The book is busy');
      expect(terminal.text()).toContain('CASH [166.00]');
      holder.kill('SIGKILL');
      await once(holder, 'exit');
      await sendFresh(terminal, '\r');
      await terminal.until('Receipt 1-000101 is posted.');
      await expectReceipts(folder, 1);
    },
    PATIENCE_MS,
  );

  test('moved away in mid-work: said, nothing is taken; put back, the work goes on', async () => {
    const folder = await counterFolder();
    const terminal = await atPayment(folder);
    terminal.send(`${WATER}*`);
    await terminal.until('CASH [166.00]');
    const path = join(folder, 'tenkey.sqlite');
    renameSync(path, `${path}.away`);
    await sendFresh(terminal, '\r');
    await terminal.until('was removed or exchanged');
    renameSync(`${path}.away`, path);
    await sendFresh(terminal, '\r');
    await terminal.until('Receipt 1-000101 is posted.');
    await expectReceipts(folder, 1);
  });

  needs(
    'unshare',
    'on a disk that fills up: said; with room again the same key posts',
    async () => {
      const { terminal, fill, release } = inSmallFileSystem(await counterFolder());
      await terminal.until('SIGN IN');
      terminal.send('101\r4827\r');
      await terminal.until('CHOOSE [Pay]');
      terminal.send('\r');
      await terminal.until('FIND _');
      terminal.send(`${WATER}*`);
      await terminal.until('CASH [166.00]');
      await fill();
      await sendFresh(terminal, '\r');
      await terminal.until('The disk of the store is full.');
      await release();
      await sendFresh(terminal, '\r');
      await terminal.until('Receipt 1-000101 is posted.');
    },
  );

  test('that this user may not write is said at the start', async () => {
    const folder = await counterFolder();
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const path = join(folder, 'tenkey.sqlite');
    spawnSync('chmod', ['0444', path]);
    spawnSync('chmod', ['0555', folder]);
    const said = spawnSync(process.execPath, [buildProgram(), 'verify', '--store', path], {
      encoding: 'utf8',
      ...asNobody,
    });
    expect(said.stderr).toMatch(/may not be written to|cannot be opened/);
    expect(said.stderr).toContain('Next: Give this user the right');
    expect(said.status).toBe(3);
  });
});

describe('the terminal', () => {
  test('that takes no output for a while loses no key, and no other register waits', async () => {
    const folder = await counterFolder();
    const stuck = await atPayment(folder);
    const beside = await atPayment(folder, ['start', '--register', '2']);
    stuck.pause();
    stuck.send(`${WATER}*\r`);
    beside.send('7000412\r*\r');
    await beside.until('Receipt 2-000101 is posted.');
    stuck.resume();
    await stuck.until('Receipt 1-000101 is posted.');
    await expectReceipts(folder, 2);
  });

  test('squeezed to a single cell and back shows everything again', async () => {
    const terminal = await atPayment(await counterFolder());
    terminal.send(`${WATER}12`);
    await terminal.until('PAY 0.12_');
    for (const [columns, rows] of [
      [1, 1],
      [2, 3],
      [300, 2],
    ] as const) {
      terminal.resize(columns, rows);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await resized(terminal, 80, 24);
    expect(terminal.text()).toContain('PAY 0.12_');
    expect(terminal.text()).toContain('Rosa Ortega');
  });

  test('that is gone, as when SSH drops: the basket is kept, the register free', async () => {
    const folder = await counterFolder();
    const terminal = await atPayment(folder);
    terminal.send(`${WATER}100.\r`);
    await terminal.until('Part payment: 100.00 of 166.00.');
    terminal.hangUp();
    await terminal.ended;
    const again = startProgram(folder);
    await again.until('SIGN IN');
    again.send('101\r4827\r');
    await again.until('A basket is in hand');
    await expectReceipts(folder, 0);
  });
});
