// Rows for the reports of write-offs: lists by the date they were prepared on, with what became of
// them; and what was written off or taken back, each on its own date.
import { sql } from 'kysely';
import type { Span } from '../domain/reports/report.ts';
import type { WriteOffFact } from '../domain/reports/write-off-register.ts';
import type { WriteOffListFact } from '../domain/reports/write-offs.ts';
import { writeOffNumber } from '../domain/write-off.ts';
import { payerNow } from './called-now.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

type Numbered<Fact> = Omit<Fact, 'list'> & { readonly number: number };

export async function writeOffListFacts(
  book: Book,
  { from, to }: Span,
): Promise<readonly WriteOffListFact[]> {
  const { rows } = await sql<Numbered<WriteOffListFact>>`
    SELECT l.number, l.business_date AS preparedOn, ${personWords('b')} AS by,
      l.reason_text AS reason, COALESCE(w.authority, '') AS authority,
      CASE WHEN r.list_id IS NOT NULL THEN 'reversed' WHEN w.list_id IS NOT NULL THEN 'posted'
        WHEN x.list_id IS NOT NULL THEN 'withdrawn' ELSE 'prepared' END AS state,
      a.line, a.id AS accountId, a.number AS account, ${payerNow()} AS payer,
      i.document_number AS document, c.name, i.due_on AS dueOn, t.listed_cents AS listedCents,
      CASE WHEN r.list_id IS NULL THEN COALESCE(q.written_cents, 0) ELSE 0 END AS writtenCents,
      (SELECT COALESCE(SUM(y.amount_cents), 0) FROM write_off_cancellation y
        WHERE y.list_id = l.id AND y.component_id = c.id) AS cancelledCents
    FROM write_off_list l JOIN person b ON b.id = l.prepared_by
    JOIN write_off_item t ON t.list_id = l.id
    JOIN open_item_component c ON c.id = t.component_id JOIN open_item i ON i.id = c.item_id
    JOIN account a ON a.id = i.account_id LEFT JOIN party p ON p.id = a.party_id
    LEFT JOIN write_off w ON w.list_id = l.id LEFT JOIN write_off_reversal r ON r.list_id = l.id
    LEFT JOIN write_off_withdrawal x ON x.list_id = l.id
    LEFT JOIN write_off_part q ON q.list_id = l.id AND q.component_id = c.id
    WHERE l.business_date BETWEEN ${from} AND ${to}
    ORDER BY l.number, a.line, i.due_on, i.id, c.rank, c.id`.execute(book);
  return rows.map(({ number, ...row }) => ({ ...row, list: writeOffNumber(number) }));
}

export async function writeOffFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly WriteOffFact[]> {
  const { rows } = await sql<Numbered<WriteOffFact>>`
    SELECT d.date, d.at, l.number, d.what, w.authority, d.reason,
      (SELECT COUNT(DISTINCT c.item_id) FROM write_off_part t
        JOIN open_item_component c ON c.id = t.component_id WHERE t.list_id = l.id) AS items,
      ${personWords('o')} AS preparedBy, ${personWords('b')} AS by,
      ${signedWords('s', 'd.at')} AS approvedBy, d.sign * w.total_cents AS amountCents,
      d.cancelled AS cancelledCents
    FROM (
      SELECT m.list_id, m.business_date AS date, m.posted_at AS at, 'written off' AS what,
        n.reason_text AS reason, m.asked_by, m.approved_by, 1 AS sign, 0 AS cancelled
      FROM write_off m JOIN write_off_list n ON n.id = m.list_id
      UNION ALL
      SELECT list_id, business_date, reversed_at, 'reversed', reason_text, asked_by, approved_by,
        -1, 0 FROM write_off_reversal
      UNION ALL
      SELECT x.list_id, r.business_date, r.made_at, 'not owed', a.number || COALESCE(': ' ||
          json_extract(r.facts, '$.why'), ''), r.made_by, r.approved_by, 0, SUM(x.amount_cents)
      FROM line_record r CROSS JOIN write_off_cancellation x ON x.line_record_id = r.id
      JOIN account a ON a.id = r.account_id
      WHERE r.business_date BETWEEN ${from} AND ${to} GROUP BY x.list_id, r.id) d
    JOIN write_off w ON w.list_id = d.list_id JOIN write_off_list l ON l.id = d.list_id
    JOIN person o ON o.id = l.prepared_by JOIN person b ON b.id = d.asked_by
    JOIN person s ON s.id = d.approved_by
    WHERE d.date BETWEEN ${from} AND ${to} ORDER BY d.date, d.at, l.number`.execute(book);
  return rows.map(({ number, ...row }) => ({
    ...row,
    at: local(row.at).time,
    list: writeOffNumber(number),
  }));
}
