// A check that was presented again is paid after all: what was pending ends, and nothing else is to
// be done. Whoever took the check does not say so.
import { receiptNumber } from '../domain/receipt.ts';
import { redepositNumber } from '../domain/redeposit.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { insertRedepositEnd, pendingOf } from '../store/redeposits.ts';
import { checkOfTender } from '../store/returned-items.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

/** Returns the number of what was pending. */
export async function clearRedeposit(
  desk: Desk,
  { person }: Counter,
  tenderId: number,
): Promise<Result<string>> {
  return desk.store.transact<string>(async (book) => {
    const allowed = await permit(desk, book, person, 'post-returned');
    if (!allowed.ok) return allowed;
    const dated = await openBusinessDate(desk, book);
    if (!dated.ok) return dated;
    const taken = await checkOfTender(book, tenderId);
    if (taken === undefined) return refuse('returned-unknown');
    const receipt = receiptNumber(taken.register, taken.number);
    const pending = await pendingOf(book, tenderId);
    if (pending === undefined) return refuse('redeposit-not-pending', { receipt });
    if (taken.clerkId === person.id) return refuse('redeposit-own', { receipt });
    await insertRedepositEnd(book, {
      ...{ redeposit_id: pending.id, outcome: 'cleared', returned_id: null },
      ...{ business_date: dated.value, ended_at: desk.clock.now(), ended_by: person.id },
    });
    return done(redepositNumber(pending.number));
  });
}
