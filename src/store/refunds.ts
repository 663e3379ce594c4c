// Refunds that were granted, and the files that accounts payable was given.
import { type RawBuilder, sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import type { RefundLine } from '../domain/refund.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { RefundTable } from './tables/receivables.ts';

export async function insertRefund(book: Book, refund: Omit<RefundTable, 'id'>): Promise<void> {
  const { id } = await book
    .insertInto('refund')
    .values(refund)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'refund', id, refund.granted_at);
}

/** The newest business date on which a check paid for the credit; undefined where none did. */
export async function checkDateOf(book: Book, itemId: number): Promise<string | undefined> {
  const row = await book
    .selectFrom('receipt_line as l')
    .innerJoin('receipt as r', 'r.id', 'l.receipt_id')
    .innerJoin('receipt_tender as t', 't.receipt_id', 'r.id')
    .select('r.business_date as date')
    .where(paidFor(itemId))
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('receipt_void as v')
            .select('v.number')
            .whereRef('v.receipt_id', '=', 'r.id'),
        ),
      ),
    )
    .where('t.kind', '=', 'check')
    .where('t.side', '=', 'in')
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('receipt_tender as o')
            .select('o.id')
            .whereRef('o.replaces_tender_id', '=', 't.id'),
        ),
      ),
    )
    .orderBy('r.business_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.date;
}

/**
 * Paid into the credit itself; or on its account, where a line of business gave back what was paid.
 * Both also where it was moved since. `itemId` may be a column of a query around it: no table in
 * here has a name that such a query would use.
 */
export function paidFor(itemId: number | RawBuilder<number>): RawBuilder<boolean> {
  return sql<boolean>`(l.kind = 'credit' AND l.open_item_id IN ${movedFrom(itemId)}
    OR l.account_id IN (SELECT back.account_id FROM open_item back
      JOIN open_item_component back_component ON back_component.item_id = back.id
      JOIN open_item_movement back_movement ON back_movement.component_id = back_component.id
        AND back_movement.side = 'C'
      JOIN entry back_entry ON back_entry.id = back_movement.entry_id
        AND back_entry.source = 'LIN'
      WHERE back.id IN ${movedFrom(itemId)}))`;
}

/** A credit, and the credits of other accounts that it was moved from. */
function movedFrom(itemId: number | RawBuilder<number>): RawBuilder<number> {
  return sql<number>`(WITH RECURSIVE source (id) AS (VALUES (${itemId}) UNION
    SELECT mc.item_id FROM source ms JOIN open_item_component md ON md.item_id = ms.id
    JOIN transfer mt ON mt.to_component_id = md.id
    JOIN open_item_component mc ON mc.id = mt.from_component_id)
    SELECT id FROM source)`;
}

/** Granted, in no file and not stopped. */
const WAITS = sql`NOT EXISTS (SELECT 1 FROM refund_file_row x WHERE x.refund_id = r.id)
  AND NOT EXISTS (SELECT 1 FROM stopped_refund s WHERE s.refund_id = r.id)`;

export type WaitingRefund = {
  readonly id: number;
  readonly number: number;
  readonly accountId: number;
  readonly itemId: number;
  readonly componentId: number;
  readonly amountCents: Cents;
};

/** Refunds that wait, of money that a receipt brought. */
export async function refundsPaidBy(
  book: Book,
  receiptId: number,
): Promise<readonly WaitingRefund[]> {
  const { rows } = await sql<WaitingRefund>`
    SELECT r.id, r.number, r.account_id AS accountId, c.item_id AS itemId,
      r.component_id AS componentId, r.amount_cents AS amountCents
    FROM refund r JOIN open_item_component c ON c.id = r.component_id
    WHERE ${WAITS} AND EXISTS (SELECT 1 FROM receipt_line l WHERE l.receipt_id = ${receiptId}
      AND ${paidFor(sql`c.item_id`)})
    ORDER BY r.number`.execute(book);
  return rows;
}

export type FileLine = RefundLine & { readonly id: number };

const lines = (of: ReturnType<typeof sql>) => sql<FileLine>`
  SELECT r.id, r.number, r.business_date AS grantedOn, a.number AS account, p.account AS payable,
    r.payee, r.address, r.amount_cents AS amountCents, r.reason_text AS reason
  FROM refund r JOIN account a ON a.id = r.account_id
  JOIN posting p ON p.entry_id = r.entry_id AND p.side = 'C' AND p.account LIKE '%-2010'
  WHERE ${of} ORDER BY r.number`;

/** Granted, in no file yet, neither stopped nor held, and to be paid by the date. */
export async function payableRefunds(book: Book, date: string): Promise<readonly FileLine[]> {
  const held = sql`EXISTS (SELECT 1 FROM held_refund h WHERE h.refund_id = r.id)`;
  const of = sql`r.not_before <= ${date} AND ${WAITS} AND NOT ${held}`;
  const { rows } = await lines(of).execute(book);
  return rows;
}

/** What a file holds, to write it again. */
export async function refundsOfFile(book: Book, fileId: number): Promise<readonly FileLine[]> {
  const { rows } = await lines(
    sql`r.id IN (SELECT refund_id FROM refund_file_row WHERE file_id = ${fileId})`,
  ).execute(book);
  return rows;
}

/** The number that the next file gets. */
export async function nextRefundFile(book: Book): Promise<number> {
  const row = await book
    .selectFrom('refund_file')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.id ?? 0) + 1;
}

export async function refundFileHash(book: Book, fileId: number): Promise<string | undefined> {
  const row = await book
    .selectFrom('refund_file')
    .select('sha256')
    .where('id', '=', fileId)
    .executeTakeFirst();
  return row?.sha256;
}

export type NewRefundFile = {
  readonly id: number;
  readonly business_date: string;
  readonly made_at: string;
  readonly sha256: string;
};

export async function insertRefundFile(
  book: Book,
  file: NewRefundFile,
  refundIds: readonly number[],
): Promise<void> {
  await book.insertInto('refund_file').values(file).execute();
  await book
    .insertInto('refund_file_row')
    .values(refundIds.map((refund_id) => ({ refund_id, file_id: file.id })))
    .execute();
  await linkRow(book, OFFICE, 'refund-file', file.id, file.made_at);
}
