// Rows for the register of receipts: every receipt of a date with its tenders as they stand.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import type { ReceiptFact } from '../domain/reports/facts.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type ReceiptRow = {
  readonly id: number;
  readonly register: number;
  readonly number: number;
  readonly at: string;
  readonly clerk: string;
  readonly payer: string;
  readonly lines: number;
  readonly totalCents: Cents;
  readonly changeCents: Cents;
  readonly corrections: number;
  readonly voided: 0 | 1;
};

export async function receiptFacts(
  book: Book,
  date: string,
  local: LocalTime,
): Promise<readonly ReceiptFact[]> {
  const { rows } = await sql<ReceiptRow>`
    SELECT r.id, r.register, r.number, r.posted_at AS at, ${personWords('p')} AS clerk,
      r.payer, r.total_cents AS totalCents, r.change_cents AS changeCents,
      (SELECT COUNT(*) FROM receipt_line l WHERE l.receipt_id = r.id) AS lines,
      (SELECT COUNT(*) FROM tender_correction c WHERE c.receipt_id = r.id) AS corrections,
      EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id) AS voided
    FROM receipt r JOIN person p ON p.id = r.clerk_id
    WHERE r.business_date = ${date} ORDER BY r.register, r.number`.execute(book);
  const tenders = await tendersByReceipt(book, date);
  return rows.map(({ register, number, at, corrections, voided, ...row }) => ({
    ...row,
    number: receiptNumber(register, number),
    at: local(at).time,
    tenders: (tenders.get(row.id) ?? []).join(', '),
    corrected: corrections > 0,
    voided: voided === 1,
  }));
}

type TenderRow = {
  readonly receiptId: number;
  readonly kind: string;
  readonly reference: string | null;
};

/** `cash`, `check 4471`: what came in and was not taken back by a correction. */
async function tendersByReceipt(
  book: Book,
  date: string,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<TenderRow>`
    SELECT t.receipt_id AS receiptId, t.kind, COALESCE(t.check_number, t.card_last4) AS reference
    FROM receipt r JOIN receipt_tender t ON t.receipt_id = r.id
    WHERE r.business_date = ${date} AND t.side = 'in'
      AND NOT EXISTS (SELECT 1 FROM receipt_tender o WHERE o.replaces_tender_id = t.id
        AND o.side = 'out')
    ORDER BY t.id`.execute(book);
  const words = new Map<number, string[]>();
  for (const { receiptId, kind, reference } of rows) {
    const name = kind.replace('-', ' ');
    const before = words.get(receiptId) ?? [];
    words.set(receiptId, [...before, reference === null ? name : `${name} ${reference}`]);
  }
  return words;
}
