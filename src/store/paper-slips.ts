// Numbered paper books and their slips: where each book is, and what became of each number.
import { type Insertable, sql } from 'kysely';
import type { DateText } from '../domain/clock.ts';
import type { Cents } from '../domain/money.ts';
import { type BookNumbers, skippedNumbers } from '../domain/paper-slip.ts';
import { OFFICE, registerChain } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type {
  PaperBookMoveTable,
  PaperBookTable,
  PaperSlipCheckTable,
  PaperSlipTable,
} from './tables/paper.ts';

export type PaperBook = BookNumbers & {
  readonly id: number;
  /** Whoever has it; undefined while it lies in the stock. */
  readonly holder: number | undefined;
  /** True once it was issued to anybody. */
  readonly wasIssued: boolean;
};

export async function paperBooks(book: Book): Promise<readonly PaperBook[]> {
  const { rows } = await sql<{
    readonly id: number;
    readonly first: number;
    readonly last: number;
    readonly kind: 'issued' | 'returned' | null;
    readonly holder: number | null;
  }>`
    SELECT b.id, b.first_number AS first, b.last_number AS last, m.kind, p.number AS holder
    FROM paper_book b
    LEFT JOIN paper_book_move m ON m.id =
      (SELECT MAX(id) FROM paper_book_move WHERE book_id = b.id)
    LEFT JOIN person p ON p.id = m.holder_id
    ORDER BY b.first_number`.execute(book);
  return rows.map(({ kind, holder, ...row }) => ({
    ...row,
    holder: kind === 'issued' && holder !== null ? holder : undefined,
    wasIssued: kind !== null,
  }));
}

/** What became of a number: its newest row, unless the receipt of that was voided. */
export type Slip = {
  readonly id: number;
  readonly number: number;
  readonly voidReason: string | null;
  readonly keyedById: number;
  readonly keyedBy: number;
  readonly keyedAt: string;
  readonly writtenOn: DateText | null;
  readonly writer: number | null;
  readonly receiptId: number | null;
  readonly register: number | null;
  readonly receiptNumber: number | null;
  readonly businessDate: DateText | null;
  readonly payer: string | null;
  readonly totalCents: Cents | null;
  readonly checkedBy: number | null;
  readonly agrees: 0 | 1 | null;
};

/** By number. */
export async function usedSlips(book: Book): Promise<readonly Slip[]> {
  const { rows } = await sql<Slip>`
    SELECT s.id, s.number, s.void_reason AS voidReason, s.keyed_by AS keyedById,
      k.number AS keyedBy, s.keyed_at AS keyedAt, s.written_on AS writtenOn, w.number AS writer,
      r.id AS receiptId, r.register, r.number AS receiptNumber, r.business_date AS businessDate,
      r.payer, r.total_cents AS totalCents, p.number AS checkedBy, c.agrees
    FROM paper_slip s JOIN person k ON k.id = s.keyed_by
    LEFT JOIN person w ON w.id = s.writer_id
    LEFT JOIN receipt r ON r.id = s.receipt_id
    LEFT JOIN paper_slip_check c ON c.slip_id = s.id
    LEFT JOIN person p ON p.id = c.checked_by
    WHERE NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = s.receipt_id)
    ORDER BY s.number`.execute(book);
  return rows;
}

export async function slipOf(book: Book, number: number): Promise<Slip | undefined> {
  return (await usedSlips(book)).find((slip) => slip.number === number);
}

/** Numbers of issued books that were passed over. */
export async function skippedSlips(book: Book): Promise<readonly number[]> {
  const used = new Set((await usedSlips(book)).map(({ number }) => number));
  return skippedNumbers(await paperBooks(book), used);
}

export async function insertPaperBook(book: Book, row: Insertable<PaperBookTable>): Promise<void> {
  const insert = book.insertInto('paper_book').values(row).returning('id');
  const { id } = await insert.executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'paper-book', id, row.received_at);
}

export async function insertBookMove(
  book: Book,
  row: Insertable<PaperBookMoveTable>,
): Promise<void> {
  const insert = book.insertInto('paper_book_move').values(row).returning('id');
  const { id } = await insert.executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'paper-book-move', id, row.moved_at);
}

/** A slip belongs to the chain of the register it was keyed at. */
export async function insertSlip(
  book: Book,
  register: number,
  row: Insertable<PaperSlipTable>,
): Promise<void> {
  const insert = book.insertInto('paper_slip').values(row).returning('id');
  const { id } = await insert.executeTakeFirstOrThrow();
  await linkRow(book, registerChain(register), 'paper-slip', id, row.keyed_at);
}

export async function insertSlipCheck(book: Book, row: PaperSlipCheckTable): Promise<void> {
  await book.insertInto('paper_slip_check').values(row).execute();
  await linkRow(book, OFFICE, 'paper-slip-check', row.slip_id, row.checked_at);
}
