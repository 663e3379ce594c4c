// Tests that need a Debian program (hledger, sqlite3, tmux ...): run when it is there,
// skipped by name when it is not. With TENKEY_REQUIRE_ALL=1, as in CI, a missing program is a
// failure.
import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

/** Each asks its program for its version; a program that is missing cannot answer. */
const VERSION_FLAGS = {
  hledger: '--version',
  sqlite3: '--version',
  tmux: '-V',
  pdftotext: '-v',
  strace: '--version',
  unshare: '--version',
  zbarimg: '--version',
} as const;

/** The package of a program, where it is called otherwise. */
const PACKAGES: Partial<Record<DebianProgram, string>> = {
  pdftotext: 'poppler-utils',
  unshare: 'util-linux',
  zbarimg: 'zbar-tools',
};

export type DebianProgram = keyof typeof VERSION_FLAGS;

/** Registers the test `name`, which needs `program` on the path. */
export function needs(
  program: DebianProgram,
  name: string,
  run: () => unknown,
  patienceMs?: number,
): void {
  const present = spawnSync(program, [VERSION_FLAGS[program]]).status === 0;
  const skip = !present && process.env['TENKEY_REQUIRE_ALL'] !== '1';
  const title = skip ? `${name} (skipped: ${program} is absent)` : name;
  test(title, { skip, ...(patienceMs === undefined ? {} : { timeout: patienceMs }) }, async () => {
    if (!present) {
      throw new Error(`${program} is absent: apt-get install ${PACKAGES[program] ?? program}`);
    }
    await run();
  });
}

/** What the sqlite3 program says to a statement on a book, on standard output and error. */
export function runSqlite(path: string, ...statements: readonly string[]): string {
  const { stdout, stderr } = spawnSync('sqlite3', ['-batch', path, ...statements], {
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`;
}
