// Rows of checks that a bank presents again, with how each ended by the last date.
import { sql } from 'kysely';
import { receiptNumber } from '../domain/receipt.ts';
import { redepositNumber } from '../domain/redeposit.ts';
import type { RedepositFact } from '../domain/reports/redeposits.ts';
import type { Span } from '../domain/reports/report.ts';
import { payerNow } from './called-now.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type Row = Omit<RedepositFact, 'redeposit' | 'receipt'> & {
  readonly numbered: number;
  readonly register: number;
  readonly number: number;
};

export async function redepositFacts(book: Book, { from, to }: Span): Promise<RedepositFact[]> {
  const { rows } = await sql<Row>`
    SELECT d.business_date AS date, d.number AS numbered, d.bank_date AS bankDate,
      r.id AS receiptId, r.register, r.number, COALESCE(t.check_number, '') AS "check",
      COALESCE(NULLIF(r.payer, ''), ${payerNow()}) AS payer, d.code || ' ' || d.reason AS reason,
      ${personWords('b')} AS by, d.due_on AS dueOn, d.amount_cents AS amountCents,
      CASE WHEN e.outcome = 'cleared' THEN 'cleared' WHEN e.outcome = 'returned' THEN 'came back'
        WHEN EXISTS (SELECT 1 FROM redeposit o WHERE o.tender_id = d.tender_id
          AND o.presented > d.presented AND o.business_date <= ${to}) THEN 'once more'
        ELSE 'pending' END AS state
    FROM redeposit d JOIN receipt r ON r.id = d.receipt_id
    JOIN receipt_tender t ON t.id = d.tender_id JOIN person b ON b.id = d.posted_by
    LEFT JOIN redeposit_end e ON e.redeposit_id = d.id AND e.business_date <= ${to}
    LEFT JOIN account a ON a.id = d.account_id LEFT JOIN party p ON p.id = a.party_id
    WHERE d.business_date BETWEEN ${from} AND ${to} ORDER BY d.business_date, d.number`.execute(
    book,
  );
  return rows.map(({ numbered, register, number, ...row }) => ({
    ...row,
    redeposit: redepositNumber(numbered),
    receipt: receiptNumber(register, number),
  }));
}
