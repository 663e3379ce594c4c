// Checks that a bank presents again, what of them is pending, and how it ended.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import { paidFor } from './refunds.ts';
import type { RedepositEndTable, RedepositTable } from './tables/redeposits.ts';

export type Pending = {
  readonly id: number;
  readonly number: number;
  readonly receiptId: number;
  readonly accountId: number | null;
  readonly amountCents: Cents;
  readonly bankDate: string;
  readonly dueOn: string;
};

const pending = (book: Book) =>
  book
    .selectFrom('pending_redeposit as d')
    .select(['d.id', 'd.number', 'd.receipt_id as receiptId', 'd.account_id as accountId'])
    .select(['d.amount_cents as amountCents', 'd.bank_date as bankDate', 'd.due_on as dueOn']);

/** Undefined where nothing of the check is pending. */
export async function pendingOf(book: Book, tenderId: number): Promise<Pending | undefined> {
  return pending(book).where('d.tender_id', '=', tenderId).executeTakeFirst();
}

/** How often a check was presented again so far. */
export async function presentedSoFar(book: Book, tenderId: number): Promise<number> {
  const row = await book
    .selectFrom('redeposit')
    .select('presented')
    .where('tender_id', '=', tenderId)
    .orderBy('presented', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.presented ?? 0;
}

/** Those about which the bank should have said something by a date, the oldest first. */
export async function pendingUntil(
  book: Book,
  until: string,
  most: number,
): Promise<readonly Pending[]> {
  return pending(book).where('d.due_on', '<=', until).orderBy('d.due_on').limit(most).execute();
}

/** A check that is presented again and paid for the credit; undefined where none did. */
export async function pendingFor(book: Book, itemId: number): Promise<Pending | undefined> {
  return pending(book)
    .where(sql<boolean>`EXISTS (SELECT 1 FROM receipt_line l
      WHERE l.receipt_id = d.receipt_id AND ${paidFor(itemId)})`)
    .orderBy('d.id')
    .executeTakeFirst();
}

export async function insertRedeposit(book: Book, row: Omit<RedepositTable, 'id'>): Promise<void> {
  const { id } = await book
    .insertInto('redeposit')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'redeposit', id, row.posted_at);
}

export async function insertRedepositEnd(book: Book, row: RedepositEndTable): Promise<void> {
  await book.insertInto('redeposit_end').values(row).execute();
  await linkRow(book, OFFICE, 'redeposit-end', row.redeposit_id, row.ended_at);
}
