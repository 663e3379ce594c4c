// Rows for the report of look-ups: who looked at whose affairs, and whether a receipt that stands
// followed on the same date. Who only looks at a receipt expects no payment and is left out.
import { type RawBuilder, sql } from 'kysely';
import type { LookUpFact } from '../domain/reports/facts.ts';
import type { Span } from '../domain/reports/report.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type LookUpRow = Omit<LookUpFact, 'paid'> & { readonly paid: 0 | 1 };

/** A line on an account of a receipt that came after the look-up `l` and was not voided. */
const paidOn = (account: RawBuilder<unknown>) => sql<0 | 1>`EXISTS (
  SELECT 1 FROM receipt_line x JOIN receipt r ON r.id = x.receipt_id
  WHERE x.account_id = ${account} AND r.business_date = l.business_date
    AND r.posted_at >= l.looked_at
    AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id))`;

/** Records of lines of business that say what was shown which is masked elsewhere. */
const shownWhole = ({ from, to }: Span) => sql`
  SELECT 'account', r.account_id, r.business_date, r.made_at, NULL, ${personWords('p')}, a.number,
    COALESCE(o.name, a.place, ''), 0,
    json_extract(r.facts, '$.revealed') || ': ' || json_extract(r.facts, '$.why')
  FROM line_record r JOIN person p ON p.id = r.made_by JOIN account a ON a.id = r.account_id
  LEFT JOIN party o ON o.id = a.party_id
  WHERE r.business_date BETWEEN ${from} AND ${to}
    AND json_extract(r.facts, '$.revealed') IS NOT NULL`;

export async function lookUpFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly LookUpFact[]> {
  const { rows } = await sql<LookUpRow>`
    SELECT * FROM (SELECT l.subject AS kind, l.subject_id AS id, l.business_date AS date,
      l.looked_at AS at, l.register, ${personWords('p')} AS by, COALESCE(a.number, '') AS number,
      COALESCE(n.name, o.name, a.place, '') AS name,
      CASE l.subject WHEN 'account' THEN ${paidOn(sql`a.id`)} ELSE EXISTS (
        SELECT 1 FROM account b WHERE b.party_id = n.id AND ${paidOn(sql`b.id`)}) END AS paid,
      '' AS shown
    FROM look_up l JOIN person p ON p.id = l.looked_by
    LEFT JOIN account a ON l.subject = 'account' AND a.id = l.subject_id
    LEFT JOIN party o ON o.id = a.party_id
    LEFT JOIN party n ON l.subject = 'party' AND n.id = l.subject_id
    WHERE l.business_date BETWEEN ${from} AND ${to} AND l.subject IN ('account', 'party')
    UNION ALL ${shownWhole({ from, to })})
    ORDER BY date, at`.execute(book);
  return rows.map((row) => ({ ...row, at: local(row.at).time, paid: row.paid === 1 }));
}
