// What links cover of rows that have none of their own: those a city began with, and accounts added
// since with what they owe; and whether each still stands as it was.
import { sql } from 'kysely';
import { canonical, type Plain, type PlainRecord } from '../domain/canonical.ts';
import type { Book } from './open-store.ts';

/** Entries, people and PINs have links of their own. By table: the column that tells rows apart. */
const CITY_TABLES = {
  city: 'id',
  receipt_foot: undefined,
  training: undefined,
  fund: undefined,
  ledger_account: undefined,
  ledger_mapping: undefined,
  department: undefined,
  policy: undefined,
  tender_rule: undefined,
  fee: undefined,
  fee_end: undefined,
  bank_account: undefined,
  component_kind: undefined,
  component_kind_part: undefined,
  line_rule: undefined,
  reason: undefined,
  register: undefined,
  standing_float: undefined,
  party: 'id',
  party_word: 'party_id',
  account: 'id',
  account_alias: 'id',
  open_item: 'id',
  open_item_component: 'id',
  component_share: 'component_id',
  identifier: 'id',
  hold: 'id',
  note: 'id',
  party_address: 'id',
  import_row: 'id',
  calendar_day: 'id',
  scan_profile: 'id',
} as const;

/** What came later: a city begins without, and links made before stay as they are. */
const LATER_TABLES = {
  fine_schedule_term: undefined,
  calendar_change: 'id',
  account_told: 'id',
} as const;

/** Every row of these tables now, by table. */
export async function cityRecord(book: Book): Promise<PlainRecord> {
  const record: Record<string, Plain> = {};
  for (const table of Object.keys(CITY_TABLES)) record[table] = await rowsOf(book, table);
  return record;
}

/** Rows that were added together, by the ids of what they are. */
export type Added = {
  readonly parties: readonly number[];
  readonly accounts: readonly number[];
  readonly aliases: readonly number[];
  readonly items: readonly number[];
  readonly rows: readonly number[];
  readonly addresses: readonly number[];
  /** Of parties; those of accounts come with their accounts. */
  readonly identifiers: readonly number[];
  /** Those that were placed at the counter. */
  readonly holds: readonly number[];
};

/** The added rows with names, components and shares, by table; tables without any are left out. */
export async function addedRecord(book: Book, added: Added): Promise<PlainRecord> {
  const components = await rowsBy(book, 'open_item_component', 'item_id', added.items);
  const record = {
    party: await rowsBy(book, 'party', 'id', added.parties),
    party_word: await rowsBy(book, 'party_word', 'party_id', added.parties),
    account: await rowsBy(book, 'account', 'id', added.accounts),
    identifier: [
      ...(await rowsBy(book, 'identifier', 'account_id', added.accounts)),
      ...(await rowsBy(book, 'identifier', 'id', added.identifiers)),
    ],
    account_told: await rowsBy(book, 'account_told', 'account_id', added.accounts),
    hold: await rowsBy(book, 'hold', 'id', added.holds),
    account_alias: await rowsBy(book, 'account_alias', 'id', added.aliases),
    open_item: await rowsBy(book, 'open_item', 'id', added.items),
    open_item_component: components,
    component_share: await rowsBy(
      book,
      'component_share',
      'component_id',
      numbers(components, 'id'),
    ),
    import_row: await rowsBy(book, 'import_row', 'id', added.rows),
    party_address: await rowsBy(book, 'party_address', 'id', added.addresses),
  };
  return Object.fromEntries(Object.entries(record).filter(([, rows]) => rows.length > 0));
}

/**
 * The first row of such a record that no longer stands in its table as it was, in words; undefined
 * when all do.
 */
export async function changedCityRow(book: Book, record: PlainRecord): Promise<string | undefined> {
  for (const [table, key] of Object.entries({ ...CITY_TABLES, ...LATER_TABLES })) {
    const rows = recordRows(record[table]);
    if (rows.length === 0) continue;
    const known = key === undefined ? [] : numbers(rows, key);
    const standing =
      key === undefined
        ? await rowsOf(book, table)
        : await rowsBetween(book, table, key, Math.min(...known), Math.max(...known));
    const spelt = new Set(standing.map(canonical));
    const changed = rows.find((row) => !spelt.has(canonical(row)));
    if (changed !== undefined) return `${table} no longer holds ${canonical(changed)}`;
  }
  return undefined;
}

function recordRows(rows: Plain | undefined): readonly PlainRecord[] {
  if (!Array.isArray(rows)) return [];
  return rows.filter((row): row is PlainRecord => typeof row === 'object' && row !== null);
}

function numbers(rows: readonly PlainRecord[], column: string): readonly number[] {
  return rows.flatMap((row) => {
    const value = row[column];
    return typeof value === 'number' ? [value] : [];
  });
}

async function rowsOf(book: Book, table: string): Promise<readonly PlainRecord[]> {
  const found = await sql<PlainRecord>`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2`.execute(
    book,
  );
  return found.rows;
}

async function rowsBy(
  book: Book,
  table: string,
  column: string,
  ids: readonly number[],
): Promise<readonly PlainRecord[]> {
  if (ids.length === 0) return [];
  const found = await sql<PlainRecord>`SELECT * FROM ${sql.table(table)}
    WHERE ${sql.ref(column)} IN (${sql.join(ids)}) ORDER BY 1, 2`.execute(book);
  return found.rows;
}

async function rowsBetween(
  book: Book,
  table: string,
  column: string,
  first: number,
  last: number,
): Promise<readonly PlainRecord[]> {
  const found = await sql<PlainRecord>`SELECT * FROM ${sql.table(table)}
    WHERE ${sql.ref(column)} BETWEEN ${first} AND ${last}`.execute(book);
  return found.rows;
}
