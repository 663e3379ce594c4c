// Rows imported: water bills with a credit now and then, through the whole path of `tenkey import
// --commit`, against SQLite alone that copies the very same rows into a twin of the book, with the
// same triggers and indexes, one immediate transaction a file.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { CompiledQuery } from 'kysely';
import { planImport } from '../src/desk/plan-import.ts';
import { writeImport } from '../src/desk/write-import.ts';
import { present } from '../src/domain/assert.ts';
import { importKindNamed, openSource } from '../src/lines/importer.ts';
import { readJsonFiles } from '../src/store/json-files.ts';
import type { Bench } from './bench-place.ts';
import { deskOn, makeBook, must } from './book.ts';
import { besideOne, median, type Row, type Samples, timed } from './measure.ts';

/** Files of so many rows, one after the other; each sample is the time of one row of a file. */
const FILES = 12;
const ROWS = 250;
const ACCOUNTS = 40;
const PROFILE = 'nycha-water';

export async function importRows({ root, folder }: Bench): Promise<readonly Row[]> {
  const path = join(folder, 'import-ours.sqlite');
  const twin = join(folder, 'import-raw.sqlite');
  await makeBook(root, path, 1);
  const desk = deskOn(root, path);
  const kind = present(importKindNamed('open-items'), 'open-items');
  const read = openSource(kind, readJsonFiles(join(root, 'data/profiles'))[PROFILE]);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const importing = { kind: kind.name, profile: PROFILE, source: read.source };
  const write = async (file: number) => {
    const bytes = new TextEncoder().encode(billsOf(file));
    const plan = must(await planImport(desk, importing, { name: `${file}.csv`, bytes }));
    must(await writeImport(desk, plan, 'bench@bench', () => undefined));
  };
  // The first file makes series and accounts and compiles both sides; the twin begins behind it.
  await write(0);
  await desk.store.book.executeQuery(CompiledQuery.raw('PRAGMA wal_checkpoint(TRUNCATE)'));
  copyFileSync(path, twin);
  const raw = new Copier(twin, path);
  const samples: { readonly ours: Samples; readonly limit: Samples } = { ours: [], limit: [] };
  for (let file = 1; file <= FILES; file += 1) {
    samples.ours.push((await timed(() => write(file))) / ROWS);
    samples.limit.push((await timed(() => raw.copy())) / ROWS);
  }
  raw.close();
  await desk.store.close();
  const goals = [
    { what: 'rows a second', figure: 1000 / median(samples.ours) },
    { what: 'of the speed of raw SQLite', figure: median(samples.limit) / median(samples.ours) },
  ];
  return [besideOne('import of a row', 'raw SQLite', samples, goals)];
}

/** Tables in the order they can be written, with the column that new rows are found by. */
const TABLES = [
  ['entry', 'id'],
  ['posting', 'entry_id'],
  ['open_item', 'id'],
  ['open_item_component', 'id'],
  ['component_share', 'component_id'],
  ['open_item_movement', 'id'],
  ['entry_seal', 'entry_id'],
  ['import_run', 'id'],
  ['import_row', 'id'],
  ['import_file', 'id'],
  ['chain_link', 'sequence'],
] as const;

/** Brings a twin up to the book, table by table, in one transaction. */
class Copier {
  readonly #twin: BetterSqlite3.Database;

  constructor(twin: string, book: string) {
    this.#twin = new BetterSqlite3(twin);
    this.#twin.pragma('journal_mode = WAL');
    this.#twin.pragma('synchronous = FULL');
    this.#twin.pragma('foreign_keys = ON');
    this.#twin.prepare('ATTACH ? AS book').run(book);
  }

  copy(): void {
    const only = (table: string) => (table === 'chain_link' ? "chain = 'office'" : '1');
    const statements = TABLES.map(([table, column]) => {
      const last = `SELECT MAX(${column}) FROM main.${table} WHERE ${only(table)}`;
      return `INSERT INTO main.${table} SELECT * FROM book.${table}
        WHERE ${only(table)} AND ${column} > COALESCE((${last}), 0) ORDER BY ${column};`;
    });
    this.#twin.exec(`BEGIN IMMEDIATE; ${statements.join('\n')} COMMIT;`);
  }

  close(): void {
    for (const [table] of TABLES) {
      const count = (schema: string) =>
        this.#twin.prepare(`SELECT COUNT(*) FROM ${schema}.${table}`).pluck().get();
      if (count('main') !== count('book')) throw new Error(`${table} is not the same in the twin`);
    }
    this.#twin.close();
  }
}

/** No row says the same as one of another file: those would be held back. */
function billsOf(file: number): string {
  const head =
    'TDS #,EDP,# days,Current Charges,Consumption,Water&Sewer Charges,Other Charges,,Total Charges';
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const credit = row % 50 === 0 ? -2 : 0;
    const charge = 1000 + file * ROWS + row;
    return `${100 + (row % ACCOUNTS)},325,30,${charge + credit},41,${charge},${credit},,0`;
  });
  return `${[head, ...lines].join('\n')}\n`;
}
