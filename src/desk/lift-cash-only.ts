// Somebody pays by check again: asked for on an account, granted by a supervisor, for the party
// behind it or for the account where no party is known.
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import { insertCashOnlyLift } from '../store/cash-only.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { newestReturned } from '../store/returned-items.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';

export type AskedLift = { readonly accountId: number; readonly reason: Reason };

export async function askCashOnlyLift(
  desk: Desk,
  counter: Counter,
  { accountId, reason }: AskedLift,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'post-returned');
    if (!allowed.ok) return allowed;
    const words = await reasonWords(book, 'lift-cash-only', reason);
    if (!words.ok) return words;
    const cashOnly = await cashOnlyOn(desk, book, accountId);
    if (!cashOnly.ok) return cashOnly;
    const { number, payer, until, date } = cashOnly.value;
    return done(
      await insertRequest(book, {
        kind: 'lift-cash-only',
        register: counter.register,
        businessDate: date,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: { account: number, payer, cashOnlyUntil: until, reason: words.value, accountId },
      }),
    );
  });
}

type CashOnly = {
  readonly number: string;
  readonly payer: string;
  readonly partyId: number | null;
  readonly until: string;
  readonly date: string;
};

/** Refused where a check would be taken anyway. */
async function cashOnlyOn(desk: Desk, book: Book, accountId: number): Promise<Result<CashOnly>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const date = dated.value;
  const { number, payer, partyId, cashOnlyUntil: until } = await accountById(book, accountId);
  if (until === null || until < date) return refuse('cash-only-not', { account: number });
  return done({ number, payer, partyId, until, date });
}

/** Runs in the transaction of the yes. */
export async function carryOutCashOnlyLift(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const accountId = Number(request.record['accountId']);
  const cashOnly = await cashOnlyOn(desk, book, accountId);
  if (!cashOnly.ok) return cashOnly;
  const { partyId, date, number } = cashOnly.value;
  const through = await newestReturned(book);
  const row = {
    through_id: through,
    business_date: date,
    lifted_at: at,
    asked_by: request.requestedBy,
    approved_by: approver.id,
    request_id: request.id,
    reason_text: String(request.record['reason']),
  };
  await insertCashOnlyLift(book, {
    ...row,
    party_id: partyId,
    account_id: partyId === null ? accountId : null,
  });
  return done(`Checks are taken again on ${number}.`);
}
