// Notes in the office chain when the machine's clock stands earlier than the book's last link:
// times on receipts would run backwards, and an auditor must see that somebody set the clock.
import { done, type Result } from '../domain/result.ts';
import { appendLink, OFFICE } from '../store/chain.ts';
import type { Desk } from './desk.ts';

/** True when the clock went back; it is then on record. Asked once at each start. */
export async function noteClock(desk: Desk): Promise<Result<boolean>> {
  return desk.store.transact(async (book) => {
    const now = desk.clock.now();
    const newest = await book
      .selectFrom('chain_link')
      .select('at')
      .where('chain', '=', OFFICE)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest === undefined || newest.at <= now) return done(false);
    const record = { clock: now, lastLink: newest.at };
    await appendLink(book, { chain: OFFICE, kind: 'clock-back', record, at: now });
    return done(true);
  });
}
