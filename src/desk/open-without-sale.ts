// Opens the drawer without a sale: a reason, a supervisor, a row that stays, and a kick.
import { present } from '../domain/assert.ts';
import { done, type Result } from '../domain/result.ts';
import { registerChain } from '../store/chain.ts';
import { queueJob } from '../store/print-jobs.ts';
import { linkRow } from '../store/records.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { loadSession } from '../store/sessions.ts';
import type { Approved } from './approvals.ts';
import type { Counter, Desk } from './desk.ts';
import { type Reason, reasonWords } from './reason.ts';
import { openSession, stillWorking } from './working-session.ts';

export async function requestNoSale(
  desk: Desk,
  counter: Counter,
  reason: Reason,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const session = await openSession(desk, book, counter);
    if (!session.ok) return session;
    const words = await reasonWords(book, 'no-sale', reason);
    if (!words.ok) return words;
    return done(
      await insertRequest(book, {
        kind: 'no-sale',
        register: counter.register,
        businessDate: session.value.businessDate,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          sessionId: session.value.id,
          session: session.value.number,
          reason: words.value,
          reasonNumber: reason.number,
        },
      }),
    );
  });
}

export async function carryOutNoSale(approved: Approved): Promise<Result<string>> {
  const { book, request, approver, at } = approved;
  const sessionId = Number(request.record['sessionId']);
  const working = stillWorking(present(await loadSession(book, { id: sessionId }), 'session'));
  if (!working.ok) return working;
  const session = working.value;
  const register = present(request.register, 'register');
  const { id } = await book
    .insertInto('drawer_opening')
    .values({
      session_id: session.id,
      reason_number: Number(request.record['reasonNumber']),
      reason_text: String(request.record['reason']),
      opened_by: request.requestedBy,
      approved_by: approver.id,
      opened_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(register), 'drawer-opening', id, at);
  await queueJob(book, {
    register,
    subject: `no-sale ${session.number}`,
    createdAt: at,
    // Approved from afar, it must not open before its clerk is told.
    held: true,
    content: { kind: 'kick', reason: `no sale: ${String(request.record['reason'])}` },
  });
  return done('');
}
