// Writes sealed entries with the movements of their open items, and reads them back.
import type { Entry, EntrySource, Side } from '../domain/entry.ts';
import type { Movement } from '../domain/open-item.ts';
import type { EntryRecord } from '../domain/receipt.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { takeNumber } from './series.ts';

export type NewEntry = {
  readonly entry: Entry;
  readonly movements?: readonly Movement[];
  readonly source: EntrySource;
  readonly businessDate: string;
  readonly memo: string;
  readonly at: string;
  readonly by: number | null;
  readonly reverses?: number;
};

export type Written = { readonly id: number; readonly record: EntryRecord };

const newestEntry = compileOnce((book) =>
  book.selectFrom('entry').select('id').orderBy('id', 'desc').limit(1),
);
const insertEntries = insertRows('entry');
const insertPostings = insertRows('posting');
const insertMovements = insertRows('open_item_movement');
const insertSeals = insertRows('entry_seal');

/** Entry, postings, movements and seal; the seal's triggers check the balance once more. */
export async function writeEntry(book: Book, fresh: NewEntry): Promise<Written> {
  const { entry, source, businessDate, memo } = fresh;
  const movements = fresh.movements ?? [];
  const number = await takeNumber(book, `entry-${source}`);
  const [last] = await newestEntry(book, {});
  const id = (last?.id ?? 0) + 1;
  const rows = entryRows(fresh, id, number);
  await insertEntries(book, [rows.entry]);
  await insertPostings(book, rows.postings);
  await insertMovements(book, rows.movements);
  await insertSeals(book, [rows.seal]);
  const record = { source, number, businessDate, memo, postings: entry.postings, movements };
  return { id, record };
}

/** The rows an entry is made of, in the order they are written: the seal comes last. */
export function entryRows(fresh: NewEntry, id: number, number: number) {
  const { entry, movements = [] } = fresh;
  return {
    entry: {
      id,
      seal_id: id,
      source: fresh.source,
      number,
      business_date: fresh.businessDate,
      made_at: fresh.at,
      made_by: fresh.by,
      memo: fresh.memo,
      reverses_entry_id: fresh.reverses ?? null,
    },
    postings: entry.postings.map((row, index) => ({
      entry_id: id,
      line: index + 1,
      account: row.account,
      side: row.side,
      amount_cents: row.amountCents,
      department: row.department ?? null,
    })),
    movements: movements.map((row) => ({
      entry_id: id,
      component_id: row.componentId,
      side: row.side,
      amount_cents: row.amountCents,
    })),
    seal: {
      entry_id: id,
      postings: entry.postings.length,
      total_cents: entry.totalCents,
    },
  };
}

/** The entry as its chain link covers it. */
export async function loadEntry(book: Book, id: number): Promise<EntryRecord> {
  const row = await book
    .selectFrom('entry')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const postings = await book
    .selectFrom('posting')
    .selectAll()
    .where('entry_id', '=', id)
    .orderBy('line')
    .execute();
  const movements = await book
    .selectFrom('open_item_movement')
    .selectAll()
    .where('entry_id', '=', id)
    .orderBy('id')
    .execute();
  return {
    source: row.source,
    number: row.number,
    businessDate: row.business_date,
    memo: row.memo,
    postings: postings.map((line) => ({
      account: line.account,
      side: line.side satisfies Side,
      amountCents: line.amount_cents,
      ...(line.department === null ? {} : { department: line.department }),
    })),
    movements: movements.map((line) => ({
      componentId: line.component_id,
      side: line.side,
      amountCents: line.amount_cents,
    })),
  };
}
