// Rows for the reports of the change fund, of surprise counts and of counterfeit notes.
import { sql } from 'kysely';
import type { Span } from '../domain/reports/report.ts';
import type {
  ChangeFundFact,
  ChangeFundRows,
  CounterfeitFact,
  FundCountFact,
  SurpriseFact,
} from '../domain/reports/safe-facts.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

export async function changeFundFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<ChangeFundRows> {
  const moved = await sql<ChangeFundFact>`
    SELECT m.business_date AS date, m.moved_at AS at, m.kind AS what,
      COALESCE(s.number, '') AS session, COALESCE(${personWords('b')}, '') AS by,
      COALESCE(${signedWords('k', 'm.moved_at')}, '') AS second,
      l.denomination_cents AS pieceCents,
      SUM(CASE l.side WHEN 'in' THEN l.amount_cents ELSE 0 END) AS inCents,
      SUM(CASE l.side WHEN 'out' THEN l.amount_cents ELSE 0 END) AS outCents
    FROM change_fund_movement m JOIN change_fund_line l ON l.movement_id = m.id
    LEFT JOIN drawer_session s ON s.id = m.session_id
    LEFT JOIN person b ON b.id = m.moved_by LEFT JOIN person k ON k.id = m.second_id
    WHERE m.business_date BETWEEN ${from} AND ${to}
    GROUP BY m.id, l.denomination_cents
    ORDER BY m.business_date, m.id, l.denomination_cents DESC`.execute(book);
  const counts = await sql<FundCountFact>`
    SELECT c.business_date AS date, c.counted_at AS at, c.attempt, c.cash_cents AS cashCents,
      ${personWords('b')} AS by, ${signedWords('k', 'c.counted_at')} AS second,
      s.difference_cents AS differenceCents, COALESCE(s.reason_text, '') AS reason,
      COALESCE(${signedWords('a', 's.settled_at')}, '') AS approvedBy
    FROM change_fund_count c
    JOIN person b ON b.id = c.counted_by JOIN person k ON k.id = c.second_id
    LEFT JOIN change_fund_settlement s ON s.count_id = c.id
    LEFT JOIN person a ON a.id = s.approved_by
    WHERE c.business_date BETWEEN ${from} AND ${to} ORDER BY c.business_date, c.id`.execute(book);
  return { moved: timed(moved.rows, local), counts: timed(counts.rows, local) };
}

function timed<Row extends { readonly at: string }>(rows: readonly Row[], local: LocalTime) {
  return rows.map((row) => ({ ...row, at: local(row.at).time }));
}

export async function surpriseFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly SurpriseFact[]> {
  const { rows } = await sql<SurpriseFact>`
    SELECT c.business_date AS date, c.counted_at AS at,
      COALESCE('drawer ' || s.register, 'change fund') AS place, ${personWords('b')} AS by,
      ${personWords('k')} AS present, c.cash_cents AS countedCents,
      c.expected_cents AS expectedCents
    FROM surprise_count c LEFT JOIN drawer_session s ON s.id = c.session_id
    JOIN person b ON b.id = c.counted_by JOIN person k ON k.id = c.present_id
    WHERE c.business_date BETWEEN ${from} AND ${to} ORDER BY c.business_date, c.id`.execute(book);
  return timed(rows, local);
}

export async function counterfeitFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly CounterfeitFact[]> {
  const { rows } = await sql<CounterfeitFact>`
    SELECT n.business_date AS date, n.taken_at AS at, n.serial, n.bearer,
      COALESCE('session ' || s.number, 'refused') AS found, ${personWords('b')} AS takenBy,
      COALESCE(p.report_number, '') AS police, n.denomination_cents AS noteCents,
      CASE n.place WHEN 'drawer' THEN n.denomination_cents ELSE 0 END AS shortCents
    FROM counterfeit_note n LEFT JOIN drawer_session s ON s.id = n.session_id
    JOIN person b ON b.id = n.taken_by LEFT JOIN counterfeit_police p ON p.note_id = n.id
    WHERE n.business_date BETWEEN ${from} AND ${to} ORDER BY n.business_date, n.id`.execute(book);
  return timed(rows, local);
}
