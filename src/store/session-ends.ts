// Sessions that a supervisor ended because their clerk was away, and what two others counted since.
import type { Cents } from '../domain/money.ts';
import { registerChain } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { SessionEndTable } from './tables/drawer.ts';

export async function endOf(book: Book, sessionId: number): Promise<SessionEndTable | undefined> {
  return book
    .selectFrom('session_end')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
}

export async function insertEnd(book: Book, register: number, end: SessionEndTable): Promise<void> {
  await book.insertInto('session_end').values(end).execute();
  await linkRow(book, registerChain(register), 'session-end', end.session_id, end.ended_at);
}

export type EndedCount = {
  readonly attempt: number;
  readonly counted_by: number;
  readonly cash_cents: Cents;
  /** Checks and card, as one text to compare. */
  readonly tenders: string;
};

/** What others than the clerk counted since the end, oldest first. */
export async function endedCounts(book: Book, sessionId: number): Promise<readonly EndedCount[]> {
  return book
    .selectFrom('ended_count')
    .select(['attempt', 'counted_by', 'cash_cents', 'tenders'])
    .where('session_id', '=', sessionId)
    .orderBy('attempt')
    .execute();
}
