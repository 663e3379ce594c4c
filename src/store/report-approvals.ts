// Rows for the report of voids and approvals: whatever a second person answered for on a date.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { receiptNumber } from '../domain/receipt.ts';
import type { ApprovalFact } from '../domain/reports/facts.ts';
import type { Book } from './open-store.ts';
import type { TimeWords } from './report-receipts.ts';

type ReceiptAct = {
  readonly register: number;
  readonly number: number;
  readonly at: string;
  readonly cents: Cents;
  readonly by: string;
  readonly approvedBy: string | null;
  readonly words: string;
};

const person = (alias: string) => sql`${sql.ref(`${alias}.number`)} || ' ' ||
  ${sql.ref(`${alias}.name`)}`;

export async function approvalFacts(
  book: Book,
  date: string,
  timeWords: TimeWords,
): Promise<readonly ApprovalFact[]> {
  const acts = [
    ...(await voids(book, date)),
    ...(await corrections(book, date)),
    ...(await openings(book, date)),
    ...(await requests(book, date)),
  ];
  return acts.map((act) => ({ ...act, at: timeWords(act.at) }));
}

function ofReceipt(section: 'void' | 'correction', act: ReceiptAct): ApprovalFact {
  const { register, number, cents, approvedBy, ...rest } = act;
  const subject = receiptNumber(register, number);
  return { ...rest, section, subject, amountCents: cents, approvedBy: approvedBy ?? '' };
}

async function voids(book: Book, date: string): Promise<readonly ApprovalFact[]> {
  const { rows } = await sql<ReceiptAct>`
    SELECT r.register, r.number, v.voided_at AS at, r.total_cents AS cents,
      ${person('b')} AS by, ${person('a')} AS approvedBy,
      v.reason_text || CASE v.copy_returned WHEN 1 THEN '' ELSE '; copy not returned' END AS words
    FROM receipt r JOIN receipt_void v ON v.receipt_id = r.id
    JOIN person b ON b.id = v.voided_by JOIN person a ON a.id = v.approved_by
    WHERE r.business_date = ${date} ORDER BY v.voided_at, r.id`.execute(book);
  return rows.map((row) => ofReceipt('void', row));
}

async function corrections(book: Book, date: string): Promise<readonly ApprovalFact[]> {
  const { rows } = await sql<ReceiptAct>`
    SELECT r.register, r.number, c.corrected_at AS at,
      (SELECT SUM(t.amount_cents) FROM receipt_tender t
        WHERE t.correction_id = c.id AND t.side = 'out') AS cents,
      ${person('b')} AS by, ${person('a')} AS approvedBy,
      (SELECT group_concat(t.kind, ', ') FROM receipt_tender t
        WHERE t.correction_id = c.id AND t.side = 'out') || ' to ' ||
      (SELECT group_concat(t.kind, ', ') FROM receipt_tender t
        WHERE t.correction_id = c.id AND t.side = 'in') AS words
    FROM receipt r JOIN tender_correction c ON c.receipt_id = r.id
    JOIN person b ON b.id = c.corrected_by LEFT JOIN person a ON a.id = c.approved_by
    WHERE r.business_date = ${date} ORDER BY c.corrected_at, c.id`.execute(book);
  return rows.map((row) => ofReceipt('correction', row));
}

async function openings(book: Book, date: string): Promise<readonly ApprovalFact[]> {
  const { rows } = await sql<Omit<ApprovalFact, 'section'>>`
    SELECT s.number AS subject, o.opened_at AS at, NULL AS amountCents,
      ${person('b')} AS by, ${person('a')} AS approvedBy, o.reason_text AS words
    FROM drawer_session s JOIN drawer_opening o ON o.session_id = s.id
    JOIN person b ON b.id = o.opened_by JOIN person a ON a.id = o.approved_by
    WHERE s.business_date = ${date} ORDER BY o.opened_at, o.id`.execute(book);
  return rows.map((row) => ({ ...row, section: 'opening' }));
}

/**
 * What was asked and what became of it; the record itself is left out, since it may tell amounts.
 */
async function requests(book: Book, date: string): Promise<readonly ApprovalFact[]> {
  const { rows } = await sql<Omit<ApprovalFact, 'section'>>`
    SELECT q.kind AS subject, COALESCE(d.decided_at, q.requested_at) AS at, NULL AS amountCents,
      ${person('b')} AS by, COALESCE(${person('a')}, '') AS approvedBy,
      CASE WHEN d.decision IS NULL THEN 'waiting' ELSE d.decision ||
        CASE d.reason WHEN '' THEN '' ELSE ': ' || d.reason END END AS words
    FROM request q JOIN person b ON b.id = q.requested_by
    LEFT JOIN request_decision d ON d.request_id = q.id
    LEFT JOIN person a ON a.id = d.decided_by
    WHERE q.business_date = ${date} ORDER BY q.id`.execute(book);
  return rows.map((row) => ({ ...row, section: 'request' }));
}
