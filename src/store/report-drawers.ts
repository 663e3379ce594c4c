// Rows for the reports of what happened at the drawers: sessions, drops, totals not posted as
// shown.
import { sql } from 'kysely';
import { type Cents, formatCents, subtractCents } from '../domain/money.ts';
import type { AbandonedFact, SessionRow } from '../domain/reports/facts.ts';
import type { Span } from '../domain/reports/report.ts';
import type { DropFact } from '../domain/reports/safe-facts.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

type StoredSession = Omit<SessionRow, 'closedAt' | 'approvedBy'> & {
  readonly closedAt: string | null;
  readonly approvedBy: string | null;
};

/** Every session of the dates; of one that is not closed no money but its float. */
export async function sessionRows(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly SessionRow[]> {
  const { rows } = await sql<StoredSession>`
    SELECT s.id, s.number, s.business_date AS date, s.register, ${personWords('p')} AS clerk,
      s.opened_at AS openedAt, c.closed_at AS closedAt, s.float_cents AS floatCents,
      (SELECT COUNT(*) FROM session_event e WHERE e.session_id = s.id AND e.kind = 'suspended')
        AS absences,
      (SELECT COUNT(*) FROM receipt r WHERE r.session_id = s.id) AS receipts,
      c.cash_to_deposit_cents +
        (SELECT COALESCE(SUM(amount_cents), 0) FROM drawer_drop d WHERE d.session_id = s.id) +
        (SELECT COALESCE(SUM(counted_cents), 0) FROM session_difference d
          WHERE d.session_id = s.id AND d.tender = 'check') AS toBankCents,
      CASE WHEN c.session_id IS NOT NULL THEN
        (SELECT SUM(counted_cents - expected_cents) FROM session_difference d
          WHERE d.session_id = s.id) END AS overShortCents,
      ${signedWords('a', 'c.closed_at')} AS approvedBy
    FROM drawer_session s JOIN person p ON p.id = s.clerk_id
    LEFT JOIN session_close c ON c.session_id = s.id
    LEFT JOIN person a ON a.id = c.approved_by
    WHERE s.business_date BETWEEN ${from} AND ${to}
    ORDER BY s.business_date, s.register, s.id`.execute(book);
  return rows.map((row) => ({
    ...row,
    openedAt: local(row.openedAt).time,
    closedAt: row.closedAt === null ? '' : local(row.closedAt).time,
    approvedBy: row.approvedBy ?? '',
  }));
}

export async function dropFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly DropFact[]> {
  const { rows } = await sql<DropFact>`
    SELECT s.id AS sessionId, s.number AS session, s.business_date AS date, d.dropped_at AS at,
      d.bag_number AS bag, d.amount_cents AS amountCents, ${personWords('b')} AS droppedBy,
      ${signedWords('k', 'd.dropped_at')} AS countedBy, p.number AS deposit
    FROM drawer_session s JOIN drawer_drop d ON d.session_id = s.id
    JOIN person b ON b.id = d.dropped_by JOIN person k ON k.id = d.counted_by
    LEFT JOIN deposit_drop x ON x.drop_id = d.id LEFT JOIN deposit p ON p.id = x.deposit_id
    WHERE s.business_date BETWEEN ${from} AND ${to}
    ORDER BY s.business_date, d.dropped_at, d.id`.execute(book);
  return rows.map((row) => ({ ...row, at: local(row.at).time }));
}

type StoredBasket = Omit<AbandonedFact, 'lines' | 'totalCents' | 'became'> & {
  readonly totalCents: Cents;
  readonly nowCents: Cents | null;
  readonly reason: string;
  readonly content: string;
};

export async function abandonedFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly AbandonedFact[]> {
  const { rows } = await sql<StoredBasket>`
    SELECT s.id AS sessionId, s.number AS session, s.business_date AS date, b.abandoned_at AS at,
      ${personWords('p')} AS by, b.total_cents AS totalCents, NULL AS nowCents,
      COALESCE(': ' || w.text, '') AS reason, json_extract(b.content, '$.lines') AS content
    FROM drawer_session s JOIN abandoned_basket b ON b.session_id = s.id
    JOIN person p ON p.id = b.abandoned_by
    LEFT JOIN abandoned_basket_reason w ON w.basket_id = b.id
    WHERE s.business_date BETWEEN ${from} AND ${to}
    UNION ALL
    SELECT s.id, s.number, s.business_date, b.reduced_at, ${personWords('p')}, b.shown_cents,
      b.now_cents, '', b.content
    FROM drawer_session s JOIN reduced_basket b ON b.session_id = s.id
    JOIN person p ON p.id = b.reduced_by
    WHERE s.business_date BETWEEN ${from} AND ${to}
    ORDER BY 3, 4, 2, 7`.execute(book);
  return rows.map(({ content, nowCents, reason, totalCents: shown, ...row }) => ({
    ...row,
    at: local(row.at).time,
    lines: linesOf(content),
    totalCents: nowCents === null ? shown : subtractCents(shown, nowCents),
    became:
      nowCents === null
        ? `given up${reason}`
        : `less: ${formatCents(nowCents, true)} of ${formatCents(shown, true)}`,
  }));
}

/** The words of lines. */
function linesOf(content: string): readonly string[] {
  const lines = JSON.parse(content) as readonly { readonly label: string }[];
  return lines.map(({ label }) => label);
}
