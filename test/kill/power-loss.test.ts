// The power fails: every write and sync of a posting terminal is recorded, and the disk replayed to
// any moment, with what was not yet synced there in part, torn, or not at all. The book opens, what
// was acknowledged is in it once, and it proves itself.
// TENKEY_KILL_SEED lives a run again as far as chance allows, TENKEY_POWER_LOSSES makes it longer.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { diceOf } from '../auditor/dice.ts';
import { deskOn, MIGRATIONS, temporaryPath } from '../support/book.ts';
import { needs } from '../support/debian.ts';
import { bundleProgram, endingOf } from '../support/program.ts';
import { tell } from '../support/tell.ts';
import { bookOfCounters, CLERKS } from './counters.ts';
import { type Call, Disk, firstProcess, readCalls, straceWords } from './recorded-writes.ts';

const LOSSES = Number(process.env['TENKEY_POWER_LOSSES'] ?? 24);
const SEED = Number(process.env['TENKEY_KILL_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
const PATIENCE_MS = 120_000 + LOSSES * 5000;
/** Enough for the log to be brought back into the store more than once. */
const LINES = Number(process.env['TENKEY_POWER_LINES'] ?? 240);
const FIRST_TURN = 1000;

needs(
  'strace',
  `${LOSSES} power losses, seed ${SEED}: nothing acknowledged is lost, whatever reached the disk`,
  async () => {
    const path = await bookOfCounters(1);
    const before = new Map([[path, readFileSync(path)]]);
    const calls = await recordedCalls(path);
    const stored = calls.filter((call) => call.kind === 'write' && call.file === path);
    // The log was brought back into the store itself while it was watched.
    expect(stored.length).toBeGreaterThan(0);
    const dice = diceOf(SEED);
    const moments = new Set(Array.from({ length: LOSSES }, () => dice.upTo(calls.length)));
    const disk = new Disk(before);
    const said: string[] = [];
    for (const [at, call] of calls.entries()) {
      disk.take(call);
      if (call.kind === 'said') said.push(call.line);
      if (!moments.has(at)) continue;
      await expectKept(disk.afterPowerLoss(dice), path, said, at);
    }
    // On a disk that only says that it synced, the same replay finds what is lost.
    const liar = new Disk(before);
    for (const call of calls) if (call.kind !== 'sync') liar.take(call);
    await expect(expectKept(liar.afterPowerLoss(dice, 0), path, said, -1)).rejects.toThrow();
    tell('power losses', { calls: calls.length, moments: moments.size, said: said.length });
  },
  PATIENCE_MS,
);

async function recordedCalls(path: string): Promise<readonly Call[]> {
  const program = await bundleProgram('test/kill/teller.ts');
  const output = temporaryPath('calls');
  const teller = [path, MIGRATIONS, '1', `${CLERKS[0]}`, String(FIRST_TURN)];
  const words = [...straceWords(output), process.execPath, program.file, ...teller];
  const child = spawn('strace', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let sent = false;
  await endingOf(child, (lines) => {
    if (sent || lines < LINES) return;
    sent = true;
    process.kill(firstProcess(output), 'SIGKILL');
  });
  program.remove();
  return readCalls(output, path);
}

async function expectKept(
  files: ReadonlyMap<string, Buffer>,
  path: string,
  said: readonly string[],
  moment: number,
): Promise<void> {
  const folder = temporaryPath(`power-${moment}`);
  mkdirSync(folder);
  const lost = join(folder, 'store.sqlite');
  for (const [file, bytes] of files) writeFileSync(lost + file.slice(path.length), bytes);
  const { store, close } = deskOn(lost);
  const receipts = await store.book
    .selectFrom('receipt')
    .select(['number', 'payer'])
    .orderBy('number')
    .execute();
  expect(receipts.map(({ number }) => number)).toEqual(receipts.map((_, index) => 101 + index));
  const payers = receipts.map(({ payer }) => payer);
  expect(new Set(payers).size).toBe(payers.length);
  for (const line of said) {
    const [, number, turn] = /^posted 1-0*(\d+) (.*)$/.exec(line) ?? [];
    if (number !== undefined)
      expect([number, payers[Number(number) - 101]]).toEqual([number, turn]);
  }
  await expectBasket(store.book, said, payers);
  const { checks } = await verifyBook(store);
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  await close();
  rmSync(folder, { recursive: true });
}

type Book = ReturnType<typeof deskOn>['store']['book'];

/** A basket that was acknowledged is offered again, unless it was posted meanwhile. */
async function expectBasket(
  book: Book,
  said: readonly string[],
  payers: readonly (string | null)[],
): Promise<void> {
  const last = said.findLast((line) => /^(saved|tendered|posted) /.test(line)) ?? '';
  const [, turn] = /^(?:saved|tendered) (.*)$/.exec(last) ?? [];
  if (turn === undefined) return;
  const rows = await book.selectFrom('basket').select('content').execute();
  const inHand = rows.some(({ content }) => content.includes(`"${turn}"`));
  expect([turn, inHand || payers.includes(turn)]).toEqual([turn, true]);
}
