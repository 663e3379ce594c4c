// Rows without a link of their own - the city's chart and rules, parties, accounts and what they
// owe - are all covered by the link that brought them.
import { sql } from 'kysely';
import { canonical, type PlainRecord } from '../../domain/canonical.ts';
import type { Book } from '../open-store.ts';
import { type Check, countRows, finding, firstRow } from './check.ts';

/** Small tables whose rows have no number: compared row by row. */
const RULE_TABLES = [
  'city',
  'receipt_foot',
  'training',
  'fund',
  'ledger_account',
  'ledger_mapping',
  'department',
  'policy',
  'tender_rule',
  'fee',
  'fee_end',
  'fine_schedule_term',
  'calendar_change',
  'bank_account',
  'component_kind',
  'component_kind_part',
  'line_rule',
  'reason',
  'register',
  'standing_float',
] as const;

/** Large tables: their numbers must stand in some record. */
const NUMBERED_TABLES = [
  'party',
  'account',
  'account_alias',
  'account_told',
  'open_item',
  'open_item_component',
  'import_row',
  'identifier',
  'hold',
  'note',
  'party_address',
  'calendar_day',
  'scan_profile',
] as const;

/** Links whose record is rows by table. */
const BRINGERS = sql`('city-opened', 'accounts-added', 'city-changed')`;

export const coveredRows: Check = {
  name: 'city',
  title: 'every rule, account and item came with a link',
  run: async (book) => {
    let looked = 0;
    for (const table of RULE_TABLES) {
      const { rows } = await sql<PlainRecord>`SELECT * FROM ${sql.table(table)}`.execute(book);
      looked += rows.length;
      const broken = await uncoveredRule(book, table, rows);
      if (broken !== undefined) return finding(looked, broken);
    }
    for (const table of NUMBERED_TABLES) {
      looked += await countRows(book, sql`SELECT COUNT(*) AS count FROM ${sql.table(table)}`);
      const broken = await uncoveredNumber(book, table);
      if (broken !== undefined) return finding(looked, broken);
    }
    return finding(looked, undefined);
  },
};

async function uncoveredRule(
  book: Book,
  table: string,
  rows: readonly PlainRecord[],
): Promise<string | undefined> {
  const brought = await sql<{ readonly row: string }>`
    SELECT e.value AS row FROM chain_link l, json_each(l.content, ${`$.${table}`}) e
    WHERE l.kind IN ${BRINGERS}`.execute(book);
  const known = new Set(brought.rows.map(({ row }) => canonical(JSON.parse(row))));
  const stranger = rows.map(canonical).find((row) => !known.has(row));
  return stranger && `${table} holds a row that no link brought: ${stranger}`;
}

/** Keys of imports from before their runs were kept are covered by nothing. */
async function uncoveredNumber(
  book: Book,
  table: (typeof NUMBERED_TABLES)[number],
): Promise<string | undefined> {
  const otherwise = table === 'import_row' ? sql`t.run_id IS NULL` : sql`0`;
  const row = await firstRow(
    book,
    sql<{ id: number }>`
      SELECT t.id FROM ${sql.table(table)} t
      WHERE t.id NOT IN (
        SELECT json_extract(e.value, '$.id') FROM chain_link l,
          json_each(l.content, ${`$.${table}`}) e WHERE l.kind IN ${BRINGERS})
        AND NOT ${otherwise}
      ORDER BY t.id LIMIT 1`,
  );
  return row && `${table} ${row.id} came with no link`;
}
