// What a chain link covers of each kind: the row, its children and its ledger entry, read from the
// tables the same way when the link is made and when verify checks it again.
import { sql } from 'kysely';
import { assert } from '../domain/assert.ts';
import type { Plain, PlainRecord } from '../domain/canonical.ts';
import { appendLink } from './chain.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { type Child, RECORDS, type RecordKind, type RecordShape } from './record-shapes.ts';

type ReadRows = (book: Book, of: { id: number }) => Promise<readonly PlainRecord[]>;

/** One query a child table, compiled the first time. */
const readers = new Map<string, ReadRows>();

async function rows(book: Book, child: Child, id: number): Promise<readonly PlainRecord[]> {
  const name = `${child.table} ${child.by} ${child.only ?? ''}`;
  const read = readers.get(name) ?? readerOf(child);
  readers.set(name, read);
  return read(book, { id });
}

function readerOf({ table, by, only = '1' }: Child): ReadRows {
  return compileOnce((book, of) => ({
    compile: () =>
      sql<PlainRecord>`SELECT * FROM ${sql.table(table)}
        WHERE ${sql.ref(by)} = ${of.id} AND ${sql.raw(only)} ORDER BY 1, 2`.compile(book),
  }));
}

async function entryRecord(book: Book, id: number): Promise<PlainRecord> {
  const [entry] = await rows(book, { table: 'entry', by: 'id' }, id);
  assert(entry, `entry ${id} is missing`);
  return {
    ...entry,
    postings: await rows(book, { table: 'posting', by: 'entry_id' }, id),
    movements: await rows(book, { table: 'open_item_movement', by: 'entry_id' }, id),
  };
}

/** The record of a kind and row as it stands in the tables now. Throws when the row is gone. */
export async function recordOf(
  book: Book,
  kind: RecordKind,
  subjectId: number,
): Promise<PlainRecord> {
  const shape: RecordShape = RECORDS[kind];
  if (shape.table === 'entry') return entryRecord(book, subjectId);
  const [row] = await rows(book, { table: shape.table, by: shape.key ?? 'id' }, subjectId);
  assert(row, `${kind} ${subjectId} is missing`);
  const record: Record<string, Plain | undefined> = { ...row };
  for (const child of shape.children ?? []) {
    const found = await rows(book, child, subjectId);
    if (found.length > 0 || child.ifAny !== true) record[child.table] = found;
  }
  const entryId = shape.entry === undefined ? null : row[shape.entry];
  if (typeof entryId === 'number') record['entry'] = await entryRecord(book, entryId);
  return record;
}

/** Links a row that was just written, with everything that belongs to it. Returns the hash. */
export async function linkRow(
  book: Book,
  chain: string,
  kind: RecordKind,
  subjectId: number,
  at: string,
): Promise<string> {
  const record = await recordOf(book, kind, subjectId);
  return appendLink(book, { chain, kind, subjectId, record, at });
}
