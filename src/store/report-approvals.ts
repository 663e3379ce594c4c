// Rows for the reports of what a second person answered for: voids, tender corrections, drawers
// opened without a sale, and requests of business dates.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import type {
  ApprovalRows,
  CorrectionFact,
  OpeningFact,
  RequestFact,
  VoidFact,
} from '../domain/reports/facts.ts';
import type { Span } from '../domain/reports/report.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

export async function approvalFacts(
  book: Book,
  span: Span,
  local: LocalTime,
): Promise<ApprovalRows> {
  return {
    voids: await voids(book, span, local),
    corrections: await corrections(book, span, local),
    openings: await openings(book, span, local),
    requests: await requests(book, span, local),
  };
}

type ActRow = {
  readonly receiptId: number;
  readonly register: number;
  readonly number: number;
  readonly date: string;
  readonly takenAt: string;
  readonly at: string;
  readonly clerk: string;
  readonly cents: Cents;
  readonly by: string;
  readonly approvedBy: string | null;
};

const MINUTE_MS = 60_000;

function laterAct(row: ActRow, local: LocalTime) {
  const { register, number, cents, approvedBy, takenAt, at, receiptId, date, clerk, by } = row;
  return {
    receiptId,
    date,
    clerk,
    by,
    receipt: receiptNumber(register, number),
    takenAt: local(takenAt).time,
    at: local(at).time,
    minutes: Math.floor((Date.parse(at) - Date.parse(takenAt)) / MINUTE_MS),
    amountCents: cents,
    approvedBy: approvedBy ?? '',
  };
}

type VoidRow = ActRow & { readonly reason: string; readonly copyReturned: 0 | 1 };

async function voids(book: Book, { from, to }: Span, local: LocalTime): Promise<VoidFact[]> {
  const { rows } = await sql<VoidRow>`
    SELECT r.id AS receiptId, r.register, r.number, r.business_date AS date,
      r.posted_at AS takenAt, v.voided_at AS at, r.total_cents AS cents,
      ${personWords('k')} AS clerk, ${personWords('b')} AS by,
      ${signedWords('a', 'v.voided_at')} AS approvedBy,
      v.reason_text AS reason, v.copy_returned AS copyReturned
    FROM receipt r JOIN receipt_void v ON v.receipt_id = r.id
    JOIN person k ON k.id = r.clerk_id
    JOIN person b ON b.id = v.voided_by JOIN person a ON a.id = v.approved_by
    WHERE r.business_date BETWEEN ${from} AND ${to}
    ORDER BY r.business_date, v.voided_at, r.id`.execute(book);
  return rows.map((row) => ({
    ...laterAct(row, local),
    reason: row.reason,
    copyReturned: row.copyReturned === 1,
  }));
}

/** The tenders of one side of a correction, in words. */
const kindsOf = (side: 'in' | 'out') => sql<string>`
  (SELECT group_concat(replace(t.kind, '-', ' '), ', ') FROM receipt_tender t
    WHERE t.receipt_id = r.id AND t.correction_id = c.id AND t.side = ${side})`;

async function corrections(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<CorrectionFact[]> {
  const { rows } = await sql<ActRow & Pick<CorrectionFact, 'from' | 'to'>>`
    SELECT r.id AS receiptId, r.register, r.number, r.business_date AS date,
      r.posted_at AS takenAt, c.corrected_at AS at, ${personWords('k')} AS clerk,
      (SELECT SUM(t.amount_cents) FROM receipt_tender t
        WHERE t.receipt_id = r.id AND t.correction_id = c.id AND t.side = 'out') AS cents,
      ${personWords('b')} AS by, ${signedWords('a', 'c.corrected_at')} AS approvedBy,
      ${kindsOf('out')} AS "from", ${kindsOf('in')} AS "to"
    FROM receipt r JOIN tender_correction c ON c.receipt_id = r.id
    JOIN person k ON k.id = r.clerk_id
    JOIN person b ON b.id = c.corrected_by LEFT JOIN person a ON a.id = c.approved_by
    WHERE r.business_date BETWEEN ${from} AND ${to}
    ORDER BY r.business_date, c.corrected_at, c.id`.execute(book);
  return rows.map((row) => ({ ...laterAct(row, local), from: row.from, to: row.to }));
}

async function openings(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly OpeningFact[]> {
  const { rows } = await sql<OpeningFact>`
    SELECT s.id AS sessionId, s.number AS session, s.business_date AS date, o.opened_at AS at,
      ${personWords('b')} AS by, ${signedWords('a', 'o.opened_at')} AS approvedBy,
      o.reason_text AS reason
    FROM drawer_session s JOIN drawer_opening o ON o.session_id = s.id
    JOIN person b ON b.id = o.opened_by JOIN person a ON a.id = o.approved_by
    WHERE s.business_date BETWEEN ${from} AND ${to}
    ORDER BY s.business_date, o.opened_at, o.id`.execute(book);
  return rows.map((row) => ({ ...row, at: local(row.at).time }));
}

async function requests(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly RequestFact[]> {
  const { rows } = await sql<RequestFact>`
    SELECT replace(q.kind, '-', ' ') AS kind, COALESCE(d.decided_at, q.requested_at) AS at,
      ${personWords('b')} AS by, COALESCE(${signedWords('a', 'd.decided_at')}, '') AS decidedBy,
      CASE WHEN d.decision IS NULL THEN 'waiting' ELSE d.decision ||
        CASE d.reason WHEN '' THEN '' ELSE ': ' || d.reason END END AS words
    FROM request q JOIN person b ON b.id = q.requested_by
    LEFT JOIN request_decision d ON d.request_id = q.id
    LEFT JOIN person a ON a.id = d.decided_by
    WHERE q.business_date BETWEEN ${from} AND ${to} ORDER BY q.business_date, q.id`.execute(book);
  return rows.map((row) => ({ ...row, at: local(row.at).time }));
}
