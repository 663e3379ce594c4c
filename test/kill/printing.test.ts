// Two registers post receipts at speed to one printer that dies and returns at random, and are
// killed at random: every receipt comes out, none twice unmarked, and no drawer opens for nothing.
// TENKEY_PRINTED makes it longer, TENKEY_KILL_SEED lives a run again as far as chance allows.
import { expect, test } from 'vitest';
import { settleUnknown } from '../../src/desk/settle-paper.ts';
import { verifyBook } from '../../src/desk/verify-book.ts';
import { queuedJobs } from '../../src/store/print-queue.ts';
import { diceOf } from '../auditor/dice.ts';
import { deskOn, MIGRATIONS } from '../support/book.ts';
import { accepted, counterOf } from '../support/counter.ts';
import { bundleProgram, endingOf, type Program } from '../support/program.ts';
import { bookOfCounters, CLERKS } from './counters.ts';
import { FailingPrinter } from './failing-printer.ts';

const RECEIPTS = Number(process.env['TENKEY_PRINTED'] ?? 30);
const SEED = Number(process.env['TENKEY_KILL_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
const REGISTERS = 2;
/** Nothing goes wrong any more once so much of it is left. */
const PEACE = 0.05;
const PATIENCE_MS = 90_000 + RECEIPTS * 1000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Run = { kills: number; answers: Map<string, number>; ended: boolean };

test(
  `${RECEIPTS} receipts, seed ${SEED}: each comes out, none twice unmarked, no drawer for nothing`,
  async () => {
    const path = await bookOfCounters(REGISTERS);
    const program = await bundleProgram('test/kill/printing-teller.ts');
    const printer = new FailingPrinter(diceOf(SEED));
    await printer.start();
    const run: Run = { kills: 0, answers: new Map(), ended: false };
    const registers = Array.from({ length: REGISTERS }, (_, index) => index + 1);
    const terminals = registers.map((one) => keepAlive(program, path, printer, one, run));
    await answerUntilAllIsOut(path, printer, run);
    run.ended = true;
    await Promise.all(terminals);
    program.remove();
    await printer.stop();
    await compare(path, printer, run);
  },
  PATIENCE_MS,
);

/** Killed at random while there is something to post or to print; then it may print in peace. */
async function keepAlive(
  program: Program,
  path: string,
  printer: FailingPrinter,
  register: number,
  run: Run,
): Promise<void> {
  const dice = diceOf(SEED + register);
  const args = [register, CLERKS[register - 1], printer.port, RECEIPTS / REGISTERS].map(String);
  while (!run.ended) {
    const child = program.start(path, MIGRATIONS, ...args);
    let isOver = false;
    const ending = endingOf(child).then(({ lines }) => {
      isOver = true;
      expect(lines.filter((line) => line.startsWith('fault'))).toEqual([]);
    });
    const lives = dice.between(500, 4000);
    for (let lived = 0; lived < lives || printer.isWell; lived += 50) {
      if (run.ended || isOver) break;
      await pause(50);
    }
    child.kill('SIGKILL');
    await ending;
    run.kills += 1;
  }
}

/** A clerk who looks at the roll while the printer is well, and says what is there. */
async function answerUntilAllIsOut(path: string, printer: FailingPrinter, run: Run): Promise<void> {
  const { desk, store, close } = deskOn(path);
  Object.assign(desk.clock, { now: () => new Date().toISOString() });
  for (;;) {
    await pause(200);
    const { n } = await store.book
      .selectFrom('receipt')
      .select((of) => of.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const jobs = [...(await queuedJobs(store.book, 1)), ...(await queuedJobs(store.book, 2))];
    if (n >= RECEIPTS && jobs.length < RECEIPTS * PEACE) printer.mend();
    if (n >= RECEIPTS && jobs.length === 0) break;
    if (!printer.isQuiet) continue;
    for (const { id, register, subject } of jobs.filter(({ state }) => state === 'unknown')) {
      const found = printer.look(subject);
      const counter = await counterOf(desk, CLERKS[register - 1], register);
      accepted(await settleUnknown(desk, counter, id, found));
      run.answers.set(found, (run.answers.get(found) ?? 0) + 1);
    }
  }
  await close();
}

async function compare(path: string, printer: FailingPrinter, run: Run): Promise<void> {
  const { store, close } = deskOn(path);
  const receipts = await store.book.selectFrom('receipt').select(['register', 'number']).execute();
  const roll = printer.roll().filter(({ whole }) => whole);
  const wrong = receipts.flatMap(({ register, number }) => {
    const shown = `${register}-${String(number).padStart(6, '0')}`;
    const copies = roll.filter((one) => one.number === shown).map(({ copy }) => copy);
    const isOnce = copies.length > 0 && new Set(copies).size === copies.length;
    return isOnce ? [] : [`${shown}: ${copies.join(' ') || 'not printed'}`];
  });
  expect(receipts).toHaveLength(RECEIPTS);
  expect(wrong).toEqual([]);
  const kicks = await store.book
    .selectFrom('print_job as j')
    .innerJoin('print_job_event as e', 'e.job_id', 'j.id')
    .select('j.id')
    .where('j.kind', '=', 'kick')
    .where('e.state', '=', 'sending')
    .execute();
  expect(printer.kicks).toBeLessThanOrEqual(kicks.length);
  expect(new Set(kicks.map(({ id }) => id)).size).toBe(kicks.length);
  const { checks } = await verifyBook(store);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
  if (process.env['TENKEY_TELL'] === '1') {
    const copies = roll.filter(({ copy }) => copy > 1).length;
    const told = { ...run, answers: Object.fromEntries(run.answers), copies };
    const said = { ...told, whole: roll.length, kicks: printer.kicks, faults: printer.faults };
    process.stdout.write(`${JSON.stringify(said)}\n`);
  }
  await close();
}
