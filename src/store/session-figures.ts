// Counts of what happened in a drawer session, for X reading and Z report. No amounts of tenders.
import { sql } from 'kysely';
import type { Book } from './open-store.ts';

export type SessionFigures = {
  readonly openedAt: string;
  readonly firstNumber: number | null;
  readonly lastNumber: number | null;
  readonly receipts: number;
  readonly voids: number;
  readonly noSales: number;
  readonly drops: number;
  readonly duplicates: number;
  readonly abandonedBaskets: number;
  readonly changeGivenCents: number;
};

export async function sessionFigures(book: Book, sessionId: number): Promise<SessionFigures> {
  const found = await sql<SessionFigures>`
    SELECT s.opened_at AS openedAt,
      (SELECT MIN(number) FROM receipt WHERE session_id = s.id) AS firstNumber,
      (SELECT MAX(number) FROM receipt WHERE session_id = s.id) AS lastNumber,
      (SELECT COUNT(*) FROM receipt WHERE session_id = s.id) AS receipts,
      (SELECT COUNT(*) FROM receipt_void v JOIN receipt r ON r.id = v.receipt_id
        WHERE r.session_id = s.id) AS voids,
      (SELECT COUNT(*) FROM drawer_opening WHERE session_id = s.id) AS noSales,
      (SELECT COUNT(*) FROM drawer_drop WHERE session_id = s.id) AS drops,
      (SELECT COUNT(*) FROM reprint p JOIN receipt r ON r.id = p.receipt_id
        WHERE r.session_id = s.id) AS duplicates,
      (SELECT COUNT(*) FROM abandoned_basket WHERE session_id = s.id) AS abandonedBaskets,
      (SELECT COALESCE(SUM(change_cents), 0) FROM receipt WHERE session_id = s.id)
        AS changeGivenCents
    FROM drawer_session s WHERE s.id = ${sessionId}`.execute(book);
  const [figures] = found.rows;
  if (!figures) throw new Error(`session ${sessionId} is missing`);
  return figures;
}
