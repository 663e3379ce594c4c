// Bundles a program of a test as the product is bundled, so that many processes start quickly. It
// lies under node_modules, from where native packages are found.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Program = {
  /** The bundle, for a test that starts it in a way of its own. */
  readonly file: string;
  /** Starts it with Node; its standard output is a pipe, its errors are those of the test. */
  readonly start: (...args: readonly string[]) => ChildProcess;
  readonly remove: () => void;
};

/** `entry` is a path from the root of the house. Remove the bundle after use. */
export async function bundleProgram(entry: string): Promise<Program> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'tenkey-program-'));
  // As deep below the house as its source, so that it finds `data` by the same way.
  const file = join(folder, 'test', 'support', 'program.mjs');
  symlinkSync(join(root, 'data'), join(folder, 'data'));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    external: ['better-sqlite3', 'usb', 'escpos', 'escpos-usb', 'serialport', 'pdfkit'],
  });
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  return {
    file,
    start: (...args) => spawn(process.execPath, [file, ...args], { stdio }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type Ending = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whole lines of its standard output; one that a kill cut off is left out. */
  readonly lines: readonly string[];
};

/**
 * Resolves when the process has ended and all it said was read. `onLines` is told how many lines
 * have come, each time some come.
 */
export function endingOf(
  child: ChildProcess,
  onLines: (count: number) => void = () => {},
): Promise<Ending> {
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    onLines(said.split('\n').length - 1);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, lines: said.split('\n').slice(0, -1) });
    });
  });
}
