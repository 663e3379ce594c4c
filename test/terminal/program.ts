// The real program, built as it is shipped, on a pseudo-terminal in a folder of its own.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { demoDesk, type TestDesk, temporaryPath } from '../support/book.ts';
import { counterOf, openFloat } from '../support/counter.ts';
import { type TerminalSetup, TestTerminal } from './harness.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Each test file builds its own: one that built anew would take the program from under another.
const house = join(root, `node_modules/.cache/tenkey-program-${process.pid}`);
const PROGRAM = join(house, 'dist/tenkey.js');
const CLOCK = fileURLToPath(new URL('./fixtures/test-clock.mjs', import.meta.url));

/** What sets a program's clock so that it is that instant now, for all programs of a test. */
export function clockAt(instant: string): { readonly CLOCK_AHEAD: string } {
  return { CLOCK_AHEAD: String(Date.parse(instant) - Date.now()) };
}

/** The morning after the demo city opened its book. */
const MORNING = clockAt('2026-09-15T15:45:00.000Z');

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** Builds it once for a test file; it finds `data` beside its folder, as an installed one does. */
export function buildProgram(): string {
  if (existsSync(PROGRAM)) return PROGRAM;
  mkdirSync(house, { recursive: true });
  symlinkSync(join(root, 'data'), join(house, 'data'));
  execFileSync('node', [join(root, 'scripts/build.mjs'), join(house, 'dist')]);
  return PROGRAM;
}

let folders = 0;

/** A folder that holds nothing yet. */
export function emptyFolder(): string {
  folders += 1;
  const folder = temporaryPath(`window-${folders}`);
  mkdirSync(folder);
  return folder;
}

/** A folder with a store in which drawers 1 and 2 are open, and whatever else `prepare` did. */
export async function counterFolder(
  prepare: (book: TestDesk) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const book = await demoDesk();
  await openFloat(book.desk, await counterOf(book.desk));
  await openFloat(book.desk, await counterOf(book.desk, 102, 2));
  await prepare(book);
  await book.close();
  const folder = emptyFolder();
  copyFileSync(book.path, join(folder, 'tenkey.sqlite'));
  return folder;
}

const terminals: TestTerminal[] = [];

/** Starts the program in a folder; `endAll` ends what a test left running. */
export function startProgram(
  cwd: string,
  args: readonly string[] = [],
  setup: TerminalSetup = {},
): TestTerminal {
  const environment = { ...MORNING, ...setup.environment };
  const words = ['--import', CLOCK, PROGRAM, ...args];
  const terminal = new TestTerminal(process.execPath, words, { ...setup, cwd, environment });
  terminals.push(terminal);
  return terminal;
}

/**
 * The program on a copy of the store in a file system of its own, which `fill` leaves no room in
 * and `release` makes some. The mount is seen by the program alone.
 */
export function inSmallFileSystem(cwd: string) {
  const run = `mkdir small && mount -t tmpfs -o size=8m none small && cp tenkey.sqlite small/
    wait_for() { while [ ! -e "$1" ]; do sleep 0.05; done; }
    (wait_for fill; cat /dev/zero > small/filler 2> /dev/null; touch filled
     wait_for release; rm small/filler; touch released) &
    cd small && exec "$NODE" --import "$CLOCK" "$PROGRAM"`;
  const terminal = new TestTerminal('unshare', ['-rm', 'sh', '-c', run], {
    cwd,
    environment: { NODE: process.execPath, PROGRAM, CLOCK, ...MORNING },
  });
  terminals.push(terminal);
  const flagged = async (ask: string, done: string) => {
    writeFileSync(join(cwd, ask), '');
    while (!existsSync(join(cwd, done))) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  return {
    terminal,
    fill: () => flagged('fill', 'filled'),
    release: () => flagged('release', 'released'),
  };
}

/** The program inside a shell, so that what it leaves behind can be looked at. */
export function startInShell(cwd: string): TestTerminal {
  const run = `sh -c 'echo "pid $$"; exec "$NODE" --import "$CLOCK" "$PROGRAM"'; echo "code $?"`;
  const modes = `stty -a | tr -s ' ;' '\\n' | grep -xE -e '-?(icanon|echo)'; echo looked`;
  const terminal = new TestTerminal('/bin/sh', ['-c', `${run}; ${modes}; sleep 30`], {
    cwd,
    environment: { NODE: process.execPath, PROGRAM, CLOCK, ...MORNING },
  });
  terminals.push(terminal);
  return terminal;
}

/** Keys that answer what was just painted: pressed after somebody could have read it. */
export async function sendFresh(terminal: TestTerminal, keys: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 200));
  terminal.send(keys);
}

/**
 * Another window: waits until it is painted whole, so that the title reaches its right edge and the
 * last row says what Enter does.
 */
export async function resized(
  terminal: TestTerminal,
  columns: number,
  rows: number,
): Promise<void> {
  terminal.resize(columns, rows);
  await terminal.until((screen) => {
    const shown = screen.split('\n');
    return shown[1]?.length === columns && shown.at(-1)?.includes('Enter now') === true;
  });
}

export async function endAll(): Promise<void> {
  for (const terminal of terminals.splice(0)) {
    terminal.kill();
    await terminal.ended;
  }
}

/** Signed in as clerk 101 and at the payment screen. */
export async function atPayment(
  cwd: string,
  args: readonly string[] = [],
  setup: TerminalSetup = {},
) {
  const terminal = startProgram(cwd, args, setup);
  await terminal.until('SIGN IN');
  terminal.send(args.includes('2') ? '102\r6150\r' : '101\r4827\r');
  await terminal.until('CHOOSE [Pay]');
  terminal.send('\r');
  await terminal.until('FIND _');
  return terminal;
}
