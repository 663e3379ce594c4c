// Opens the drawer for the count that ends its session: the reason is on record with the kick.
import { done, type Result } from '../domain/result.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { Counter, Desk } from './desk.ts';
import { ownSession } from './working-session.ts';

export async function openForCount(desk: Desk, counter: Counter): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const own = await ownSession(desk, book, counter);
    if (!own.ok) return own;
    const subject = `count ${own.value.number}`;
    await queueJob(book, {
      register: counter.register,
      subject,
      createdAt: desk.clock.now(),
      content: { kind: 'kick', reason: subject },
    });
    return done(undefined);
  });
}
