// Rows for the report of transfers: each on its date, each reversal on its own.
import { sql } from 'kysely';
import type { Span } from '../domain/reports/report.ts';
import type { TransferFact } from '../domain/reports/transfers.ts';
import { transferNumber } from '../domain/transfer.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

type Row = Omit<TransferFact, 'transfer' | 'approvedBy'> & {
  readonly number: number;
  readonly approvedBy: string | null;
};

export async function transferFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly TransferFact[]> {
  const { rows } = await sql<Row>`
    SELECT d.date, d.at, t.number, f.id AS accountId, f.number AS "from", o.number AS "to", d.what,
      COALESCE(t.consent, '') AS consent, d.reason, ${personWords('b')} AS by,
      ${signedWords('s', 'd.at')} AS approvedBy, d.amount AS amountCents
    FROM (
      SELECT m.id AS transfer_id, m.business_date AS date, m.made_at AS at, m.made_by AS by_id,
        m.approved_by AS signed_id, m.reason_text AS reason, 'moved' AS what,
        m.amount_cents AS amount
      FROM entry e JOIN transfer m ON m.entry_id = e.id
      WHERE e.business_date BETWEEN ${from} AND ${to} AND e.source = 'TRF'
      UNION ALL
      SELECT r.transfer_id, r.business_date, r.reversed_at, r.asked_by, r.approved_by,
        r.reason_text, 'taken back', -x.amount_cents
      FROM entry e JOIN transfer_reversal r ON r.entry_id = e.id
      JOIN transfer x ON x.id = r.transfer_id
      WHERE e.business_date BETWEEN ${from} AND ${to} AND e.source = 'TRF') d
    JOIN transfer t ON t.id = d.transfer_id
    JOIN account f ON f.id = t.from_account_id JOIN account o ON o.id = t.to_account_id
    JOIN person b ON b.id = d.by_id LEFT JOIN person s ON s.id = d.signed_id
    ORDER BY d.date, d.at, t.number`.execute(book);
  return rows.map(({ number, approvedBy, ...row }) => ({
    ...row,
    at: local(row.at).time,
    transfer: transferNumber(number),
    approvedBy: approvedBy ?? '',
  }));
}
