// The receipt numbers each register used on a business date: from, to, used, void and missing.
import { sql } from 'kysely';
import type { NumberRange } from '../domain/day-proof.ts';
import { NOW } from './day-sessions.ts';
import type { Book } from './open-store.ts';

/** More missing numbers than this are not listed one by one: something worse has happened. */
const MISSING_MOST = 20;

type RangeRow = Omit<NumberRange, 'missing'>;

/** Numbers between first and last count as there whatever date their receipt carries. */
export async function numberRanges(
  book: Book,
  date: string,
  through = NOW,
): Promise<readonly NumberRange[]> {
  const { rows } = await sql<RangeRow>`
    SELECT r.register, MIN(r.number) AS first, MAX(r.number) AS last, COUNT(*) AS used,
      COUNT(v.receipt_id) AS voided
    FROM receipt r LEFT JOIN receipt_void v ON v.receipt_id = r.id
    WHERE r.business_date = ${date} AND r.entry_id <= ${through}
    GROUP BY r.register ORDER BY r.register`.execute(book);
  const ranges: NumberRange[] = [];
  for (const row of rows) ranges.push({ ...row, missing: await missingNumbers(book, row) });
  return ranges;
}

async function missingNumbers(book: Book, range: RangeRow): Promise<readonly number[]> {
  const { register, first, last } = range;
  const gaps = await sql<{ readonly after: number; readonly before: number }>`
    SELECT after, before FROM (
      SELECT number AS after, LEAD(number) OVER (ORDER BY number) AS before FROM receipt
      WHERE register = ${register} AND number BETWEEN ${first} AND ${last})
    WHERE before > after + 1 ORDER BY after LIMIT ${MISSING_MOST}`.execute(book);
  const missing: number[] = [];
  for (const { after, before } of gaps.rows) {
    for (let number = after + 1; number < before && missing.length < MISSING_MOST; number += 1) {
      missing.push(number);
    }
  }
  return missing;
}
