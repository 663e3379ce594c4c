// Rows for the register of returned items, with what is unpaid of each by the last date.
import { sql } from 'kysely';
import { receiptNumber } from '../domain/receipt.ts';
import type { Span } from '../domain/reports/report.ts';
import type { ReturnedFact } from '../domain/reports/returned-facts.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

type Row = Omit<ReturnedFact, 'returned' | 'receipt' | 'approvedBy'> & {
  readonly returnedAs: number;
  readonly register: number;
  readonly number: number;
  readonly approvedBy: string | null;
};

/** What a component has open by a date. */
const openBy = (date: string) => sql`COALESCE((SELECT SUM(CASE x.side WHEN 'D' THEN x.amount_cents
    ELSE -x.amount_cents END)
  FROM open_item_movement x JOIN entry xe ON xe.id = x.entry_id
  WHERE x.component_id = m.component_id AND xe.business_date <= ${date}), 0)`;

/** Of what the entry put back, never more than what is open there. */
const unpaidOf = (entry: string, date: string) => sql`COALESCE((
  SELECT SUM(MIN(m.amount_cents, ${openBy(date)})) FROM open_item_movement m
  JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
  WHERE m.entry_id = ${sql.ref(entry)} AND m.side = 'D' AND i.side = 'D'), 0)`;

export async function returnedFacts(book: Book, { from, to }: Span): Promise<ReturnedFact[]> {
  const { rows } = await sql<Row>`
    SELECT n.business_date AS date, n.number AS returnedAs, n.bank_date AS bankDate,
      r.id AS receiptId, r.register, r.number, COALESCE(t.check_number, '') AS "check",
      COALESCE(NULLIF(r.payer, ''), p.name, '') AS payer, n.code || ' ' || n.reason AS reason,
      ${personWords('b')} AS by, ${signedWords('s', 'n.posted_at')} AS approvedBy,
      n.amount_cents AS amountCents, COALESCE(k.fee_cents, 0) AS feeCents,
      ${unpaidOf('n.entry_id', to)} + ${unpaidOf('k.entry_id', to)} AS unpaidCents,
      CAST(julianday(${to}) - julianday(n.bank_date) AS INTEGER) AS days
    FROM returned_item n JOIN receipt r ON r.id = n.receipt_id
    JOIN receipt_tender t ON t.id = n.tender_id
    LEFT JOIN returned_item_cost k ON k.returned_id = n.id
    LEFT JOIN party p ON p.id = n.party_id JOIN person b ON b.id = n.posted_by
    LEFT JOIN person s ON s.id = n.approved_by
    WHERE n.business_date BETWEEN ${from} AND ${to} ORDER BY n.business_date, n.number`.execute(
    book,
  );
  return rows.map(({ returnedAs, register, number, approvedBy, ...row }) => ({
    ...row,
    returned: returnedNumber(returnedAs),
    receipt: receiptNumber(register, number),
    approvedBy: approvedBy ?? '',
  }));
}
