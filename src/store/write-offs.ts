// Lists of what is written off: what may stand on one, what they hold, and what became of them.
import { type RawBuilder, sql } from 'kysely';
import type { DateText } from '../domain/clock.ts';
import type { Cents } from '../domain/money.ts';
import { payerNow } from './called-now.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type {
  WriteOffListTable,
  WriteOffPartTable,
  WriteOffReversalTable,
  WriteOffTable,
  WriteOffWithdrawalTable,
} from './tables/write-offs.ts';

export type ListedComponent = { readonly componentId: number; readonly listedCents: Cents };
export type NewWriteOffList = Omit<WriteOffListTable, 'id'> & {
  readonly items: readonly ListedComponent[];
};

export async function insertWriteOffList(
  book: Book,
  { items, ...list }: NewWriteOffList,
): Promise<number> {
  const { id } = await book
    .insertInto('write_off_list')
    .values(list)
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { componentId: component_id, listedCents: listed_cents } of items) {
    await book
      .insertInto('write_off_item')
      .values({ list_id: id, component_id, listed_cents })
      .execute();
  }
  await linkRow(book, OFFICE, 'write-off-list', id, list.prepared_at);
  return id;
}

/** The parts first: with the write-off itself it is whole. */
export async function insertWriteOff(
  book: Book,
  parts: readonly WriteOffPartTable[],
  made: WriteOffTable,
): Promise<void> {
  for (const part of parts) await book.insertInto('write_off_part').values(part).execute();
  await book.insertInto('write_off').values(made).execute();
  await linkRow(book, OFFICE, 'write-off', made.list_id, made.posted_at);
}

export async function insertWithdrawal(book: Book, row: WriteOffWithdrawalTable): Promise<void> {
  await book.insertInto('write_off_withdrawal').values(row).execute();
  await linkRow(book, OFFICE, 'write-off-withdrawal', row.list_id, row.withdrawn_at);
}

export async function insertWriteOffReversal(
  book: Book,
  row: WriteOffReversalTable,
): Promise<void> {
  await book.insertInto('write_off_reversal').values(row).execute();
  await linkRow(book, OFFICE, 'write-off-reversal', row.list_id, row.reversed_at);
}

export type WriteOffList = Omit<WriteOffListTable, 'id'> & {
  readonly id: number;
  /** How many open items it names, and what of them. */
  readonly items: number;
  readonly listedCents: Cents;
  readonly authority: string | null;
  readonly writtenCents: Cents | null;
  readonly postedOn: DateText | null;
  readonly entryId: number | null;
  readonly isWithdrawn: 0 | 1;
  readonly isReversed: 0 | 1;
};

async function lists(
  book: Book,
  where: RawBuilder<unknown>,
  most: number,
): Promise<readonly WriteOffList[]> {
  const { rows } = await sql<WriteOffList>`
    SELECT l.*, w.authority, w.total_cents AS writtenCents, w.business_date AS postedOn,
      w.entry_id AS entryId, x.list_id IS NOT NULL AS isWithdrawn,
      r.list_id IS NOT NULL AS isReversed,
      (SELECT COUNT(DISTINCT c.item_id) FROM write_off_item i
        JOIN open_item_component c ON c.id = i.component_id WHERE i.list_id = l.id) AS items,
      (SELECT SUM(i.listed_cents) FROM write_off_item i WHERE i.list_id = l.id) AS listedCents
    FROM write_off_list l LEFT JOIN write_off w ON w.list_id = l.id
    LEFT JOIN write_off_withdrawal x ON x.list_id = l.id
    LEFT JOIN write_off_reversal r ON r.list_id = l.id
    WHERE ${where} ORDER BY l.id DESC LIMIT ${sql.lit(most)}`.execute(book);
  return rows;
}

/** The newest first. */
export function newestLists(book: Book, most: number): Promise<readonly WriteOffList[]> {
  return lists(book, sql`1`, most);
}

export async function writeOffListBy(
  book: Book,
  which: { readonly id: number } | { readonly number: number },
): Promise<WriteOffList | undefined> {
  const [found] = await lists(
    book,
    'id' in which ? sql`l.id = ${which.id}` : sql`l.number = ${which.number}`,
    1,
  );
  return found;
}

/** A component that is listed, or may be. */
export type WriteOffRow = {
  readonly componentId: number;
  readonly itemId: number;
  readonly accountId: number;
  readonly account: string;
  readonly line: string;
  readonly payer: string;
  readonly document: string;
  readonly name: string;
  readonly dueOn: DateText;
  readonly openCents: Cents;
};

const columns = sql`c.id AS componentId, i.id AS itemId, a.id AS accountId, a.number AS account,
  a.line, ${payerNow()} AS payer, i.document_number AS document, c.name, i.due_on AS dueOn,
  COALESCE(o.cents, 0) AS openCents`;

export type Listable = {
  /** Of one account its age does not matter. */
  readonly accountId: number | undefined;
  readonly line: string | undefined;
  readonly dueUntil: DateText | undefined;
};

/** What is owed and on no list that waits, the oldest due first: never a credit or a deposit. */
export async function listableRows(
  book: Book,
  { accountId, line, dueUntil }: Listable,
): Promise<readonly WriteOffRow[]> {
  const { rows } = await sql<WriteOffRow>`
    SELECT ${columns}
    FROM component_open o JOIN open_item_component c ON c.id = o.component_id
    JOIN open_item i ON i.id = c.item_id JOIN account a ON a.id = i.account_id
    LEFT JOIN party p ON p.id = a.party_id
    WHERE i.side = 'D' AND o.cents > 0
      AND ${accountId === undefined ? sql`1` : sql`a.id = ${accountId}`}
      AND ${line === undefined ? sql`1` : sql`a.line = ${line}`}
      AND ${dueUntil === undefined ? sql`1` : sql`i.due_on <= ${dueUntil}`}
      AND NOT EXISTS (SELECT 1 FROM write_off_item t JOIN waiting_write_off w ON w.id = t.list_id
        WHERE t.component_id = c.id)
    ORDER BY i.due_on, i.id, c.rank, c.id`.execute(book);
  return rows;
}

export type WriteOffListed = WriteOffRow & {
  readonly listedCents: Cents;
  /** What was really written off of it; null before it was. */
  readonly writtenCents: Cents | null;
};

/** What stands on a list, line by line of business, the oldest due first. */
export async function listedRows(book: Book, listId: number): Promise<readonly WriteOffListed[]> {
  const { rows } = await sql<WriteOffListed>`
    SELECT ${columns}, t.listed_cents AS listedCents, w.written_cents AS writtenCents
    FROM write_off_item t JOIN open_item_component c ON c.id = t.component_id
    LEFT JOIN component_open o ON o.component_id = c.id
    JOIN open_item i ON i.id = c.item_id JOIN account a ON a.id = i.account_id
    LEFT JOIN party p ON p.id = a.party_id
    LEFT JOIN write_off_part w ON w.list_id = t.list_id AND w.component_id = t.component_id
    WHERE t.list_id = ${listId} ORDER BY a.line, i.due_on, i.id, c.rank, c.id`.execute(book);
  return rows;
}

/** What of an account was written off and stands, the newest first. */
export type AccountWriteOff = {
  readonly number: number;
  readonly date: DateText;
  readonly document: string;
  readonly name: string;
  readonly authority: string;
  readonly amountCents: Cents;
  /** What came in of it since. */
  readonly recoveredCents: Cents;
  /** What of it is not owed any more. */
  readonly cancelledCents: Cents;
  readonly isReversed: 0 | 1;
};

export async function writeOffsOf(
  book: Book,
  accountIds: readonly number[],
  most: number,
): Promise<readonly AccountWriteOff[]> {
  if (accountIds.length === 0) return [];
  const { rows } = await sql<AccountWriteOff>`
    SELECT l.number, w.business_date AS date, i.document_number AS document, c.name, w.authority,
      t.written_cents AS amountCents, r.list_id IS NOT NULL AS isReversed,
      (SELECT COALESCE(SUM(s.amount_cents), 0) FROM standing_recovery s
        WHERE s.list_id = t.list_id AND s.component_id = t.component_id) AS recoveredCents,
      (SELECT COALESCE(SUM(x.amount_cents), 0) FROM write_off_cancellation x
        WHERE x.list_id = t.list_id AND x.component_id = t.component_id) AS cancelledCents
    FROM open_item i JOIN open_item_component c ON c.item_id = i.id
    JOIN write_off_part t ON t.component_id = c.id JOIN write_off w ON w.list_id = t.list_id
    JOIN write_off_list l ON l.id = w.list_id
    LEFT JOIN write_off_reversal r ON r.list_id = w.list_id
    WHERE i.account_id IN (${sql.join(accountIds)})
    ORDER BY w.posted_at DESC, c.id LIMIT ${sql.lit(most)}`.execute(book);
  return rows;
}
