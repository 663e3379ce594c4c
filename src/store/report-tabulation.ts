// Rows for the report of tabulation exceptions.
import { sql } from 'kysely';
import type { Span } from '../domain/reports/report.ts';
import type { TabulationFact } from '../domain/reports/tabulation-facts.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

export async function tabulationFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly TabulationFact[]> {
  const { rows } = await sql<TabulationFact>`
    SELECT t.business_date AS date, d.name AS department, t.version, t.keyed_at AS at,
      ${personWords('p')} AS by, e.others, e.own_stubs AS stubs, e.own_cents AS amountCents
    FROM tape t JOIN tape_exception e ON e.tape_id = t.id
    JOIN department d ON d.code = t.department JOIN person p ON p.id = t.keyed_by
    WHERE t.business_date BETWEEN ${from} AND ${to}
    ORDER BY t.business_date, d.number, t.version`.execute(book);
  return rows.map((row) => ({ ...row, at: local(row.at).time }));
}
