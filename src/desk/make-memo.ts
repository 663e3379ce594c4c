// Makes a debit or credit memo on an account: at once up to the limit of who makes it, else when a
// second person allows it.
import { present } from '../domain/assert.ts';
import { addMonths } from '../domain/calendar.ts';
import { balancedEntry } from '../domain/entry.ts';
import {
  creditMemo,
  debitMemoItem,
  isCourtesy,
  type MemoKind,
  type MemoRank,
  memoNumber,
  mostCredited,
} from '../domain/memo.ts';
import { type Cents, cents, formatCents, parseAmount } from '../domain/money.ts';
import { type Allocated, assess, isLate, type OpenItem } from '../domain/open-item.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import { linkAdded } from '../store/added-items.ts';
import { OFFICE } from '../store/chain.ts';
import { writeEntry } from '../store/entries.ts';
import { insertMemo, newestOfReason } from '../store/memos.ts';
import { insertItem } from '../store/open-items.ts';
import type { Book } from '../store/open-store.ts';
import { policyOr } from '../store/policies.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import { isFeeOfReturn } from '../store/returned-items.ts';
import { takeNumber } from '../store/series.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { largeOf, mayAlone, memoRank, stillMay } from './memo-limits.ts';
import { type AccountTarget, type MemoAbout, memoTarget } from './memo-target.ts';
import { type MemoMaker, queueMemoVoucher } from './memo-voucher.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';

export type Memo = MemoAbout & {
  readonly kind: MemoKind;
  readonly amountCents: Cents;
  /** Its text is wanted: a memo without a note is one that nobody can check. */
  readonly reason: Reason;
};

export type MemoMade =
  | { readonly done: true; readonly number: string }
  | { readonly done: false; readonly request: Request };

type Checked = Memo & {
  readonly target: AccountTarget;
  readonly account: string;
  readonly words: string;
  readonly date: string;
  readonly rank: MemoRank;
  /** What was taken off before that nobody signed. */
  readonly aloneCents: Cents;
  readonly isReturnedFee: boolean;
};

/** Refused beyond what is open, and where the reason has no words of the maker's own. */
export async function makeMemo(
  desk: Desk,
  counter: Counter,
  memo: Memo,
): Promise<Result<MemoMade>> {
  return desk.store.transact<MemoMade>(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'make-memo');
    if (!allowed.ok) return allowed;
    if (!memo.reason.text?.trim()) return refuse('memo-note');
    const words = await reasonWords(book, `${memo.kind}-memo`, memo.reason);
    if (!words.ok) return words;
    const checked = await check(desk, book, memo, words.value);
    if (!checked.ok) return checked;
    if (!isWaived(checked.value) && mayAlone(allowed.value, checked.value.rank)) {
      const maker = { by: counter.person.id, at: desk.clock.now(), register: counter.register };
      return done({ done: true, number: await write(book, checked.value, maker) });
    }
    const request = await insertRequest(book, {
      kind: 'memo',
      register: counter.register,
      businessDate: checked.value.date,
      requestedBy: counter.person.id,
      requestedAt: desk.clock.now(),
      record: recordOf(checked.value),
    });
    return done({ done: false, request });
  });
}

/** The fee of a returned check is waived by two, however small it is. */
function isWaived({ kind, isReturnedFee }: Checked): boolean {
  return kind === 'credit' && isReturnedFee;
}

function recordOf({ kind, account, target, ...memo }: Checked) {
  const { component, about } = target;
  return {
    memo: kind,
    account,
    of: about,
    ...(memo.share === undefined ? {} : { share: memo.share }),
    open: formatCents(component.openCents),
    amount: formatCents(memo.amountCents),
    ...(memo.aloneCents > 0 ? { alone: formatCents(memo.aloneCents) } : {}),
    reason: memo.words,
    reasonNumber: memo.reason.number,
    componentId: component.id,
    ...largeOf(memo.rank),
  };
}

/** Runs in the transaction of the second person's yes: everything is looked at again. */
export async function carryOutMemo(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const { record } = request;
  const share = record['share'];
  const memo: Memo = {
    kind: record['memo'] === 'debit' ? 'debit' : 'credit',
    componentId: Number(record['componentId']),
    ...(typeof share === 'string' ? { share } : {}),
    amountCents: parseAmount(String(record['amount'])) ?? cents(0),
    reason: { number: Number(record['reasonNumber']) },
  };
  const checked = await check(desk, book, memo, String(record['reason']));
  if (!checked.ok) return checked;
  const allowed = await stillMay(approved, checked.value.rank);
  if (!allowed.ok) return allowed;
  const register = present(request.register, 'register');
  const maker = { by: request.requestedBy, at, register, approver, requestId: request.id };
  const number = await write(book, checked.value, maker);
  return done(`Memo ${number} is posted.`);
}

async function check(desk: Desk, book: Book, memo: Memo, words: string): Promise<Result<Checked>> {
  const dated = await openBusinessDate(desk, book);
  if (!dated.ok) return dated;
  const date = dated.value;
  const target = await memoTarget(book, memo);
  if (!target.ok) return target;
  const { accountId } = target.value;
  if (memo.amountCents <= 0) return refuse('memo-nothing');
  const ranked = await memoRank(desk, book, memo, { ...target.value, date });
  if (!ranked.ok) return ranked;
  const most = mostCredited(target.value);
  if (memo.kind === 'credit' && memo.amountCents > most) {
    return refuse('memo-beyond', { most: formatCents(most, true) });
  }
  const given = await courtesyGiven(book, memo, { ...target.value, words, date });
  if (!given.ok) return given;
  const { number: account } = await accountById(book, accountId);
  const isReturnedFee = await isFeeOfReturn(book, target.value.item.id);
  const found = { target: target.value, ...ranked.value, isReturnedFee };
  return done({ ...memo, ...found, account, words, date });
}

const COURTESY_MONTHS = 12;

/** Late charges alone are waived as a courtesy, and once in so many months. */
async function courtesyGiven(
  book: Book,
  { kind, reason }: Memo,
  { accountId, item, component, words, date }: AccountTarget & { words: string; date: string },
): Promise<Result<undefined>> {
  if (kind !== 'credit' || !isCourtesy(words)) return done(undefined);
  if (!isLate(component)) return refuse('memo-courtesy-late', { what: component.name });
  const about = { itemId: item.id, componentId: component.id };
  const months = await policyOr(book, 'memo.courtesy-months', date, COURTESY_MONTHS);
  const last = await newestOfReason(book, accountId, reason.number, about);
  const isAgain = last !== undefined && last > addMonths(date, -months);
  return isAgain ? refuse('memo-courtesy', { date: last }) : done(undefined);
}

/** Returns the number of the memo. */
async function write(
  book: Book,
  memo: Checked,
  maker: MemoMaker & { readonly requestId?: number },
): Promise<string> {
  const number = await takeNumber(book, 'memo');
  const shown = memoNumber(number);
  const moved = await movedBy(book, memo, shown, maker.at);
  const entry = await writeEntry(book, {
    entry: balancedEntry(moved.allocated.postings),
    movements: moved.allocated.movements,
    source: 'MEM',
    businessDate: memo.date,
    memo: `${memo.kind === 'credit' ? 'Credit' : 'Debit'} memo ${shown}: ${memo.words}`,
    at: maker.at,
    by: maker.by,
  });
  await insertMemo(book, {
    number,
    kind: memo.kind,
    account_id: memo.target.accountId,
    component_id: moved.componentId,
    amount_cents: memo.amountCents,
    business_date: memo.date,
    made_at: maker.at,
    made_by: maker.by,
    approved_by: maker.approver?.id ?? null,
    request_id: maker.requestId ?? null,
    reason_number: memo.reason.number,
    reason_text: memo.words,
    entry_id: entry.id,
  });
  const { kind, amountCents, words: reason, date, target } = memo;
  const { accountId, about } = target;
  const voucher = { number, kind, reversed: false, accountId, about, amountCents, reason, date };
  await queueMemoVoucher(book, voucher, maker);
  return shown;
}

type Moved = { readonly allocated: Allocated; readonly componentId: number };

async function movedBy(book: Book, memo: Checked, number: string, at: string): Promise<Moved> {
  const { target, amountCents, date } = memo;
  if (memo.kind === 'credit') {
    const allocated = creditMemo(target, amountCents);
    return { allocated, componentId: target.component.id };
  }
  const raised: OpenItem = await insertItem(book, {
    ...debitMemoItem(target, { number, amountCents, date }),
    accountId: target.accountId,
  });
  await linkAdded(book, OFFICE, { items: [raised.id] }, at);
  return { allocated: assess(raised), componentId: raised.components[0]?.id ?? 0 };
}
