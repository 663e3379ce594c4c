// Tapes keyed from paper stubs, version by version, and who signed them.
import { type Selectable, sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { type TapeLine, tapeItems, tapeTotal } from '../domain/tape.ts';
import { appendLink, OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';
import { linkRow } from './records.ts';
import type { SheetSignatureTable, TapeTable } from './tables/balancing.ts';
import { insertTabulation, type TapeException, tabulationOf } from './tabulation.ts';

export type Signature = {
  readonly role: 'clerk' | 'second';
  readonly personId: number;
  /** Number and name; of a second person also that it was for a supervisor. */
  readonly by: string;
  readonly at: string;
};

export type Tape = {
  readonly id: number;
  readonly businessDate: string;
  readonly department: string;
  readonly version: number;
  readonly totalCents: Cents;
  readonly items: number;
  readonly keyedBy: number;
  readonly keyedAt: string;
  readonly lines: readonly TapeLine[];
  /** The clerk's first, then the second person's. */
  readonly signatures: readonly Signature[];
  /** Some of the stubs are of the keyer's own receipts. */
  readonly exception?: TapeException;
  /** Keyed unseen, a second time, after this one. */
  readonly firstTapeId?: number;
};

/** The newest version: the only one that counts. */
export async function newestTape(
  book: Book,
  date: string,
  department: string,
): Promise<Tape | undefined> {
  const row = await book
    .selectFrom('tape')
    .selectAll()
    .where('business_date', '=', date)
    .where('department', '=', department)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && tapeOf(book, row);
}

/** The newest version of each department that has one. */
export async function newestTapes(book: Book, date: string): Promise<ReadonlyMap<string, Tape>> {
  const rows = await book
    .selectFrom('tape')
    .selectAll()
    .where('business_date', '=', date)
    .orderBy('version')
    .execute();
  const newest = new Map(rows.map((row) => [row.department, row]));
  const tapes = new Map<string, Tape>();
  for (const [department, row] of newest) tapes.set(department, await tapeOf(book, row));
  return tapes;
}

async function tapeOf(book: Book, row: Selectable<TapeTable>): Promise<Tape> {
  return {
    id: row.id,
    businessDate: row.business_date,
    department: row.department,
    version: row.version,
    totalCents: row.total_cents,
    items: row.items,
    keyedBy: row.keyed_by,
    keyedAt: row.keyed_at,
    lines: await linesOf(book, row.id),
    signatures: await signaturesOf(book, row.id),
    ...(await tabulationOf(book, row.id)),
  };
}

/** A version by its own id, whatever came after it. */
export async function tapeById(book: Book, id: number): Promise<Tape | undefined> {
  const row = await book.selectFrom('tape').selectAll().where('id', '=', id).executeTakeFirst();
  return row && tapeOf(book, row);
}

async function linesOf(book: Book, tapeId: number): Promise<readonly TapeLine[]> {
  const rows = await book
    .selectFrom('tape_line')
    .select(['amount_cents', 'struck'])
    .where('tape_id', '=', tapeId)
    .orderBy('line')
    .execute();
  return rows.map((row) => ({ amountCents: row.amount_cents, struck: row.struck === 1 }));
}

async function signaturesOf(book: Book, tapeId: number): Promise<readonly Signature[]> {
  return book
    .selectFrom('sheet_signature as s')
    .innerJoin('person as p', 'p.id', 's.signed_by')
    .select(['s.role', 's.signed_by as personId', 's.signed_at as at'])
    .select(
      sql<string>`CASE s.role WHEN 'second' THEN ${signedWords('p', 's.signed_at')}
        ELSE ${personWords('p')} END`.as('by'),
    )
    .where('s.tape_id', '=', tapeId)
    .orderBy('s.role')
    .execute();
}

export type NewTape = Pick<
  Tape,
  'businessDate' | 'department' | 'keyedBy' | 'keyedAt' | 'lines' | 'exception' | 'firstTapeId'
>;

/** Writes the next version and its link; what was keyed before stays as it is. */
export async function insertTape(book: Book, fresh: NewTape): Promise<Tape> {
  const before = await newestTape(book, fresh.businessDate, fresh.department);
  const version = (before?.version ?? 0) + 1;
  const totalCents = tapeTotal(fresh.lines);
  const items = tapeItems(fresh.lines);
  const { id } = await book
    .insertInto('tape')
    .values({
      business_date: fresh.businessDate,
      department: fresh.department,
      version,
      total_cents: totalCents,
      items,
      keyed_by: fresh.keyedBy,
      keyed_at: fresh.keyedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [index, line] of fresh.lines.entries()) {
    const struck = line.struck ? 1 : 0;
    const row = { tape_id: id, line: index + 1, amount_cents: line.amountCents, struck } as const;
    await book.insertInto('tape_line').values(row).execute();
  }
  await insertTabulation(book, id, fresh);
  await linkRow(book, OFFICE, 'tape', id, fresh.keyedAt);
  return { ...fresh, id, version, totalCents, items, signatures: [] };
}

/** A signature has no row number of its own: its link carries the record itself. */
export async function insertSignature(book: Book, signature: SheetSignatureTable): Promise<void> {
  await book.insertInto('sheet_signature').values(signature).execute();
  await appendLink(book, {
    chain: OFFICE,
    kind: 'sheet-signature',
    subjectId: signature.tape_id,
    record: signature,
    at: signature.signed_at,
  });
}
