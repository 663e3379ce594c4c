// A second person decides a request, at the clerk's pad or from the list on any terminal.
import { done, type Result, refuse } from '../domain/result.ts';
import { decisionOf, insertDecision, loadRequest, type Request } from '../store/requests.ts';
import { APPROVABLES } from './approvals.ts';
import { checkPin } from './check-pin.ts';
import type { Desk } from './desk.ts';
import { permit } from './permit.ts';
import { isWorkedOn } from './worked-dates.ts';

export type Answer = {
  readonly requestId: number;
  readonly number: number;
  readonly pin: string;
  readonly register: number | null;
  readonly decision: 'yes' | 'no';
  readonly reason?: string;
};

export type Answered = {
  readonly request: Request;
  readonly decision: 'yes' | 'no';
  /** What the approver must be shown, such as a temporary PIN; often nothing. */
  readonly words: string;
};

/**
 * Decision and what it carries out are one transaction: there is no approved void that is not done.
 */
export async function answerRequest(desk: Desk, answer: Answer): Promise<Result<Answered>> {
  const proved = await checkPin(desk, { ...answer, as: 'approved' });
  if (!proved.ok) return proved;
  // Two others know a temporary PIN: it may only be exchanged for one of its owner's own.
  if (proved.value.mustChangePin) return refuse('pin-temporary');
  const { person } = proved.value;
  const at = desk.clock.now();
  return desk.store.transact<Answered>(async (book) => {
    const request = await loadRequest(book, answer.requestId);
    if (!request || (await decisionOf(book, request.id))) return refuse('request-decided');
    if (!(await isWorkedOn(desk, book, request.businessDate))) {
      return refuse('request-gone', { date: request.businessDate });
    }
    if (person.id === request.requestedBy) return refuse('own-work');
    const approvable = APPROVABLES[request.kind];
    const allowed = await permit(desk, book, person, approvable.permission(request));
    if (!allowed.ok) return allowed;
    const approver = allowed.value;
    const { decision, reason = '' } = answer;
    await insertDecision(book, request, {
      decision,
      decidedBy: approver.id,
      decidedAt: at,
      reason,
    });
    if (decision === 'no') return done({ request, decision, words: '' });
    const carried = await approvable.carryOut({ desk, book, request, approver, at });
    return carried.ok ? done({ request, decision, words: carried.value }) : carried;
  });
}
