// A book of one closed day with so many receipts, kept from run to run as the cities are.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { makeLargeCity } from '../src/desk/large-city/make-large-city.ts';
import { readJsonFiles } from '../src/store/json-files.ts';
import type { Bench } from './bench-place.ts';
import { deskOn, must } from './book.ts';
import { storePath } from './stores.ts';

/** Of a day that stands alone, each account has half a receipt. */
const ACCOUNTS_A_RECEIPT = 2;

export async function keptDay({ root }: Bench, receipts: number): Promise<string> {
  const path = storePath(root, `day-of-${receipts}`);
  if (existsSync(path)) return path;
  console.error(`making ${path}, once`);
  const making = `${path}.making`;
  const desk = deskOn(root, making);
  const size = { accounts: receipts * ACCOUNTS_A_RECEIPT, years: 1, seed: 1, dates: 1 };
  must(await makeLargeCity(desk, readJsonFiles(join(root, 'data/demo-city')), size, () => {}));
  await desk.store.close();
  renameSync(making, path);
  return path;
}

export type DayAt = { readonly date: string; readonly receipts: number };

/** The closed date `part` of the way through the history of a store. */
export function dayAt(path: string, part: number): DayAt {
  const database = new BetterSqlite3(path, { readonly: true });
  const dates = database
    .prepare<[], string>('SELECT business_date FROM day_close ORDER BY 1')
    .pluck()
    .all();
  const date = dates[Math.min(dates.length - 1, Math.floor(part * dates.length))] ?? '';
  const receipts = Number(
    database.prepare('SELECT COUNT(*) FROM receipt WHERE business_date = ?').pluck().get(date),
  );
  database.close();
  return { date, receipts };
}
