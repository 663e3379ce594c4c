// Rows for the report of rights and PINs: people entered and PINs set on local dates, and the
// requests that led to them.
import { sql } from 'kysely';
import type { PersonDeed } from '../domain/reports/facts.ts';
import type { Span } from '../domain/reports/report.ts';
import { instantsAround, isWithin, type LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type DeedRow = Omit<PersonDeed, 'date'>;

export async function personDeeds(
  book: Book,
  span: Span,
  local: LocalTime,
): Promise<readonly PersonDeed[]> {
  const around = instantsAround(span);
  const rows = [
    ...(await entered(book, around)),
    ...(await pinsSet(book, around)),
    ...(await asked(book, around)),
    ...(await delegated(book, around)),
    ...(await ended(book, around)),
    ...(await changed(book, around)),
  ];
  return rows
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, ...row }) => ({ ...row, date: local(at).date, at: local(at).time }))
    .filter(({ date }) => isWithin(span, date));
}

type Around = readonly [string, string];

async function entered(book: Book, [first, last]: Around): Promise<readonly DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    SELECT l.at, ${personWords('p')} AS person, 'entered as ' || replace(p.role, '-', ' ') AS what,
      '' AS by, '' AS approvedBy
    FROM chain_link l JOIN person p ON p.id = l.subject_id
    WHERE l.kind = 'person' AND NOT EXISTS (SELECT 1 FROM person_change c
        WHERE c.person_id = p.id AND c.kind = 'entered')
      AND l.at >= ${first} AND l.at < ${last} ORDER BY p.number`.execute(book);
  return rows;
}

/** A temporary PIN was given by a reset; any other the person chose. */
async function pinsSet(book: Book, [first, last]: Around): Promise<readonly DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    SELECT n.set_at AS at, ${personWords('p')} AS person,
      CASE n.temporary WHEN 1 THEN 'temporary PIN' ELSE 'PIN set' END AS what,
      CASE n.temporary WHEN 1 THEN '' ELSE ${personWords('p')} END AS by, '' AS approvedBy
    FROM person_pin n JOIN person p ON p.id = n.person_id
    WHERE n.set_at >= ${first} AND n.set_at < ${last} ORDER BY n.id`.execute(book);
  return rows;
}

/** Who may stand in for a supervisor: a line for the first day and one for the last. */
async function delegated(book: Book, [first, last]: Around): Promise<readonly DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    SELECT d.approved_at AS at, ${personWords('p')} AS person,
      'acting ' || t.column1 || CASE t.column1 WHEN 'from ' THEN d.first_date ELSE d.last_date END
        AS what, ${personWords('b')} AS by, ${personWords('a')} AS approvedBy
    FROM delegation d JOIN (VALUES ('from '), ('until ')) t
    JOIN person p ON p.id = d.person_id
    JOIN person b ON b.id = d.asked_by JOIN person a ON a.id = d.approved_by
    WHERE d.approved_at >= ${first} AND d.approved_at < ${last} ORDER BY d.id, t.column1`.execute(
    book,
  );
  return rows;
}

async function ended(book: Book, [first, last]: Around): Promise<readonly DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    SELECT e.ended_at AS at, ${personWords('p')} AS person,
      'acting ended early' AS what, ${personWords('b')} AS by, '' AS approvedBy
    FROM delegation_end e JOIN delegation d ON d.id = e.delegation_id
    JOIN person p ON p.id = d.person_id JOIN person b ON b.id = e.ended_by
    WHERE e.ended_at >= ${first} AND e.ended_at < ${last} ORDER BY d.id`.execute(book);
  return rows;
}

/** What the administrator asked for and the finance director granted; a role with its first day. */
async function changed(book: Book, [first, last]: Around): Promise<readonly DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    SELECT d.decided_at AS at, ${personWords('p')} AS person,
      CASE c.kind WHEN 'entered' THEN 'entered as ' || replace(c.role, '-', ' ')
        WHEN 'name' THEN 'now ' || c.name
        WHEN 'role' THEN replace(c.role, '-', ' ') || ' ' || c.effective_from
        WHEN 'ended' THEN 'left' ELSE 'PIN tries forgiven' END AS what,
      ${personWords('b')} AS by, ${personWords('a')} AS approvedBy
    FROM person_change c JOIN person p ON p.id = c.person_id
    JOIN request q ON q.id = c.request_id JOIN request_decision d ON d.request_id = q.id
    JOIN person b ON b.id = q.requested_by JOIN person a ON a.id = d.decided_by
    WHERE d.decided_at >= ${first} AND d.decided_at < ${last} ORDER BY c.id`.execute(book);
  return rows;
}

/** What one asked for about a person, and who answered. */
async function asked(book: Book, [first, last]: Around): Promise<readonly DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    SELECT COALESCE(d.decided_at, q.requested_at) AS at, COALESCE(${personWords('p')}, '')
        AS person,
      CASE q.kind WHEN 'reset-pin' THEN 'PIN reset: ' WHEN 'delegation' THEN 'acting: '
        ELSE 'person change: ' END ||
        COALESCE(d.decision, 'waiting') AS what, ${personWords('b')} AS by,
      COALESCE(${personWords('a')}, '') AS approvedBy
    FROM request q JOIN person b ON b.id = q.requested_by
    LEFT JOIN request_decision d ON d.request_id = q.id LEFT JOIN person a ON a.id = d.decided_by
    LEFT JOIN person p ON p.number =
      COALESCE(json_extract(q.record, '$.number'), json_extract(q.record, '$.personNumber'),
        json_extract(q.record, '$.what.number'))
    WHERE (q.kind = 'reset-pin' OR
          (q.kind IN ('delegation', 'person-change') AND d.decision IS NOT 'yes'))
      AND q.business_date BETWEEN substr(${first}, 1, 10) AND substr(${last}, 1, 10)
    ORDER BY q.id`.execute(book);
  return rows;
}
