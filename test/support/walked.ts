// What a reading asks a book, and which tables of history it would read from their beginning: the
// file itself says how it would find the rows.
import BetterSqlite3 from 'better-sqlite3';
import { vi } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { deskOn } from './book.ts';

/** Tables that stay as small as the city: they may be read whole. */
const SMALL = new Set([
  'city',
  'component_kind',
  'component_kind_part',
  'department',
  'ledger_account',
  'paper_book',
  'person',
  'person_change',
  'person_pin',
  'policy',
  'receipt_foot',
  'register',
  'register_lease',
  'tender_rule',
  'training',
]);

/** The statements of a reading; a desk of its own, so that nothing is kept from another. */
export async function statementsOf(
  path: string,
  read: (desk: Desk) => Promise<unknown>,
): Promise<readonly string[]> {
  const prepare = vi.spyOn(BetterSqlite3.prototype, 'prepare');
  const { desk, close } = deskOn(path);
  prepare.mockClear();
  await read(desk);
  const texts = prepare.mock.calls.map(([text]) => text);
  prepare.mockRestore();
  await close();
  return texts;
}

export type Walks = {
  /** Tables of history that a statement reads from the beginning, or through a whole index. */
  readonly walked: (text: string) => readonly string[];
  readonly close: () => void;
};

export function walksOf(path: string): Walks {
  const book = new BetterSqlite3(path, { readonly: true });
  const names = book
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all();
  const tables = new Set(names.map(({ name }) => name));
  const isHistory = (table: string) => tables.has(table) && !SMALL.has(table);
  /** `receipt` of `FROM receipt r`, for each name that a plan may call it by. */
  const tableOf = (text: string, alias: string): string => {
    const named = new RegExp(`(?:from|join)\\s+"?(\\w+)"?(?:\\s+as)?\\s+"?${alias}"?\\b`, 'gi');
    const found = [...text.matchAll(named)].map(([, table = '']) => table);
    return found.find(isHistory) ?? found[0] ?? alias;
  };
  const walked = (text: string) =>
    book
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...Array.from(text.matchAll(/\?/g), () => null))
      .flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? [])
      .map((alias) => tableOf(text, alias))
      .filter(isHistory);
  return { walked, close: () => void book.close() };
}
