// Ends the session of a clerk who is away: one asks with a reason, a supervisor grants it. A basket
// in hand is held, nothing joins the session any more, and two others count it.
import { present } from '../domain/assert.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdSaved, openBasket } from '../store/baskets.ts';
import { personById } from '../store/people.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { endOf, insertEnd } from '../store/session-ends.ts';
import { lastCloseAttempt, loadSession } from '../store/sessions.ts';
import type { Approved } from './approvals.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { named } from './paper-facts.ts';
import { othersSession } from './read-ended.ts';
import { type Reason, reasonWords } from './reason.ts';

export async function requestEnd(
  desk: Desk,
  counter: Counter,
  reason: Reason,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const others = await othersSession(desk, book, counter);
    if (!others.ok) return others;
    const session = others.value;
    const clerk = await personById(book, session.clerkId);
    if (await endOf(book, session.id)) return refuse('drawer-ended', { clerk: clerk.number });
    const words = await reasonWords(book, 'absent', reason);
    if (!words.ok) return words;
    return done(
      await insertRequest(book, {
        kind: 'end-session',
        register: counter.register,
        // Of the day it is asked on: the drawer may have stood open overnight.
        businessDate: await businessDate(desk, book),
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          sessionId: session.id,
          session: session.number,
          absentClerk: named(clerk),
          reason: words.value,
          reasonNumber: reason.number,
        },
      }),
    );
  });
}

export async function carryOutEnd(approved: Approved): Promise<Result<string>> {
  const { book, request, approver, at } = approved;
  const { reason, reasonNumber, sessionId } = request.record;
  const session = present(await loadSession(book, { id: Number(sessionId) }), 'session');
  const ended = (await endOf(book, session.id)) !== undefined;
  if (session.state === 'closed' || ended) return refuse('request-decided');
  if (approver.id === session.clerkId) return refuse('own-work');
  const inHand = await openBasket(book, session.register);
  if (inHand) await holdSaved(book, inHand.id, at);
  await insertEnd(book, session.register, {
    session_id: session.id,
    ended_at: at,
    asked_by: request.requestedBy,
    ended_by: approver.id,
    reason_number: Number(reasonNumber),
    reason_text: String(reason),
    after_attempt: await lastCloseAttempt(book, session.id),
  });
  return done('');
}
