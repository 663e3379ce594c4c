// Each register as it stands: its newest session, who holds it, the last receipt, what waits there.
// One statement, each part found by an index, so that a board may ask again every second.
import { sql } from 'kysely';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';
import { SESSION_STATE, type SessionState } from './sessions.ts';

export type RegisterNow = {
  readonly register: number;
  readonly sessionId: number | null;
  readonly date: string | null;
  readonly state: SessionState | null;
  readonly clerk: string | null;
  /** The newest receipt of the register, whatever its date. */
  readonly lastNumber: number | null;
  readonly lastAt: string | null;
  readonly lastDate: string | null;
  /** The last thing that happened at the place itself, such as `locked`. */
  readonly place: string | null;
  readonly held: number;
  readonly inHand: number;
  readonly attempts: number;
  readonly papers: number;
  readonly host: string | null;
  readonly processId: number | null;
  readonly processStarted: string | null;
};

export async function registersNow(book: Book): Promise<readonly RegisterNow[]> {
  const { rows } = await sql<RegisterNow>`
    SELECT g.number AS register, s.id AS sessionId, s.business_date AS date,
      CASE WHEN s.id IS NOT NULL THEN ${SESSION_STATE} END AS state, ${personWords('p')} AS clerk,
      r.number AS lastNumber, r.posted_at AS lastAt, r.business_date AS lastDate,
      (SELECT i.outcome FROM sign_in i WHERE i.register = g.number AND i.outcome IN
          ('signed-in', 'signed-out', 'locked', 'unlocked') ORDER BY i.id DESC LIMIT 1) AS place,
      (SELECT COUNT(*) FROM basket b WHERE b.register = g.number AND b.state = 'held') AS held,
      (SELECT COUNT(*) FROM basket b WHERE b.register = g.number AND b.state = 'open') AS inHand,
      (SELECT COUNT(*) FROM drawer_count n WHERE n.session_id = s.id AND n.purpose = 'close')
        AS attempts,
      (SELECT COUNT(*) FROM print_queue q WHERE q.register = g.number) AS papers,
      l.host, l.process_id AS processId, l.process_started AS processStarted
    FROM register g
    LEFT JOIN drawer_session s ON s.id =
      (SELECT MAX(id) FROM drawer_session WHERE register = g.number)
    LEFT JOIN person p ON p.id = s.clerk_id
    LEFT JOIN receipt r ON r.id = (SELECT id FROM receipt
      WHERE register = g.number ORDER BY number DESC LIMIT 1)
    LEFT JOIN register_lease l ON l.register = g.number
    ORDER BY g.number`.execute(book);
  return rows;
}
