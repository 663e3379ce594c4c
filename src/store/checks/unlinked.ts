// Nothing that is recorded stands outside the chains: every row of every kind has its one link.
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../open-store.ts';
import { RECORDS } from '../record-shapes.ts';
import { type Check, countRows, finding, firstRow } from './check.ts';

export const unlinked: Check = {
  name: 'links',
  title: 'every recorded row has its one link',
  run: async (book) => {
    let looked = 0;
    for (const kind of KINDS) {
      looked += await countRows(book, sql`SELECT COUNT(*) AS count FROM ${sql.table(kind.table)}`);
      const row = await firstRow(book, wrongLinks(kind));
      if (row) return finding(looked, wordsOf(kind, row));
    }
    return finding(looked, await uncoveredCloses(book));
  },
};

type Kind = {
  readonly kind: string;
  readonly table: string;
  readonly key: string;
  /** Links that each row shares its subject with: a sheet has two signatures. */
  readonly linksPerSubject: RawBuilder<unknown>;
};

const ONE = sql`1`;

/** Entries are covered by the records that made them: src/store/checks/entries.ts looks there. */
const KINDS: readonly Kind[] = [
  ...Object.entries(RECORDS)
    .filter(([, shape]) => shape.table !== 'entry')
    .map(([kind, shape]) => ({
      kind,
      table: shape.table,
      key: 'key' in shape ? shape.key : 'id',
      linksPerSubject: ONE,
    })),
  {
    kind: 'sheet-signature',
    table: 'sheet_signature',
    key: 'tape_id',
    linksPerSubject: sql`(SELECT COUNT(*) FROM sheet_signature s WHERE s.tape_id = t.tape_id)`,
  },
];

type Wrong = { readonly key: number; readonly links: number };

function wrongLinks({ kind, table, key, linksPerSubject }: Kind): RawBuilder<Wrong> {
  return sql<Wrong>`
    SELECT key, links FROM (
      SELECT t.${sql.ref(key)} AS key, ${linksPerSubject} AS wanted,
        (SELECT COUNT(*) FROM chain_link l
          WHERE l.kind = ${kind} AND l.subject_id = t.${sql.ref(key)}) AS links
      FROM ${sql.table(table)} t)
    WHERE links <> wanted ORDER BY key LIMIT 1`;
}

function wordsOf({ kind, table }: Kind, { key, links }: Wrong): string {
  const row = `${kind} ${key} (table ${table})`;
  return links === 0 ? `${row} is in no chain` : `${row} has ${links} links`;
}

/** A close has no row number: its link names the date. */
async function uncoveredCloses(book: Book): Promise<string | undefined> {
  const row = await firstRow(
    book,
    sql<{ date: string; links: number }>`
      SELECT business_date AS date, links FROM (
        SELECT d.business_date, (SELECT COUNT(*) FROM chain_link l WHERE l.kind = 'day-close'
          AND json_extract(l.content, '$.business_date') = d.business_date) AS links
        FROM day_close d)
      WHERE links <> 1 ORDER BY date LIMIT 1`,
  );
  if (!row) return undefined;
  return row.links === 0
    ? `the close of ${row.date} is in no chain`
    : `the close of ${row.date} has ${row.links} links`;
}
