// Stores of cities of many years, made by `tenkey demo` and kept from run to run, since the largest
// takes a quarter of an hour. TENKEY_BENCH_STORES names the folder; else it is one for temporary
// files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench-place.ts';
import { buildProgram } from './program.ts';

export const YEARS = 5;
/** Accounts of the small, the middle and the large city. */
export const CITIES = [10_000, 100_000, 1_000_000] as const;

/** Where a kept store of that name lies; a new schema wants a new one. */
export function storePath(root: string, name: string): string {
  const folder = process.env['TENKEY_BENCH_STORES'] ?? join(tmpdir(), 'tenkey-bench-stores');
  mkdirSync(folder, { recursive: true });
  const newest = readdirSync(join(root, 'data/migrations')).sort().at(-1)?.slice(0, 4);
  return join(folder, `${name}-schema-${newest}.sqlite`);
}

/** The store of a city with so many accounts. */
export function keptStore({ root }: Bench, accounts: number): string {
  const path = storePath(root, `${accounts}-accounts`);
  if (!existsSync(path)) makeStore(root, accounts, path);
  return path;
}

function makeStore(root: string, accounts: number, path: string): void {
  console.error(`making ${path}, once; the rows are measured afterwards`);
  const size = ['--accounts', String(accounts), '--years', String(YEARS)];
  const making = `${path}.making`;
  const made = spawnSync(
    process.execPath,
    [buildProgram(root), 'demo', '--force', '--store', making, ...size],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (made.status !== 0) throw new Error(`tenkey demo ended with ${made.status}`);
  renameSync(making, path);
}
