// Rows for the report of recoveries, by the date of their receipts.
import { sql } from 'kysely';
import { receiptNumber } from '../domain/receipt.ts';
import type { RecoveryFact } from '../domain/reports/recoveries.ts';
import type { Span } from '../domain/reports/report.ts';
import { writeOffNumber } from '../domain/write-off.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type Row = Omit<RecoveryFact, 'receipt' | 'list' | 'isVoid'> & {
  readonly register: number;
  readonly number: number;
  readonly listNumber: number;
  readonly voided: 0 | 1;
};

export async function recoveryFacts(
  book: Book,
  { from, to }: Span,
): Promise<readonly RecoveryFact[]> {
  const { rows } = await sql<Row>`
    SELECT r.business_date AS date, r.id AS receiptId, r.register, r.number,
      l.number AS listNumber, a.number AS account, i.document_number AS document, c.name,
      ${personWords('b')} AS by, v.receipt_id IS NOT NULL AS voided,
      o.amount_cents AS amountCents
    FROM receipt r JOIN write_off_recovery o ON o.receipt_id = r.id
    JOIN write_off_list l ON l.id = o.list_id JOIN person b ON b.id = r.clerk_id
    JOIN open_item_component c ON c.id = o.component_id JOIN open_item i ON i.id = c.item_id
    JOIN account a ON a.id = i.account_id LEFT JOIN receipt_void v ON v.receipt_id = r.id
    WHERE r.business_date BETWEEN ${from} AND ${to}
    ORDER BY r.business_date, r.id, o.place`.execute(book);
  return rows.map(({ register, number, listNumber, voided, ...row }) => ({
    ...row,
    receipt: receiptNumber(register, number),
    list: writeOffNumber(listNumber),
    isVoid: voided === 1,
  }));
}
