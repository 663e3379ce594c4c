// What became of refunds: each with its file, its check and its return, and how both are written.
import { type RawBuilder, sql } from 'kysely';
import type { DateText } from '../domain/clock.ts';
import type { Cents } from '../domain/money.ts';
import type { ReturnKind } from '../domain/refund-life.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';
import { linkRow } from './records.ts';
import type { RefundPaymentTable, RefundReturnTable } from './tables/receivables.ts';

export type LivedRefund = {
  readonly id: number;
  readonly number: number;
  readonly grantedOn: DateText;
  readonly accountId: number;
  readonly account: string;
  readonly payee: string;
  readonly address: string;
  readonly amountCents: Cents;
  readonly reason: string;
  readonly askedById: number;
  readonly grantedById: number;
  readonly entryId: number;
  readonly file: number | null;
  readonly sentOn: DateText | null;
  readonly stopped: number | null;
  readonly check: string | null;
  readonly checkDate: DateText | null;
  readonly paidBy: string | null;
  readonly back: ReturnKind | null;
  readonly backOn: DateText | null;
  readonly backWhy: string | null;
  readonly backBy: string | null;
};

const lived = (of: RawBuilder<unknown>) => sql<LivedRefund>`
  SELECT r.id, r.number, r.business_date AS grantedOn, r.account_id AS accountId,
    a.number AS account, r.payee, r.address, r.amount_cents AS amountCents,
    r.reason_text AS reason, r.asked_by AS askedById, r.granted_by AS grantedById,
    r.entry_id AS entryId, x.file_id AS file, f.business_date AS sentOn,
    (SELECT n.number FROM stopped_refund o JOIN returned_item n ON n.id = o.returned_id
      WHERE o.refund_id = r.id) AS stopped,
    p.check_number AS "check", p.check_date AS checkDate, ${personWords('y')} AS paidBy,
    b.kind AS back, b.business_date AS backOn, b.reason_text AS backWhy,
    ${personWords('z')} AS backBy
  FROM refund r JOIN account a ON a.id = r.account_id
  LEFT JOIN refund_file_row x ON x.refund_id = r.id LEFT JOIN refund_file f ON f.id = x.file_id
  LEFT JOIN refund_payment p ON p.refund_id = r.id LEFT JOIN person y ON y.id = p.recorded_by
  LEFT JOIN refund_return b ON b.refund_id = r.id LEFT JOIN person z ON z.id = b.recorded_by
  WHERE ${of}`;

export async function refundNumbered(book: Book, number: number): Promise<LivedRefund | undefined> {
  return (await lived(sql`r.number = ${number}`).execute(book)).rows[0];
}

/** Handed over, and neither paid nor back: the oldest first. */
export async function unsettledRefunds(book: Book, most: number): Promise<readonly LivedRefund[]> {
  const of = sql`x.file_id IS NOT NULL AND p.refund_id IS NULL AND b.refund_id IS NULL
    ORDER BY r.number LIMIT ${sql.lit(most)}`;
  return (await lived(of).execute(book)).rows;
}

/** Paid, and not back: the newest first. */
export async function paidRefunds(book: Book, most: number): Promise<readonly LivedRefund[]> {
  const of = sql`p.refund_id IS NOT NULL AND b.refund_id IS NULL
    ORDER BY r.number DESC LIMIT ${sql.lit(most)}`;
  return (await lived(of).execute(book)).rows;
}

/** The number of the refund that a check paid. */
export async function refundOfCheck(book: Book, check: string): Promise<number | undefined> {
  const row = await book
    .selectFrom('refund_payment as p')
    .innerJoin('refund as r', 'r.id', 'p.refund_id')
    .select('r.number')
    .where('p.check_number', '=', check)
    .executeTakeFirst();
  return row?.number;
}

export async function insertRefundPayment(book: Book, row: RefundPaymentTable): Promise<void> {
  await book.insertInto('refund_payment').values(row).execute();
  await linkRow(book, OFFICE, 'refund-payment', row.refund_id, row.recorded_at);
}

export async function insertRefundReturn(book: Book, row: RefundReturnTable): Promise<void> {
  await book.insertInto('refund_return').values(row).execute();
  await linkRow(book, OFFICE, 'refund-return', row.refund_id, row.recorded_at);
}
