// Rows for the report by hour: receipts that stand, by the hour on the city's clocks.
import { sql } from 'kysely';
import { addCents, type Cents, ZERO } from '../domain/money.ts';
import type { HourFact } from '../domain/reports/facts.ts';
import type { Span } from '../domain/reports/report.ts';
import type { LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';

type MinuteRow = {
  /** `2026-09-15T15:42` */
  readonly minute: string;
  readonly receipts: number;
  readonly cents: Cents;
};

/** From the first hour with a receipt to the last; by minute, since clocks differ by those. */
export async function hourFacts(
  book: Book,
  { from, to }: Span,
  local: LocalTime,
): Promise<readonly HourFact[]> {
  const { rows } = await sql<MinuteRow>`
    SELECT substr(r.posted_at, 1, 16) AS minute, COUNT(*) AS receipts, SUM(r.total_cents) AS cents
    FROM receipt r WHERE r.business_date BETWEEN ${from} AND ${to}
      AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
    GROUP BY minute`.execute(book);
  const hours = new Map<number, HourFact>();
  for (const { minute, receipts, cents } of rows) {
    const hour = Number(local(`${minute}:00Z`).time.slice(0, 2));
    const before = hours.get(hour) ?? nothingIn(hour);
    hours.set(hour, {
      hour,
      receipts: before.receipts + receipts,
      amountCents: addCents(before.amountCents, cents),
    });
  }
  const first = Math.min(...hours.keys());
  const length = hours.size === 0 ? 0 : Math.max(...hours.keys()) - first + 1;
  return Array.from({ length }, (_, at) => hours.get(first + at) ?? nothingIn(first + at));
}

function nothingIn(hour: number): HourFact {
  return { hour, receipts: 0, amountCents: ZERO };
}
