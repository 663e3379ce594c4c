// Lifts a hold on collection before its end: asked for with a reason, granted by a second person,
// since letters, late charges and penalties go out again from that day on.
import { present } from '../domain/assert.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import { insertHoldLift, type KnownHold, standingHold } from '../store/holds.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { owedBy } from './place-hold.ts';
import { type Reason, reasonWords } from './reason.ts';

export type AskedHoldLift = {
  /** The account at which it is asked. */
  readonly accountId: number;
  readonly holdId: number;
  readonly reason: Reason;
};

export async function askHoldLift(
  desk: Desk,
  counter: Counter,
  { accountId, holdId, reason }: AskedHoldLift,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'place-hold');
    if (!allowed.ok) return allowed;
    const words = await reasonWords(book, 'lift-hold', reason);
    if (!words.ok) return words;
    const found = await standingNow(desk, book, holdId);
    if (!found.ok) return found;
    const { date, hold } = found.value;
    const { number: account, payer, partyId: payerId } = await accountById(book, accountId);
    const isTheirs = hold.accountId === accountId || (payerId !== null && hold.partyId === payerId);
    if (!isTheirs) return refuse('hold-gone');
    const { partyId, kind, words: why, placedOn, until } = hold;
    return done(
      await insertRequest(book, {
        ...{ kind: 'lift-hold', register: counter.register, businessDate: date },
        ...{ requestedBy: counter.person.id, requestedAt: desk.clock.now() },
        record: {
          ...{ account, payer, ofPayer: partyId !== null, hold: `${kind}, ${why}` },
          ...{ since: placedOn, ...(until === null ? {} : { until }) },
          ...{ owed: formatCents(await owedBy(book, hold)), reason: words.value },
          ...{ accountId, holdId },
        },
      }),
    );
  });
}

type Standing = { readonly date: string; readonly hold: KnownHold };

async function standingNow(desk: Desk, book: Book, holdId: number): Promise<Result<Standing>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const hold = await standingHold(book, holdId, dated.value);
  return hold === undefined ? refuse('hold-gone') : done({ date: dated.value, hold });
}

/** Runs in the transaction of the yes. */
export async function carryOutHoldLift(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const { record, register } = request;
  const found = await standingNow(desk, book, Number(record['holdId']));
  if (!found.ok) return found;
  const { date, hold } = found.value;
  await insertHoldLift(book, {
    ...{ hold_id: hold.id, business_date: date, lifted_at: at },
    register: present(register, 'register'),
    ...{ asked_by: request.requestedBy, approved_by: approver.id, request_id: request.id },
    reason_text: String(record['reason']),
  });
  return done(`The hold for ${hold.kind} is lifted.`);
}
