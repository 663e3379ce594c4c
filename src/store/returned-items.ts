// Checks as the bank's notice names them, what became of each, and the returned items.
import { sql } from 'kysely';
import { type Cents, cents } from '../domain/money.ts';
import { CODES_OF_PAYER } from '../domain/return-codes.ts';
import { payerNow } from './called-now.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type {
  ReturnedItemCostTable,
  ReturnedItemTable,
  ReturnedRecoveryTable,
  SuspendedDocumentTable,
} from './tables/returned.ts';

export type TakenCheck = {
  readonly tenderId: number;
  readonly receiptId: number;
  readonly register: number;
  readonly number: number;
  readonly date: string;
  readonly payer: string;
  readonly clerkId: number;
  readonly checkNumber: string;
  readonly amountCents: Cents;
  readonly isVoid: 0 | 1;
  /** It lies in a bag that somebody verified. */
  readonly isDeposited: 0 | 1;
  /** The number of its return. */
  readonly returned: number | null;
};

const checks = (of: ReturnType<typeof sql>) => sql<TakenCheck>`
  SELECT t.id AS tenderId, r.id AS receiptId, r.register, r.number, r.business_date AS date,
    r.clerk_id AS clerkId, COALESCE(t.check_number, '') AS checkNumber,
    t.amount_cents AS amountCents,
    COALESCE(NULLIF(r.payer, ''), (SELECT ${payerNow()} FROM receipt_line l
      JOIN account a ON a.id = l.account_id JOIN party p ON p.id = a.party_id
      WHERE l.receipt_id = r.id ORDER BY l.line LIMIT 1), '') AS payer,
    EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id) AS isVoid,
    EXISTS (SELECT 1 FROM deposit_check c JOIN deposit_verification v
      ON v.deposit_id = c.deposit_id AND v.agrees = 1 WHERE c.tender_id = t.id) AS isDeposited,
    (SELECT n.number FROM returned_item n WHERE n.tender_id = t.id) AS returned
  FROM receipt_tender t JOIN receipt r ON r.id = t.receipt_id
  WHERE ${of} AND t.kind = 'check' AND t.side = 'in'
    AND NOT EXISTS (SELECT 1 FROM receipt_tender o WHERE o.replaces_tender_id = t.id)
  ORDER BY r.business_date DESC, r.id DESC`;

export type CheckNamed = {
  readonly amountCents: Cents;
  /** Undefined where the notice does not say it. */
  readonly checkNumber: string | undefined;
};

/** The newest first, at most `most` of them. Zeros before a number mean nothing. */
export async function checksNamed(
  book: Book,
  { amountCents, checkNumber }: CheckNamed,
  most: number,
): Promise<readonly TakenCheck[]> {
  const numbered =
    checkNumber === undefined
      ? sql`1`
      : sql`ltrim(t.check_number, '0') = ${checkNumber.replace(/^0+/, '')}`;
  // No change is given of a check: both are one, and what was tendered is found by an index.
  const of = sql`t.tendered_cents = ${amountCents} AND ${numbered}`;
  const { rows } = await sql<TakenCheck>`${checks(of)} LIMIT ${sql.lit(most)}`.execute(book);
  return rows;
}

export async function checkOfTender(book: Book, id: number): Promise<TakenCheck | undefined> {
  const { rows } = await checks(sql`t.id = ${id}`).execute(book);
  return rows[0];
}

/** Whose check it was: the first account of the receipt, and its party. */
export type Drawer = { readonly accountId: number | null; readonly partyId: number | null };

/** Returned items of the drawer so far; what a bank did is none of them. */
export async function returnedSoFar(book: Book, { accountId, partyId }: Drawer): Promise<number> {
  const of =
    partyId === null
      ? sql`party_id IS NULL AND account_id = ${accountId}`
      : sql`party_id = ${partyId}`;
  const { rows } = await sql<{ count: number }>`
    SELECT COUNT(*) AS count FROM returned_item
    WHERE ${of} AND code IN (${sql.join([...CODES_OF_PAYER])})`.execute(book);
  return rows[0]?.count ?? 0;
}

export async function newestReturned(book: Book): Promise<number> {
  const row = await book
    .selectFrom('returned_item')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? 0;
}

export type ReturnedParts = {
  readonly documents: readonly Omit<SuspendedDocumentTable, 'returned_id'>[];
  /** What came in on write-offs by the check, and is taken back. */
  readonly recoveries: readonly Omit<ReturnedRecoveryTable, 'returned_id'>[];
};

export async function insertReturned(
  book: Book,
  item: Omit<ReturnedItemTable, 'id'>,
  { documents, recoveries }: ReturnedParts,
): Promise<number> {
  const { id } = await book
    .insertInto('returned_item')
    .values(item)
    .returning('id')
    .executeTakeFirstOrThrow();
  if (documents.length > 0) {
    const rows = documents.map((row) => ({ ...row, returned_id: id }));
    await book.insertInto('suspended_document').values(rows).execute();
  }
  if (recoveries.length > 0) {
    const rows = recoveries.map((row) => ({ ...row, returned_id: id }));
    await book.insertInto('returned_recovery').values(rows).execute();
  }
  await linkRow(book, OFFICE, 'returned-item', id, item.posted_at);
  return id;
}

export async function insertReturnedCost(
  book: Book,
  cost: ReturnedItemCostTable,
  at: string,
): Promise<void> {
  await book.insertInto('returned_item_cost').values(cost).execute();
  await linkRow(book, OFFICE, 'returned-item-cost', cost.returned_id, at);
}

export async function isFeeOfReturn(book: Book, itemId: number): Promise<boolean> {
  const row = await book
    .selectFrom('returned_item_cost')
    .select('returned_id')
    .where('fee_item_id', '=', itemId)
    .executeTakeFirst();
  return row !== undefined;
}

export type ReturnedRow = {
  readonly id: number;
  readonly number: number;
  readonly amountCents: Cents;
  readonly feeCents: Cents;
};

/** Returned items of a receipt, the oldest first. */
export async function returnedOf(book: Book, receiptId: number): Promise<readonly ReturnedRow[]> {
  const rows = await book
    .selectFrom('returned_item as n')
    .leftJoin('returned_item_cost as k', 'k.returned_id', 'n.id')
    .select(['n.id', 'n.number', 'n.amount_cents as amountCents', 'k.fee_cents as fee'])
    .where('n.receipt_id', '=', receiptId)
    .orderBy('n.id')
    .execute();
  return rows.map(({ fee, ...row }) => ({ ...row, feeCents: fee ?? cents(0) }));
}
