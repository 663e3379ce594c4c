// No report walks through history: the file itself says how it would find what a report asks for,
// and no table that grows with the days is read from its beginning.
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, expect, test, vi } from 'vitest';
import { readReport } from '../../src/desk/read-report.ts';
import { REPORTS } from '../../src/domain/reports/catalogue.ts';
import { demoDesk, deskOn } from '../support/book.ts';
import { accepted } from '../support/counter.ts';
import { closeRichDay } from '../support/rich-day.ts';
import { DATE } from '../support/short-day.ts';

/** Tables that stay as small as the city: they may be read whole. */
const SMALL = new Set([
  'city',
  'department',
  'ledger_account',
  'paper_book',
  'person',
  'person_change',
  'person_pin',
  'policy',
  'receipt_foot',
  'tender_rule',
  'training',
]);

/** What is proved over everything, and the table it is proved by. */
const PROOFS: Readonly<Record<string, string>> = {
  // Adds up the whole ledger and every open item.
  'control-accounts': 'posting',
  // A number of a paper book that was passed over is found among all that were not.
  'paper-receipts': 'paper_slip',
};

const made = await demoDesk();
await closeRichDay(made.desk);
await made.close();
const book = new BetterSqlite3(made.path, { readonly: true });
const { table_names: tables } = book
  .prepare<[], { table_names: string }>(
    "SELECT group_concat(name) AS table_names FROM sqlite_schema WHERE type = 'table'",
  )
  .get() ?? { table_names: '' };
const TABLES = new Set(tables.split(','));
afterAll(() => void book.close());

/** What a report asks the book; a desk of its own, so that nothing is kept from another. */
async function asked(name: string): Promise<readonly string[]> {
  const prepare = vi.spyOn(BetterSqlite3.prototype, 'prepare');
  const { desk, close } = deskOn(made.path);
  prepare.mockClear();
  accepted(await readReport(desk, { report: name, date: DATE }));
  const texts = prepare.mock.calls.map(([text]) => text);
  prepare.mockRestore();
  await close();
  return texts;
}

/** `receipt` of `FROM receipt r`, for each name that a plan may call it by. */
function tableOf(text: string, alias: string): string {
  const names = new RegExp(`(?:from|join)\\s+"?(\\w+)"?(?:\\s+as)?\\s+"?${alias}"?\\b`, 'gi');
  const found = [...text.matchAll(names)].map(([, table = '']) => table);
  return found.find((table) => TABLES.has(table) && !SMALL.has(table)) ?? found[0] ?? alias;
}

/** Tables of history that a statement reads from the beginning, or through a whole index. */
function walked(text: string): readonly string[] {
  return book
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(...Array.from(text.matchAll(/\?/g), () => null))
    .flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? [])
    .map((alias) => tableOf(text, alias))
    .filter((table) => TABLES.has(table) && !SMALL.has(table));
}

test.each(REPORTS.map(({ name }) => name))('%s finds its rows by an index', async (name) => {
  const texts = await asked(name);
  expect(texts.length).toBeGreaterThan(1);
  const tables = texts.flatMap(walked);
  const proof = PROOFS[name];
  if (proof === undefined) expect(tables).toEqual([]);
  else expect(tables).toContain(proof);
});

test('a walk through history is noticed', () => {
  expect(walked('SELECT * FROM receipt r WHERE r.payer LIKE ?')).toEqual(['receipt']);
  expect(walked('SELECT * FROM receipt r WHERE r.business_date = ?')).toEqual([]);
});
