// Writes sealed entries with the movements of their open items, and reads them back.
import type { Entry, EntrySource, Side } from '../domain/entry.ts';
import type { Movement } from '../domain/open-item.ts';
import type { EntryRecord } from '../domain/receipt.ts';
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

/** Entry, postings, movements and seal; the seal's triggers check the balance once more. */
export async function writeEntry(book: Book, fresh: NewEntry): Promise<Written> {
  const { entry, source, businessDate, memo } = fresh;
  const movements = fresh.movements ?? [];
  const number = await takeNumber(book, `entry-${source}`);
  const id = await insertEntry(book, fresh, number);
  await book
    .insertInto('posting')
    .values(
      entry.postings.map((row, index) => ({
        entry_id: id,
        line: index + 1,
        account: row.account,
        side: row.side,
        amount_cents: row.amountCents,
        department: row.department ?? null,
      })),
    )
    .execute();
  await insertMovements(book, id, movements);
  await book
    .insertInto('entry_seal')
    .values({ entry_id: id, postings: entry.postings.length, total_cents: entry.totalCents })
    .execute();
  const record = { source, number, businessDate, memo, postings: entry.postings, movements };
  return { id, record };
}

async function insertEntry(book: Book, fresh: NewEntry, number: number): Promise<number> {
  const last = await book
    .selectFrom('entry')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const id = (last?.id ?? 0) + 1;
  await book
    .insertInto('entry')
    .values({
      id,
      seal_id: id,
      source: fresh.source,
      number,
      business_date: fresh.businessDate,
      made_at: fresh.at,
      made_by: fresh.by,
      memo: fresh.memo,
      reverses_entry_id: fresh.reverses ?? null,
    })
    .execute();
  return id;
}

async function insertMovements(book: Book, entryId: number, movements: readonly Movement[]) {
  if (movements.length === 0) return;
  await book
    .insertInto('open_item_movement')
    .values(
      movements.map((row) => ({
        entry_id: entryId,
        component_id: row.componentId,
        side: row.side,
        amount_cents: row.amountCents,
      })),
    )
    .execute();
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
