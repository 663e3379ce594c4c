// Rows for the report of recoveries, by the date of their receipts, and of decisions that ended
// what may be recovered.
import { sql } from 'kysely';
import { receiptNumber } from '../domain/receipt.ts';
import type { RecoveryFact } from '../domain/reports/recoveries.ts';
import type { Span } from '../domain/reports/report.ts';
import { writeOffNumber } from '../domain/write-off.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type Row = Omit<RecoveryFact, 'receipt' | 'list' | 'isVoid'> & {
  readonly register: number | null;
  readonly number: number | null;
  readonly listNumber: number;
  readonly voided: 0 | 1;
};

export async function recoveryFacts(
  book: Book,
  { from, to }: Span,
): Promise<readonly RecoveryFact[]> {
  const { rows } = await sql<Row>`
    SELECT d.date, d.receipt_id AS receiptId, r.register, r.number, l.number AS listNumber,
      a.id AS accountId, a.number AS account, i.document_number AS document, c.name,
      COALESCE(${personWords('b')}, 'a file') AS by, v.receipt_id IS NOT NULL AS voided,
      d.came AS amountCents, d.gone AS cancelledCents
    FROM (
      SELECT r.business_date AS date, r.posted_at AS at, r.id AS receipt_id, o.place,
        r.clerk_id AS by_id, o.list_id, o.component_id, o.amount_cents AS came, 0 AS gone
      FROM receipt r JOIN write_off_recovery o ON o.receipt_id = r.id
      WHERE r.business_date BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT e.business_date, e.made_at, NULL, o.place, NULL, o.list_id, o.component_id,
        o.amount_cents, 0
      FROM entry e CROSS JOIN imported_payment p ON p.entry_id = e.id
      JOIN imported_recovery o ON o.payment_id = p.id
      WHERE e.source = 'IMP' AND e.business_date BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT n.business_date, n.posted_at, n.receipt_id, b.place, n.posted_by, o.list_id,
        o.component_id, 0 - b.amount_cents, 0
      FROM returned_item n CROSS JOIN returned_recovery b ON b.returned_id = n.id
      JOIN write_off_recovery o ON o.receipt_id = b.receipt_id AND o.place = b.place
      WHERE n.business_date BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT q.business_date, q.made_at, NULL, 0, q.made_by, x.list_id, x.component_id, 0,
        x.amount_cents
      FROM line_record q CROSS JOIN write_off_cancellation x ON x.line_record_id = q.id
      WHERE q.business_date BETWEEN ${from} AND ${to}) d
    JOIN write_off_list l ON l.id = d.list_id LEFT JOIN person b ON b.id = d.by_id
    JOIN open_item_component c ON c.id = d.component_id JOIN open_item i ON i.id = c.item_id
    JOIN account a ON a.id = i.account_id LEFT JOIN receipt r ON r.id = d.receipt_id
    LEFT JOIN receipt_void v ON v.receipt_id = d.receipt_id
    ORDER BY d.date, d.at, d.receipt_id, d.place, c.rank, c.id`.execute(book);
  return rows.map(({ register, number, listNumber, voided, ...row }) => ({
    ...row,
    receipt: register === null || number === null ? '' : receiptNumber(register, number),
    list: writeOffNumber(listNumber),
    isVoid: voided === 1,
  }));
}
