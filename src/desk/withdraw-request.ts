// Takes back one's own request that nobody has decided; the row stays and says so.
import { done, type Result, refuse } from '../domain/result.ts';
import { decisionOf, insertDecision, loadRequest } from '../store/requests.ts';
import type { Counter, Desk } from './desk.ts';

export async function withdrawRequest(
  desk: Desk,
  counter: Counter,
  requestId: number,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const request = await loadRequest(book, requestId);
    if (!request || (await decisionOf(book, requestId))) return refuse('request-decided');
    if (request.requestedBy !== counter.person.id) return refuse('request-of-another');
    await insertDecision(book, request, {
      decision: 'withdrawn',
      decidedBy: counter.person.id,
      decidedAt: desk.clock.now(),
      reason: '',
    });
    return done(undefined);
  });
}
