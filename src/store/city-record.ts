// What the link `city-opened` covers: every row the city began with, and whether each still stands.
import { sql } from 'kysely';
import { canonical, type Plain, type PlainRecord } from '../domain/canonical.ts';
import type { Book } from './open-store.ts';

/** Tables without links of their own for their first rows; entries, people and PINs have them. */
const CITY_TABLES = [
  'city',
  'fund',
  'ledger_account',
  'ledger_mapping',
  'department',
  'policy',
  'tender_rule',
  'fee',
  'reason',
  'register',
  'standing_float',
  'party',
  'party_word',
  'account',
  'open_item',
  'open_item_component',
  'component_share',
] as const;

async function rowsOf(book: Book, table: string): Promise<readonly PlainRecord[]> {
  const found = await sql<PlainRecord>`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2`.execute(
    book,
  );
  return found.rows;
}

/** Every row of these tables now, by table. */
export async function cityRecord(book: Book): Promise<PlainRecord> {
  const record: Record<string, Plain> = {};
  for (const table of CITY_TABLES) record[table] = await rowsOf(book, table);
  return record;
}

/**
 * The first row of a `city-opened` record that no longer stands in its table as it was, in words;
 * undefined when all do. Rows added since have links of their own.
 */
export async function changedCityRow(book: Book, record: PlainRecord): Promise<string | undefined> {
  for (const [table, rows] of Object.entries(record)) {
    if (!Array.isArray(rows)) continue;
    const standing = new Set((await rowsOf(book, table)).map(canonical));
    const changed = rows.find((row) => !standing.has(canonical(row)));
    if (changed !== undefined) return `${table} no longer holds ${canonical(changed)}`;
  }
  return undefined;
}
