// A close that was a mistake is lifted once: a supervisor asks and the finance director approves,
// before anything of the date was handed to accounting. Then the date is open until it is closed
// again; what accounting acknowledged of it ends, and is acknowledged anew after the second close.
import { present } from '../domain/assert.ts';
import { momentWords } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { endAcknowledgements } from '../store/acknowledged-lists.ts';
import { closeOf, isExported } from '../store/day-close.ts';
import { insertDayLift, liftOf } from '../store/day-lift.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { DayCloseTable } from '../store/tables/balancing.ts';
import type { Approved } from './approvals.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { signedAt } from './paper-facts.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';

export async function askLift(
  desk: Desk,
  counter: Counter,
  date: string,
  reason: Reason,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'close-day');
    if (!allowed.ok) return allowed;
    const close = await liftable(book, date);
    if (!close.ok) return close;
    const words = await reasonWords(book, 'lift-close', reason);
    if (!words.ok) return words;
    const { closed_by, closed_at } = close.value;
    const { timeZone } = await loadCity(book);
    return done(
      await insertRequest(book, {
        kind: 'lift-close',
        register: null,
        // Of the day it is asked on, as every request; the date it is about stands in its record.
        businessDate: await businessDate(desk, book),
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          date,
          closedBy: await signedAt(book, closed_by, closed_at),
          closedAt: momentWords(closed_at, timeZone),
          reason: words.value,
        },
      }),
    );
  });
}

/** The close that a lift would be about, or why there can be none. */
export async function liftable(book: Book, date: string): Promise<Result<DayCloseTable>> {
  if (await liftOf(book, date)) return refuse('day-lifted', { date });
  const close = await closeOf(book, date);
  if (!close) return refuse('day-not-closed', { date });
  return (await isExported(book, date)) ? refuse('day-exported', { date }) : done(close);
}

/** Asked again inside the decision: the date may have been exported or lifted meanwhile. */
export async function carryOutLift(approved: Approved): Promise<Result<string>> {
  const { book, request, approver, at } = approved;
  const date = String(request.record['date']);
  const still = await liftable(book, date);
  if (!still.ok) return still;
  const id = await insertDayLift(book, {
    business_date: date,
    asked_by: request.requestedBy,
    approved_by: approver.id,
    reason_text: String(present(request.record['reason'], 'the reason of a lift')),
    lifted_at: at,
    request_id: request.id,
  });
  await endAcknowledgements(book, { id, date, liftedAt: at });
  return done('');
}
