// Rows for over and short: the count attempts of closed sessions. Of a drawer that is not closed
// nothing is read, since its expected cash must not follow from any report.
import { sql } from 'kysely';
import { COUNT_GROUPS, type CountGroup } from '../domain/drawer-close.ts';
import { type Cents, ZERO } from '../domain/money.ts';
import type { CountFact } from '../domain/reports/facts.ts';
import type { Span } from '../domain/reports/report.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

type ClosedRow = {
  readonly id: number;
  readonly session: string;
  readonly date: string;
  readonly register: number;
  readonly clerk: string;
  readonly group: CountGroup;
  readonly expectedCents: Cents;
  readonly approvedBy: string;
  readonly reason: string;
};

export async function countFacts(book: Book, { from, to }: Span): Promise<readonly CountFact[]> {
  const { rows } = await sql<ClosedRow>`
    SELECT s.id, s.number AS session, s.business_date AS date, s.register,
      ${personWords('p')} AS clerk, d.tender AS "group", d.expected_cents AS expectedCents,
      COALESCE(${signedWords('a', 'c.closed_at')}, '') AS approvedBy, c.reason_text AS reason
    FROM drawer_session s JOIN session_close c ON c.session_id = s.id
    JOIN session_difference d ON d.session_id = s.id
    JOIN person p ON p.id = s.clerk_id LEFT JOIN person a ON a.id = c.approved_by
    WHERE s.business_date BETWEEN ${from} AND ${to}
    ORDER BY s.business_date, s.register, s.id`.execute(book);
  const attempts = await attemptsOf(book, { from, to });
  return COUNT_GROUPS.flatMap((group) => rows.filter((row) => row.group === group))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || bySession(a, b))
    .map(({ id, ...row }) => ({
      ...row,
      sessionId: id,
      attemptCents: (attempts.get(id) ?? []).map((attempt) => attempt.get(row.group) ?? ZERO),
    }));
}

function bySession(a: ClosedRow, b: ClosedRow): number {
  return a.register - b.register || a.id - b.id;
}

type AttemptRow = {
  readonly id: number;
  readonly sessionId: number;
  readonly cash: Cents;
  readonly tender: string | null;
  readonly cents: Cents | null;
};

/** For each closed session its attempts in order, each by group. */
async function attemptsOf(
  book: Book,
  { from, to }: Span,
): Promise<ReadonlyMap<number, readonly ReadonlyMap<string, Cents>[]>> {
  const { rows } = await sql<AttemptRow>`
    SELECT n.id, n.session_id AS sessionId, n.cash_cents AS cash, t.tender,
      t.amount_cents AS cents
    FROM drawer_session s JOIN session_close c ON c.session_id = s.id
    JOIN drawer_count n ON n.session_id = s.id AND n.purpose = 'close'
    LEFT JOIN count_tender t ON t.count_id = n.id
    WHERE s.business_date BETWEEN ${from} AND ${to}
    ORDER BY s.business_date, s.id, n.attempt`.execute(book);
  const counts = new Map<number, Map<string, Cents>>();
  const sessions = new Map<number, Map<string, Cents>[]>();
  for (const { id, sessionId, cash, tender, cents } of rows) {
    const count = counts.get(id) ?? new Map<string, Cents>([['cash', cash]]);
    if (!counts.has(id)) sessions.set(sessionId, [...(sessions.get(sessionId) ?? []), count]);
    counts.set(id, count);
    if (tender !== null && cents !== null) count.set(tender, cents);
  }
  return sessions;
}
