// A credit is paid back: asked for at the counter, granted by a second person, then paid by
// accounts payable. Never over the counter, and not while the check that paid it may still come
// back.

import type { PlainRecord } from '../domain/canonical.ts';
import { balancedEntry } from '../domain/entry.ts';
import { foreignText } from '../domain/foreign-text.ts';
import { type Cents, formatCents } from '../domain/money.ts';
import { type Component, isCredit, type OpenItem, openCents } from '../domain/open-item.ts';
import { may } from '../domain/person.ts';
import { refundCredit, refundNumber } from '../domain/refund.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type AccountRow, accountById, addressOf, owedOf } from '../store/accounts.ts';
import { businessDaysAfter } from '../store/calendar.ts';
import { writeEntry } from '../store/entries.ts';
import { loadItems } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { newestChange } from '../store/payer-changes.ts';
import { policyOr } from '../store/policies.ts';
import { checkDateOf, insertRefund } from '../store/refunds.ts';
import { insertDecision, insertRequest, type Request } from '../store/requests.ts';
import { takeNumber } from '../store/series.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { unlessPending } from './hold-refunds.ts';
import { languageIn } from './language-question.ts';
import type { LineWork } from './line-duties.ts';
import { isLargeRefund, memoPermission, stillMay } from './memo-limits.ts';
import { payerOwes } from './payer-owes.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';
import { writeLetterAt } from './write-letter.ts';

export type AskedRefund = {
  /** A credit of an account: all that is open of it is paid back. */
  readonly itemId: number;
  readonly payee: string;
  readonly address: string;
  readonly reason: Reason;
};

/** Business days after which a check is not expected back; where the city never said it. */
const CHECK_DAYS = 10;

type Refundable = {
  readonly item: OpenItem;
  readonly component: Component;
  readonly accountId: number;
};

export async function askRefund(
  desk: Desk,
  counter: Counter,
  asked: AskedRefund,
): Promise<Result<Request>> {
  const [payee, address] = [foreignText(asked.payee), foreignText(asked.address)];
  if (payee === '' || address === '') return refuse('refund-payee');
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'make-memo');
    if (!allowed.ok) return allowed;
    const date = await openBusinessDate(desk, book);
    if (!date.ok) return date;
    const words = await reasonWords(book, 'refund', asked.reason);
    if (!words.ok) return words;
    const found = await refundable(book, asked.itemId);
    if (!found.ok) return found;
    // What is held for a decision goes back by that decision alone.
    if (!isCredit(found.value.item)) return refuse('refund-nothing');
    const free = await unlessPending(book, found.value.item.id);
    if (!free.ok) return free;
    return done(
      await insertRequest(book, {
        kind: 'refund',
        register: counter.register,
        businessDate: date.value,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: await recordOf(book, found.value, {
          ...{ payee, address, reason: words.value, date: date.value },
        }),
      }),
    );
  });
}

type Told = {
  readonly payee: string;
  readonly address: string;
  readonly reason: string;
  readonly date: string;
};

/** What the second person reads, and what the refund is held against. */
async function recordOf(
  book: Book,
  { item, accountId }: Refundable,
  { payee, address, reason, date }: Told,
): Promise<PlainRecord> {
  const account = await accountById(book, accountId);
  const amountCents = openCents(item);
  return {
    account: account.number,
    amount: formatCents(amountCents),
    large: await isLargeRefund(book, amountCents, date),
    ...{ payee, address },
    ...(await otherThanKnown(book, account, { payee, address })),
    notBefore: await notBefore(book, item.id, date),
    accountOwes: formatCents(await owedOf(book, accountId)),
    ...(await othersOwe(book, account)),
    reason,
    itemId: item.id,
  };
}

/**
 * A refund goes to the payer at the address on file (duty 3). What was keyed otherwise, and an
 * address that was changed at the counter, the second person reads beside it.
 */
async function otherThanKnown(
  book: Book,
  { payer, partyId }: AccountRow,
  { payee, address }: Pick<Told, 'payee' | 'address'>,
): Promise<PlainRecord> {
  if (partyId === null) return {};
  const onFile = await addressOf(book, partyId);
  const changed = await newestChange(book, partyId, 'address');
  return {
    ...(payee === payer ? {} : { payerIs: payer }),
    ...(onFile === undefined || onFile === address ? {} : { addressOnFile: onFile }),
    ...(changed === undefined ? {} : { addressChanged: `${changed.date} by ${changed.by}` }),
  };
}

/** What else its payer owes: by consent a credit pays that before it is paid back (duty 3). */
async function othersOwe(book: Book, account: AccountRow): Promise<PlainRecord> {
  const owed = await payerOwes(book, account);
  return owed.length === 0 ? {} : { payerOwes: owed.join(', ') };
}

/** Refused where nothing of the credit is left. */
async function refundable(book: Book, itemId: number): Promise<Result<Refundable>> {
  const [item] = await loadItems(book, { itemIds: [itemId] });
  const component = item?.components.find((one) => one.openCents > 0);
  if (!item || !component || item.side !== 'C' || item.accountId === undefined) {
    return refuse('refund-nothing');
  }
  return done({ item, component, accountId: item.accountId });
}

/** A check may come back for so many business days; other money is paid back at once. */
async function notBefore(book: Book, itemId: number, date: string): Promise<string> {
  const paid = await checkDateOf(book, itemId);
  if (paid === undefined) return date;
  const days = await policyOr(book, 'refund.check-days', date, CHECK_DAYS);
  const cleared = await businessDaysAfter(book, paid, days);
  return cleared > date ? cleared : date;
}

/**
 * Runs in the transaction of the yes, on the date of the yes; the amount is that of the request.
 */
export async function carryOutRefund(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const date = await openBusinessDate(desk, book);
  if (!date.ok) return date;
  const found = await refundable(book, Number(request.record['itemId']));
  if (!found.ok) return found;
  const free = await unlessPending(book, found.value.item.id);
  if (!free.ok) return free;
  const isLarge = await isLargeRefund(book, found.value.component.openCents, date.value);
  const stillGrants = await stillMay(approved, isLarge ? 'finance-director' : 'supervisor');
  if (!stillGrants.ok) return stillGrants;
  const granting = { grantedBy: approver.id, date: date.value, at };
  return grantRefund(book, request, found.value, granting);
}

type Granting = { readonly grantedBy: number; readonly date: string; readonly at: string };

async function grantRefund(
  book: Book,
  request: Request,
  { item, component, accountId }: Refundable,
  { grantedBy, date, at }: Granting,
): Promise<Result<string>> {
  const { record } = request;
  const amountCents = component.openCents;
  if (formatCents(amountCents) !== record['amount']) return refuse('refund-changed');
  const waits = await notBefore(book, item.id, date);
  const number = await takeNumber(book, 'refund');
  const shown = refundNumber(number);
  const { postings, movements } = refundCredit(item, component, amountCents);
  const entry = await writeEntry(book, {
    entry: balancedEntry(postings),
    movements,
    source: 'REF',
    businessDate: date,
    memo: `Refund ${shown}: ${String(record['reason'])}`,
    at,
    by: request.requestedBy,
  });
  await insertRefund(book, {
    number,
    account_id: accountId,
    component_id: component.id,
    amount_cents: amountCents,
    payee: String(record['payee']),
    address: String(record['address']),
    not_before: waits,
    business_date: date,
    granted_at: at,
    asked_by: request.requestedBy,
    granted_by: grantedBy,
    request_id: request.id,
    reason_text: String(record['reason']),
    entry_id: entry.id,
  });
  const granted = { accountId, shown, amountCents, waits };
  const told = await tellPayee(book, request, granted, { date, at });
  return told.ok ? done(`Refund ${shown} is granted; accounts payable pays it.`) : told;
}

type Granted = {
  readonly accountId: number;
  readonly shown: string;
  readonly amountCents: Cents;
  readonly waits: string;
};

/** Whoever gets it is written to where it goes, in the language of the payer. */
async function tellPayee(
  book: Book,
  { record, requestedBy: by }: Request,
  { accountId, shown, amountCents, waits }: Granted,
  moment: Pick<Granting, 'date' | 'at'>,
): Promise<Result<unknown>> {
  const { payee, address } = record;
  // The reason is the clerk's own and in one language: it is no part of the letter.
  const fields = { refund: shown, amount: amountCents, not_before: waits };
  return writeLetterAt(
    book,
    { ...moment, by },
    {
      ...{ kind: 'refund-notice', accountId, fields: { ...fields, name: String(payee) } },
      ...{ address: String(address).split(', '), ...languageIn(record) },
    },
  );
}

export type DecidedRefund = Omit<AskedRefund, 'reason'> & {
  readonly reason: string;
  /** That of whom a line writes to; the account's own unless told. */
  readonly language?: string;
};

/**
 * What a decision of a line of business gives back is asked for with it, by whoever made it. A
 * second person who may grant refunds has granted it with the decision; else it waits for one.
 */
export async function refundWith(work: LineWork, asked: DecidedRefund): Promise<Result<unknown>> {
  const { book, date, at, by, register, second } = work;
  const [payee, address] = [foreignText(asked.payee), foreignText(asked.address)];
  if (payee === '' || address === '') return refuse('refund-payee');
  const found = await refundable(book, asked.itemId);
  if (!found.ok) return found;
  const told = await recordOf(book, found.value, { ...asked, payee, address, date });
  const { language } = asked;
  const record = language === undefined ? told : { ...told, language };
  const who = { register, businessDate: date, requestedBy: by, requestedAt: at };
  const request = await insertRequest(book, { kind: 'refund', ...who, record });
  if (!(await unlessPending(book, asked.itemId)).ok) return done(request);
  if (second === undefined || !may(second.approver, memoPermission(request))) return done(request);
  const { id: grantedBy } = second.approver;
  const yes = { decision: 'yes', decidedBy: grantedBy, decidedAt: at, reason: '' } as const;
  await insertDecision(book, request, yes);
  return grantRefund(book, request, found.value, { grantedBy, date, at });
}
