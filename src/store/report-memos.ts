// Rows for the reports of memos and of refunds: each memo on its date, each reversal on its own,
// and what lines of business waived: records whose facts have `waived` and `why`.
import { sql } from 'kysely';
import { memoNumber } from '../domain/memo.ts';
import { refundNumber } from '../domain/refund.ts';
import type { MemoFact, RefundFact } from '../domain/reports/memo-facts.ts';
import type { Span } from '../domain/reports/report.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

type MemoRow = Omit<MemoFact, 'memo' | 'approvedBy'> & {
  readonly number: number | null;
  readonly approvedBy: string | null;
};

export async function memoFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly MemoFact[]> {
  const { rows } = await sql<MemoRow>`
    SELECT d.date, d.at, o.number, d.account_id AS accountId, a.number AS account, d.what, d.reason,
      ${personWords('b')} AS by, ${signedWords('s', 'd.at')} AS approvedBy,
      (SELECT COUNT(*) FROM memo x WHERE x.account_id = d.account_id AND x.made_by = d.maker_id
        AND x.business_date > date(d.made_on, '-30 days')
        AND x.business_date <= d.made_on) AS inThirtyDays,
      d.change AS changeCents
    FROM (
      SELECT id AS memo_id, account_id, made_by AS maker_id, business_date AS made_on,
        business_date AS date, made_at AS at, made_by AS by_id,
        approved_by AS signed_id, reason_text AS reason,
        CASE kind WHEN 'credit' THEN 'taken off' ELSE 'added' END AS what,
        CASE kind WHEN 'credit' THEN -amount_cents ELSE amount_cents END AS change
      FROM memo WHERE business_date BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT r.memo_id, m.account_id, m.made_by, m.business_date, r.business_date, r.reversed_at,
        r.asked_by, r.approved_by, r.reason_text,
        'reversed', CASE m.kind WHEN 'credit' THEN m.amount_cents ELSE -m.amount_cents END
      FROM memo_reversal r JOIN memo m ON m.id = r.memo_id
      WHERE r.business_date BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT NULL, l.account_id, l.made_by, l.business_date, l.business_date, l.made_at, l.made_by,
        l.approved_by, json_extract(l.facts, '$.why'), 'waived',
        -CAST(replace(json_extract(l.facts, '$.waived'), '.', '') AS INTEGER)
      FROM line_record l WHERE l.business_date BETWEEN ${from} AND ${to}
        AND json_extract(l.facts, '$.waived') IS NOT NULL) d
    LEFT JOIN memo o ON o.id = d.memo_id JOIN account a ON a.id = d.account_id
    JOIN person b ON b.id = d.by_id LEFT JOIN person s ON s.id = d.signed_id
    ORDER BY d.date, d.at, o.number`.execute(book);
  return rows.map(({ number, approvedBy, ...row }) => ({
    ...row,
    at: local(row.at).time,
    memo: number === null ? '' : memoNumber(number),
    approvedBy: approvedBy ?? '',
  }));
}

type RefundRow = Omit<RefundFact, 'refund' | 'stoppedBy'> & {
  readonly number: number;
  readonly returned: number | null;
};

export async function refundFacts(book: Book, { from, to }: Span): Promise<readonly RefundFact[]> {
  const { rows } = await sql<RefundRow>`
    SELECT r.business_date AS date, r.number, r.account_id AS accountId, a.number AS account,
      r.payee, r.reason_text AS reason, ${personWords('b')} AS by,
      ${signedWords('s', 'r.granted_at')} AS grantedBy, r.not_before AS notBefore,
      x.file_id AS file, f.business_date AS sentOn, n.number AS returned,
      p.check_number AS "check", p.check_date AS checkDate, k.kind AS back,
      k.business_date AS backOn, r.amount_cents AS amountCents
    FROM refund r JOIN account a ON a.id = r.account_id JOIN person b ON b.id = r.asked_by
    JOIN person s ON s.id = r.granted_by LEFT JOIN refund_file_row x ON x.refund_id = r.id
    LEFT JOIN refund_file f ON f.id = x.file_id
    LEFT JOIN refund_payment p ON p.refund_id = r.id
    LEFT JOIN refund_return k ON k.refund_id = r.id
    LEFT JOIN returned_item n ON n.id =
      (SELECT o.returned_id FROM stopped_refund o WHERE o.refund_id = r.id)
    WHERE r.business_date BETWEEN ${from} AND ${to} ORDER BY r.business_date, r.number`.execute(
    book,
  );
  return rows.map(({ number, returned, ...row }) => ({
    ...row,
    refund: refundNumber(number),
    stoppedBy: returned === null ? null : returnedNumber(returned),
  }));
}
