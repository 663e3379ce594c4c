// A check comes back from the bank: what it paid is owed again on its own lines, the bank's charge
// is booked, the payer owes a fee and pays in cash from now on.
import { present } from '../domain/assert.ts';
import { addMonths } from '../domain/calendar.ts';
import { type Cents, cents, formatCents, parseAmount } from '../domain/money.ts';
import { may, type Permission, type Person } from '../domain/person.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type ReturnCode, returnCode } from '../domain/return-codes.ts';
import { type Piece, returnedNumber } from '../domain/returned-item.ts';
import type { SuspendedDocument } from '../domain/suspended-document.ts';
import { insertCashOnly } from '../store/cash-only.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { loadReceipt } from '../store/receipts.ts';
import { insertRedepositEnd, pendingOf } from '../store/redeposits.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import {
  type Drawer,
  insertReturned,
  returnedSoFar,
  type TakenCheck,
} from '../store/returned-items.ts';
import { takeNumber } from '../store/series.ts';
import { followApplied } from './applied-pieces.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { followMoney } from './follow-money.ts';
import { permit } from './permit.ts';
import { owingAccount } from './returned-account.ts';
import { drawerOf, paidByCheck, returnableCheck } from './returned-check.ts';
import { documentsOf } from './returned-documents.ts';
import { writeCost, writeTakenBack } from './returned-entries.ts';
import { writeReturnLetters } from './returned-letters.ts';
import { refundsToStop, type StoppedRefund, tellOfStopped, withCredits } from './stop-refunds.ts';

export type ReturnedItem = {
  readonly tenderId: number;
  /** When the bank took the money back. */
  readonly bankDate: string;
  /** `A`, `R01`: see src/domain/return-codes.ts. */
  readonly code: string;
  readonly bankChargeCents: Cents;
  /** All it cost the city, the bank's charge included: no fee goes beyond it. */
  readonly costCents: Cents;
  /** Where the notice goes where the book keeps no address of the payer: lines without the name. */
  readonly address?: readonly string[];
};

export type ReturnedPosted =
  | {
      readonly done: true;
      readonly number: string;
      readonly amountCents: Cents;
      readonly feeCents: Cents;
      readonly cashOnlyUntil?: string;
      /** Letters that wait to be printed: none where nobody knows where they go. */
      readonly letters: readonly string[];
      /** What may not be used until all is paid. */
      readonly suspended: readonly string[];
    }
  | { readonly done: false; readonly request: Request };

/** What holds where the city never said it. */
const CLERK_CENTS = 50_000;
const MONTHS = { first: 12, later: 24 };

export type CheckedReturn = ReturnedItem & {
  readonly check: TakenCheck;
  readonly reason: ReturnCode;
  readonly pieces: readonly Piece[];
  /** Refunds of its money, which are not paid any more. */
  readonly stopped: readonly StoppedRefund[];
  readonly drawer: Drawer;
  readonly date: string;
  /** Returned items of the payer before this one. */
  readonly earlier: number;
  /** What ends because of it, where the bank had presented the check again. */
  readonly redepositId: number | undefined;
};

export type ReturnMoment = { readonly at: string; readonly by: number };
type Second = { readonly approverId: number; readonly requestId: number };

/**
 * A clerk alone up to the city's limit, a supervisor or accounting beyond it; but never alone who
 * took the check: whoever made the receipt does not also undo it.
 */
export async function postReturnedItem(
  desk: Desk,
  counter: Counter,
  item: ReturnedItem,
): Promise<Result<ReturnedPosted>> {
  return desk.store.transact<ReturnedPosted>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'post-returned');
    if (!allowed.ok) return allowed;
    const checked = await check(desk, book, item);
    if (!checked.ok) return checked;
    if (await mayAlone(book, allowed.value, checked.value)) {
      return write(desk, book, checked.value, { by: counter.person.id, at: desk.clock.now() });
    }
    const request = await insertRequest(book, {
      kind: 'returned-item',
      register: counter.register,
      businessDate: checked.value.date,
      requestedBy: counter.person.id,
      requestedAt: desk.clock.now(),
      record: recordOf(checked.value),
    });
    return done({ done: false, request });
  });
}

async function mayAlone(book: Book, person: Person, checked: CheckedReturn): Promise<boolean> {
  const { check: taken, date } = checked;
  if (taken.clerkId === person.id) return false;
  if (person.role !== 'clerk' || may(person, 'approve-returned')) return true;
  return taken.amountCents <= (await policyOr(book, 'returned.clerk-cents', date, CLERK_CENTS));
}

function recordOf({ check: taken, reason, ...item }: CheckedReturn) {
  const { register, number, payer, checkNumber, amountCents } = taken;
  return {
    receipt: receiptNumber(register, number),
    payer,
    check: checkNumber,
    amount: formatCents(amountCents),
    reason: `${reason.code} ${reason.words}`,
    bankDate: item.bankDate,
    bankCharge: formatCents(item.bankChargeCents),
    cost: formatCents(item.costCents),
    what: reason.code,
    ...(item.address === undefined ? {} : { address: item.address.join('\n') }),
    tenderId: item.tenderId,
  };
}

export const returnedPermission = (): Permission => 'approve-returned';

/** Runs in the transaction of the second person's yes: everything is looked at again. */
export async function carryOutReturned(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const { record } = request;
  const amount = (name: string) => parseAmount(String(record[name])) ?? cents(0);
  const address = record['address'];
  const checked = await check(desk, book, {
    ...(typeof address === 'string' ? { address: address.split('\n') } : {}),
    tenderId: Number(record['tenderId']),
    bankDate: String(record['bankDate']),
    code: String(record['what']),
    bankChargeCents: amount('bankCharge'),
    costCents: amount('cost'),
  });
  if (!checked.ok) return checked;
  const second = { approverId: approver.id, requestId: request.id };
  const written = await write(desk, book, checked.value, { at, by: request.requestedBy }, second);
  return written.ok ? done(`Returned item ${written.value.number} is posted.`) : written;
}

async function check(desk: Desk, book: Book, item: ReturnedItem): Promise<Result<CheckedReturn>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const date = dated.value;
  const taken = await returnableCheck(book, item.tenderId);
  if (!taken.ok) return taken;
  const { bankDate, bankChargeCents, costCents } = item;
  const pending = await pendingOf(book, item.tenderId);
  const from = pending?.bankDate ?? taken.value.date;
  if (bankDate < from || bankDate > date) return refuse('returned-date', { from, until: date });
  const reason = returnCode(item.code);
  if (reason === undefined) return refuse('returned-code', { code: item.code });
  if (bankChargeCents < 0 || costCents < bankChargeCents) return refuse('returned-cost');
  const stopped = await refundsToStop(book, taken.value.receiptId);
  const paid = withCredits(await paidByCheck(book, taken.value), stopped);
  const pieces = await followApplied(book, paid);
  const drawer = await drawerOf(book, pieces);
  const earlier = await returnedSoFar(book, drawer);
  const found = { reason, pieces, stopped, drawer, date, earlier };
  return done({ ...item, ...found, check: taken.value, redepositId: pending?.id });
}

async function write(
  desk: Desk,
  book: Book,
  checked: CheckedReturn,
  moment: ReturnMoment,
  second?: Second,
): Promise<Result<Extract<ReturnedPosted, { done: true }>>> {
  const number = await takeNumber(book, 'returned');
  const shown = returnedNumber(number);
  const owing = await owingAccount(book, checked, shown, moment);
  if (!owing.ok) return owing;
  const owed = owing.value;
  const documents = await documentsOf(book, checked);
  const back = await writeTakenBack(book, owed, shown, moment);
  if (!back.ok) return back;
  const { check: taken, reason, drawer, date } = checked;
  const row = {
    number,
    receipt_id: taken.receiptId,
    tender_id: taken.tenderId,
    amount_cents: taken.amountCents,
    unaccounted_item_id: back.value.unaccountedItemId,
    bank_date: checked.bankDate,
    code: reason.code,
    reason: reason.words,
    party_id: drawer.partyId,
    account_id: drawer.accountId,
    business_date: date,
    posted_at: moment.at,
    posted_by: moment.by,
    approved_by: second?.approverId ?? null,
    request_id: second?.requestId ?? null,
    entry_id: back.value.entryId,
  };
  const id = await insertReturned(book, row, {
    documents: suspendedRows(documents),
    recoveries: back.value.recoveries.map(({ past, amountCents }) => {
      return { receipt_id: taken.receiptId, place: past.place, amount_cents: amountCents };
    }),
  });
  await endRedeposit(book, checked, id, moment);
  await tellOfStopped(book, checked.stopped, shown, { ...moment, date });
  const fee = await writeCost(book, owed, { id, number: shown }, moment);
  if (!fee.ok) return fee;
  const receipt = present(await loadReceipt(book, { id: taken.receiptId }), shown);
  const moved = { ...moment, book, register: null };
  const accountIds = receipt.lines.map(({ accountId }) => accountId);
  const followed = await followMoney(desk, moved, accountIds);
  if (!followed.ok) return followed;
  const until = await cashOnly(book, checked, id, moment.at);
  const noted = { id, feeCents: fee.value, cashOnlyUntil: until, documents };
  const letters = await writeReturnLetters(desk, book, owed, noted, moment);
  if (!letters.ok) return letters;
  const posted = { number: shown, amountCents: taken.amountCents, feeCents: fee.value };
  return done({
    done: true,
    ...posted,
    ...(until === undefined ? {} : { cashOnlyUntil: until }),
    letters: letters.value,
    suspended: documents.map(({ words }) => words.en),
  });
}

async function endRedeposit(
  book: Book,
  { redepositId, date }: CheckedReturn,
  id: number,
  { at, by }: ReturnMoment,
): Promise<void> {
  if (redepositId === undefined) return;
  await insertRedepositEnd(book, {
    ...{ redeposit_id: redepositId, outcome: 'returned', returned_id: id },
    ...{ business_date: date, ended_at: at, ended_by: by },
  });
}

function suspendedRows(documents: readonly SuspendedDocument[]) {
  return documents.map(({ place, words, accountId }) => {
    return { receipt_line: place, document: words.en, account_id: accountId };
  });
}

/** From the day of the bank; where the payer is known, and it was the payer's doing. */
async function cashOnly(
  book: Book,
  { drawer, reason, bankDate, date, earlier }: CheckedReturn,
  id: number,
  at: string,
): Promise<string | undefined> {
  if (drawer.accountId === null || !reason.ofPayer) return undefined;
  const which = earlier === 0 ? 'first' : 'later';
  const months = await policyOr(book, `cash-only.${which}-months`, date, MONTHS[which]);
  if (months === 0) return undefined;
  const until = addMonths(bankDate, months);
  const { accountId, partyId } = drawer;
  const whose = partyId === null ? { account_id: accountId } : { party_id: partyId };
  const row = { returned_id: id, until_date: until, party_id: null, account_id: null, ...whose };
  await insertCashOnly(book, row, at);
  return until;
}
