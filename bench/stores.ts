// Stores of cities with years behind them, made by `tenkey demo` and kept from run to run, since
// the largest takes a quarter of an hour. TENKEY_BENCH_STORES names the folder; else it is one for
// temporary files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { migrate, readMigrations } from '../src/store/migrate.ts';
import type { Bench, City } from './bench-place.ts';
import { buildProgram } from './program.ts';

/** Receipt lines are accounts times years: 50,000, a million and five millions. */
export const SMALL_CITY: City = { accounts: 10_000, years: 5 };
export const MIDDLE_CITY: City = { accounts: 100_000, years: 10 };
export const LARGE_CITY: City = { accounts: 1_000_000, years: 5 };

/**
 * Where a kept store of that name lies. One of an earlier schema is taken over under its new name:
 * opening it brings it to the schema of this program, as it does a city's.
 */
export function storePath(root: string, name: string): string {
  const folder = process.env['TENKEY_BENCH_STORES'] ?? join(tmpdir(), 'tenkey-bench-stores');
  mkdirSync(folder, { recursive: true });
  const newest = readdirSync(join(root, 'data/migrations')).sort().at(-1)?.slice(0, 4);
  const path = join(folder, `${name}-schema-${newest}.sqlite`);
  const [earlier] = readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-schema-`) && file.endsWith('.sqlite'))
    .sort();
  if (!existsSync(path) && earlier !== undefined) takeOver(root, join(folder, earlier), path);
  return path;
}

function takeOver(root: string, earlier: string, path: string): void {
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(earlier + end)) renameSync(earlier + end, path + end);
  }
  const database = new BetterSqlite3(path);
  migrate(database, readMigrations(join(root, 'data/migrations')), new Date().toISOString());
  database.close();
}

/** The store of that city. */
export function keptStore({ root }: Bench, city: City): string {
  const path = storePath(root, `${city.accounts}-accounts-${city.years}-years`);
  if (!existsSync(path)) makeStore(root, city, path);
  return path;
}

function makeStore(root: string, { accounts, years }: City, path: string): void {
  console.error(`making ${path}, once; the rows are measured afterwards`);
  const size = ['--accounts', String(accounts), '--years', String(years)];
  const making = `${path}.making`;
  const made = spawnSync(
    process.execPath,
    [buildProgram(root), 'demo', '--force', '--store', making, ...size],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (made.status !== 0) throw new Error(`tenkey demo ended with ${made.status}`);
  renameSync(making, path);
}
