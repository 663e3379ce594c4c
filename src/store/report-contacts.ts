// Rows for the report of talks and calls: those about an account, and those about none.
import { sql } from 'kysely';
import type { ContactFact } from '../domain/reports/contacts.ts';
import type { Span } from '../domain/reports/report.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

export async function contactFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly ContactFact[]> {
  const { rows } = await sql<ContactFact>`
    SELECT c.business_date AS date, c.recorded_at AS at, c.account_id AS accountId,
      a.number AS account, c.channel, c.direction, c.caller, '' AS callback, c.topic, c.outcome,
      COALESCE(${personWords('g')}, t.role, '') AS goesTo, c.words, ${personWords('p')} AS by
    FROM contact c JOIN account a ON a.id = c.account_id JOIN person p ON p.id = c.recorded_by
    LEFT JOIN contact_task x ON x.contact_id = c.id LEFT JOIN task t ON t.id = x.task_id
    LEFT JOIN person g ON g.id = t.person_id
    WHERE c.business_date BETWEEN ${from} AND ${to}
    UNION ALL
    SELECT e.business_date, e.recorded_at, NULL, '', e.channel, e.direction, e.caller,
      e.callback, e.topic, e.outcome,
      COALESCE(NULLIF(e.passed_to, ''), ${personWords('h')}, k.role, ''), e.words,
      ${personWords('q')}
    FROM enquiry e JOIN person q ON q.id = e.recorded_by
    LEFT JOIN enquiry_task y ON y.enquiry_id = e.id LEFT JOIN task k ON k.id = y.task_id
    LEFT JOIN person h ON h.id = k.person_id
    WHERE e.business_date BETWEEN ${from} AND ${to}
    ORDER BY 1, 2`.execute(book);
  return rows.map((row) => ({ ...row, at: local(row.at).time }));
}
