// `tenkey verify` and the copying half of `tenkey backup`, seconds per million rows, of a day of
// 1,000 receipts and of one of ten times as many.
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { verifyBook } from '../src/desk/verify-book.ts';
import { copyStore, removePartial } from '../src/store/copy-store.ts';
import type { Bench } from './bench-place.ts';
import { deskOn } from './book.ts';
import { keptDay } from './days.ts';
import { median, type Row, type Samples, timed } from './measure.ts';

const TURNS = 3;
const RECEIPTS = [1000, 10_000] as const;

type Proved = { readonly name: string; readonly verify: Samples; readonly copy: Samples };

export async function proofOfStore(bench: Bench): Promise<readonly Row[]> {
  const proved: Proved[] = [];
  for (const receipts of RECEIPTS) {
    const name = `a day of ${receipts.toLocaleString('en-US')} receipts`;
    proved.push(await prove(bench, name, await keptDay(bench, receipts)));
  }
  return [
    rowOf('verify, a million rows', proved, ({ verify }) => verify),
    rowOf('copy, a million rows', proved, ({ copy }) => copy),
  ];
}

async function prove(bench: Bench, name: string, path: string): Promise<Proved> {
  const millions = rowsOf(path) / 1_000_000;
  const desk = deskOn(bench.root, path);
  const to = join(bench.folder, 'proof-copy.sqlite');
  const proved: Proved = { name, verify: [], copy: [] };
  const seconds = async (work: () => unknown) => (await timed(work)) / 1000 / millions;
  for (let turn = 0; turn < TURNS; turn += 1) {
    proved.verify.push(
      await seconds(async () => {
        if (!(await verifyBook(desk.store)).sound) throw new Error(`${path} is not sound`);
      }),
    );
    proved.copy.push(await seconds(() => copyStore(path, to)));
    await removePartial(to);
  }
  await desk.store.close();
  return proved;
}

function rowsOf(path: string): number {
  const database = new BetterSqlite3(path, { readonly: true });
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'
       AND name NOT LIKE 'find\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all();
  const counts = tables.map((table) =>
    Number(database.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()),
  );
  database.close();
  return counts.reduce((sum, count) => sum + count, 0);
}

function rowOf(
  name: string,
  proved: readonly Proved[],
  figures: (one: Proved) => readonly number[],
): Row {
  const [small = Number.NaN, larger = Number.NaN] = proved.map((one) => median(figures(one)));
  const goals = [{ what: 'x a row, the larger to the small', figure: larger / small, most: 1.5 }];
  const sides = proved.map((one) => ({ name: one.name, samples: figures(one) }));
  return { name, unit: 's', sides, goals };
}
