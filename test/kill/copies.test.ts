// Copies made while another process posts, and copies killed in the middle: a file that has the
// name of a copy is whole, sound, and agrees with its hash; nothing else is left for long.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { diceOf } from '../auditor/dice.ts';
import { deskOn, MIGRATIONS, temporaryPath } from '../support/book.ts';
import { bundleProgram, endingOf, type Program } from '../support/program.ts';
import { bookOfCounters, CLERKS } from './counters.ts';

const COPIES = 3;
const KILLS = Number(process.env['TENKEY_COPY_KILLS'] ?? 12);
const SEED = Number(process.env['TENKEY_KILL_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
const PATIENCE_MS = 180_000;

function copiesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
}

function expectWhole(folder: string, name: string): void {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  expect(readFileSync(join(folder, `${name}.sha256`), 'utf8')).toBe(`${hash}  ${name}\n`);
}

async function receiptsIn(path: string): Promise<readonly string[]> {
  const { store, close } = deskOn(path);
  const { checks } = await verifyBook(store);
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  const rows = await store.book
    .selectFrom('receipt')
    .select(['number', 'payer'])
    .orderBy('id')
    .execute();
  await close();
  return rows.map(({ number, payer }) => `${number} ${payer}`);
}

test(
  'copies made while another process posts are sound, each a beginning of the next',
  async () => {
    const path = await bookOfCounters(1);
    const folder = temporaryPath('busy');
    mkdirSync(folder);
    const teller = await bundleProgram('test/kill/teller.ts');
    const copier = await bundleProgram('test/kill/copier.ts');
    const posting = teller.start(path, MIGRATIONS, '1', `${CLERKS[0]}`, '1000');
    let lines = 0;
    const ended = endingOf(posting, (count) => {
      lines = count;
    });
    await new Promise((resolve) => posting.stdout?.once('data', resolve));
    const before = lines;
    const copied = await endingOf(copier.start(path, MIGRATIONS, folder, '1', `${COPIES}`));
    const after = lines;
    posting.kill('SIGKILL');
    await ended;
    teller.remove();
    copier.remove();
    expect(copied).toMatchObject({ code: 0 });
    // The counter went on all the while.
    expect(after - before).toBeGreaterThan(10);
    let last: readonly string[] = [];
    for (const line of copied.lines.slice(1)) {
      expectWhole(folder, basename(line));
      const receipts = await receiptsIn(line);
      expect(receipts.slice(0, last.length)).toEqual(last);
      last = receipts;
    }
    expect(copiesIn(folder)).toHaveLength(COPIES);
    const now = await receiptsIn(path);
    expect(now.slice(0, last.length)).toEqual(last);
  },
  PATIENCE_MS,
);

test(
  `${KILLS} copies killed, seed ${SEED}: what has a copy's name is whole`,
  async () => {
    const path = await bookOfCounters(1);
    const folder = temporaryPath('killed');
    mkdirSync(folder);
    const copier = await bundleProgram('test/kill/copier.ts');
    const dice = diceOf(SEED);
    let halves = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await killedCopy(copier, [path, MIGRATIONS, folder, String(kill * 1000)], dice);
      halves += readdirSync(folder).filter((name) => name.includes('.partial-')).length;
      for (const name of copiesIn(folder)) expectWhole(folder, name);
    }
    // The kills did come in the middle of copies.
    expect(halves).toBeGreaterThan(0);
    const last = await endingOf(copier.start(path, MIGRATIONS, folder, '1', '1'));
    copier.remove();
    expect(last).toMatchObject({ code: 0 });
    expect(readdirSync(folder).filter((name) => name.includes('.partial-'))).toEqual([]);
    for (const name of copiesIn(folder)) await receiptsIn(join(folder, name));
    await receiptsIn(path);
  },
  PATIENCE_MS,
);

async function killedCopy(
  copier: Program,
  args: readonly string[],
  dice: ReturnType<typeof diceOf>,
): Promise<void> {
  const child = copier.start(...args);
  const kill = () => void setTimeout(() => child.kill('SIGKILL'), dice.between(0, 400));
  const ending = await endingOf(child, (count) => {
    if (count === 1) kill();
  });
  expect(ending).toMatchObject({ signal: 'SIGKILL' });
}
