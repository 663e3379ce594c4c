// Closes a counted drawer: posts over/short, returns the float, prints the Z report. A difference
// beyond the tolerance waits for a second person.
import { present } from '../domain/assert.ts';
import { countsAgree } from '../domain/counts-agree.ts';
import { closeDrawer, differenceOf, type GroupDifference } from '../domain/drawer-close.ts';
import { balancedEntry } from '../domain/entry.ts';
import { formatCents } from '../domain/money.ts';
import type { Named, Permission, Person } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { registerChain } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { policy } from '../store/policies.ts';
import { linkRow } from '../store/records.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { endedCounts, endOf } from '../store/session-ends.ts';
import { type DrawerSession, lastCloseAttempt, loadSession } from '../store/sessions.ts';
import type { Approved } from './approvals.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { differencesOf, sealedCount } from './drawer-difference.ts';
import { settledSession } from './read-ended.ts';
import { type Reason, reasonWords } from './reason.ts';
import { returnFloat } from './return-float.ts';
import { queueZReport } from './z-report.ts';

export type Closing = {
  readonly desk: Desk;
  readonly book: Book;
  readonly session: DrawerSession;
  readonly differences: readonly GroupDifference[];
  readonly closedBy: Named;
  readonly approval?: {
    readonly approver: Person;
    readonly reason: string;
    readonly reasonNumber: number;
  };
};

/** Writes the close in the caller's transaction; the store checks the tolerance once more. */
export async function closeSession(closing: Closing): Promise<void> {
  const { desk, book, session, differences, closedBy, approval } = closing;
  const at = desk.clock.now();
  const close = closeDrawer(session.floatCents, differences);
  const entry = await writeEntry(book, {
    entry: balancedEntry(close.postings),
    source: 'DRW',
    businessDate: session.businessDate,
    memo: `Drawer closed, session ${session.number}`,
    at,
    by: closedBy.id,
  });
  await book
    .insertInto('session_difference')
    .values(
      differences.map((row) => ({
        session_id: session.id,
        tender: row.group,
        expected_cents: row.expectedCents,
        counted_cents: row.countedCents,
      })),
    )
    .execute();
  await book
    .insertInto('session_close')
    .values({
      session_id: session.id,
      closed_at: at,
      closed_by: closedBy.id,
      approved_by: approval?.approver.id ?? null,
      reason_number: approval?.reasonNumber ?? null,
      reason_text: approval?.reason ?? '',
      cash_to_deposit_cents: close.cashToDepositCents,
      float_returned_cents: close.floatReturnedCents,
      entry_id: entry.id,
    })
    .execute();
  await linkRow(book, registerChain(session.register), 'session-close', session.id, at);
  const returned = await returnFloat(book, {
    session,
    floatCents: close.floatReturnedCents,
    entryId: entry.id,
    by: closedBy.id,
    at,
  });
  await queueZReport(closing, returned, at);
}

/** Asks for the signature that a difference beyond the tolerance needs. */
export async function requestClose(
  desk: Desk,
  counter: Counter,
  reason: Reason,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const settled = await settledSession(desk, book, counter);
    if (!settled.ok) return settled;
    const { session, byOthers } = settled.value;
    const most = await policy(book, 'count.attempts', session.businessDate);
    const attempts = await lastCloseAttempt(book, session.id);
    if (!byOthers && attempts < most) return refuse('count-again');
    const words = await reasonWords(book, 'over-short', reason);
    if (!words.ok) return words;
    const differences = await differencesOf(book, session, await sealedCount(book, session.id));
    return done(
      await insertRequest(book, {
        kind: 'close-session',
        register: counter.register,
        // Of the day it is asked on: a drawer left open overnight is signed for on the next.
        businessDate: await businessDate(desk, book),
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          sessionId: session.id,
          session: session.number,
          reason: words.value,
          reasonNumber: reason.number,
          differences: differences.map((row) => ({
            group: row.group,
            difference: formatCents(differenceOf(row)),
          })),
          large: await isLarge(book, session, differences),
        },
      }),
    );
  });
}

async function isLarge(
  book: Book,
  session: DrawerSession,
  differences: readonly GroupDifference[],
): Promise<boolean> {
  const limit = await policy(book, 'over-short.supervisor-cents', session.businessDate);
  return differences.some((row) => Math.abs(differenceOf(row)) > limit);
}

/** Up to the supervisor's limit a supervisor signs, beyond it the finance director (A.5). */
export function closePermission(request: Request): Permission {
  return request.record['large'] === true ? 'approve-large-difference' : 'approve-difference';
}

/** Of an ended session neither the absent clerk signs nor who counted it. */
async function maySign(
  book: Book,
  session: DrawerSession,
  approver: Person,
): Promise<Result<undefined>> {
  if (!(await endOf(book, session.id))) return done(undefined);
  const counts = await endedCounts(book, session.id);
  if (!countsAgree(counts)) return refuse('count-again');
  const makers = [session.clerkId, ...counts.map((count) => count.counted_by)];
  return makers.includes(approver.id) ? refuse('own-work') : done(undefined);
}

export async function carryOutClose(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver } = approved;
  const sessionId = Number(request.record['sessionId']);
  const session = present(await loadSession(book, { id: sessionId }), 'session');
  if (session.state === 'closed') return refuse('request-decided');
  const free = await maySign(book, session, approver);
  if (!free.ok) return free;
  await closeSession({
    desk,
    book,
    session,
    differences: await differencesOf(book, session, await sealedCount(book, session.id)),
    closedBy: await personById(book, request.requestedBy),
    approval: {
      approver,
      reason: String(request.record['reason']),
      reasonNumber: Number(request.record['reasonNumber']),
    },
  });
  return done('');
}
