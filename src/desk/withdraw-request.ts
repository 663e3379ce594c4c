// Takes back one's own request that nobody has decided; the row stays and says so.
// It is for its own day, as the answer is: what was asked on a day that is over stays as it was.
import { done, type Result, refuse } from '../domain/result.ts';
import { decisionOf, insertDecision, loadRequest } from '../store/requests.ts';
import type { Counter, Desk } from './desk.ts';
import { isWorkedOn } from './worked-dates.ts';

export async function withdrawRequest(
  desk: Desk,
  counter: Counter,
  requestId: number,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const request = await loadRequest(book, requestId);
    if (!request || (await decisionOf(book, requestId))) return refuse('request-decided');
    if (request.requestedBy !== counter.person.id) return refuse('request-of-another');
    if (!(await isWorkedOn(desk, book, request.businessDate))) {
      return refuse('request-gone', { date: request.businessDate });
    }
    await insertDecision(book, request, {
      decision: 'withdrawn',
      decidedBy: counter.person.id,
      decidedAt: desk.clock.now(),
      reason: '',
    });
    return done(undefined);
  });
}
