// The sealed closing counts of a session by tender, and what a clerk was over or short lately.
import { sql } from 'kysely';
import type { CountGroup } from '../domain/drawer-close.ts';
import { type Cents, cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';

export type AttemptPart = { readonly items: number; readonly amountCents: Cents };
export type CloseAttempt = Readonly<Record<CountGroup, AttemptPart>>;

/** First to last. They tell what was counted, never what should have been. */
export async function closeAttempts(
  book: Book,
  sessionId: number,
): Promise<readonly CloseAttempt[]> {
  const counts = await book
    .selectFrom('drawer_count')
    .select(['id', 'cash_cents'])
    .where('session_id', '=', sessionId)
    .where('purpose', '=', 'close')
    .orderBy('attempt')
    .execute();
  const tenders = await book
    .selectFrom('count_tender as t')
    .innerJoin('drawer_count as n', 'n.id', 't.count_id')
    .selectAll('t')
    .where('n.session_id', '=', sessionId)
    .execute();
  return counts.map((count) => {
    const paper = (tender: 'check' | 'card'): AttemptPart => {
      const row = tenders.find((one) => one.count_id === count.id && one.tender === tender);
      return { items: row?.items ?? 0, amountCents: row?.amount_cents ?? cents(0) };
    };
    const cash = { items: 0, amountCents: count.cash_cents };
    return { cash, check: paper('check'), card: paper('card') };
  });
}

/** Counted less expected over the clerk's sessions closed since the date: negative is short. */
export async function netOverShort(book: Book, clerkId: number, since: string): Promise<Cents> {
  const { rows } = await sql<{ readonly net: number }>`
    SELECT COALESCE(SUM(d.counted_cents - d.expected_cents), 0) AS net
    FROM session_difference d JOIN drawer_session s ON s.id = d.session_id
    WHERE s.clerk_id = ${clerkId} AND s.business_date >= ${since}`.execute(book);
  return cents(rows[0]?.net ?? 0);
}
