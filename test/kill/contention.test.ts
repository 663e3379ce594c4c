// Eight registers on one book, each a process: everything of the counter in a mix, then the evening
// together. No error reaches a clerk, no number is skipped, and the book holds what was
// acknowledged. TENKEY_CONTENTION_SECONDS makes it longer, TENKEY_TELL tells how long steps took.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { deskOn, MIGRATIONS } from '../support/book.ts';
import { bundleProgram, endingOf } from '../support/program.ts';
import { bookStands, owedByAccount } from './contending/compare.ts';
import type { Said } from './contending/said.ts';
import { factsOf, sumsOf } from './contending/sums.ts';
import { waitLines, waitsOf } from './contending/waits.ts';
import { bookOfCounters, bookOfShutCounters, CLERKS } from './counters.ts';

const REGISTERS = 8;
const SECONDS = Number(process.env['TENKEY_CONTENTION_SECONDS'] ?? 3);
/** Milliseconds between two steps of a register, on the average; 0 is as fast as it goes. */
const PAUSE_MS = Number(process.env['TENKEY_CONTENTION_PAUSE'] ?? 0);
const SEED = Number(process.env['TENKEY_KILL_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
/** Steps that depend on no luck, one at least of each thing that is done. */
const SOME_OF_EACH = [
  ...['pay', 'hold', 'held baskets', 'ask no-sale', 'suspend', 'exchange', 'surprise', 'count'],
  ...['open', 'sign in next', 'ask end', 'count ended', 'look at', 'report', 'home', 'board'],
  ...['requests', 'answer yes', 'keep tape', 'wrong PIN', 'sign in', 'print', 'key sheet'],
  ...['sign sheet', 'seal', 'verify deposit', 'close day'],
];
const PATIENCE_MS = 120_000 + SECONDS * 3000;

test(
  `${REGISTERS} registers, ${SECONDS} s, seed ${SEED}: the book holds what was acknowledged`,
  async () => {
    const path = await bookOfShutCounters(REGISTERS);
    const owed = owedByAccount(path);
    const program = await bundleProgram('test/kill/contending.ts');
    const forMs = String(SECONDS * 1000);
    const working = Array.from({ length: REGISTERS }, (_, index) =>
      program.start(path, MIGRATIONS, `${index + 1}`, `${SEED}`, forMs, `${PAUSE_MS}`),
    );
    callWhenCounted(working);
    const ended = await Promise.all(working.map((child) => endingOf(child)));
    program.remove();
    const said = ended.flatMap(({ lines }) => lines.map((line) => JSON.parse(line) as Said));
    const waits = waitsOf(said);
    if (process.env['TENKEY_TELL'] !== undefined) process.stderr.write(`${waitLines(waits)}\n`);
    expect(said.filter((one) => one.said === 'fault')).toEqual([]);
    expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 0));
    bookStands(path, owed, sumsOf(factsOf(said)));
    const { store, close } = deskOn(path);
    const { checks } = await verifyBook(store);
    expect(checks.filter((check) => check.broken !== null)).toEqual([]);
    await close();
    const done = waits.map(({ step }) => step);
    expect(SOME_OF_EACH.filter((step) => !done.includes(step))).toEqual([]);
  },
  PATIENCE_MS,
);

/** Once every register has counted its drawer, all of them are called to the evening. */
function callWhenCounted(working: readonly ChildProcess[]): void {
  let counted = 0;
  for (const child of working) {
    child.stdout?.on('data', (text: string) => {
      if (!String(text).includes('"counted"}')) return;
      counted += 1;
      if (counted === working.length) for (const one of working) one.kill('SIGUSR2');
    });
  }
}

test(
  'a lease passes only from the dead',
  async () => {
    const path = await bookOfCounters(1);
    const program = await bundleProgram('test/kill/teller.ts');
    const start = (first: number, ...more: readonly string[]) =>
      program.start(path, MIGRATIONS, '1', `${CLERKS[0]}`, `${first}`, ...more);
    const holding = start(5000);
    const holds = endingOf(holding);
    await once(holding.stdout ?? holding, 'data');
    const refused = { code: 4, lines: ['refused register-taken'] };
    expect(await endingOf(start(6000))).toMatchObject(refused);
    holding.kill('SIGKILL');
    const killed = await holds;
    const taken = await endingOf(start(7000, '1'));
    expect(taken).toMatchObject({ code: 0 });
    expect(taken.lines[0]).toMatch(/^found /);
    program.remove();
    const { store, close } = deskOn(path);
    const receipts = await store.book
      .selectFrom('receipt')
      .select('number')
      .orderBy('number')
      .execute();
    const said = [...killed.lines, ...taken.lines].filter((line) => line.startsWith('posted '));
    // The killed terminal may have posted once more than it could say.
    expect([0, 1]).toContain(receipts.length - said.length);
    expect(receipts.map(({ number }) => number)).toEqual(receipts.map((_, index) => 101 + index));
    const { checks } = await verifyBook(store);
    expect(checks.filter((check) => check.broken !== null)).toEqual([]);
    await close();
  },
  PATIENCE_MS,
);
