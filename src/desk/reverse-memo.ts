// Takes a memo back: asked for by whoever makes memos, done when a second person says yes. The
// mirror entry is posted on the date of the yes and points at the memo's own (P2).
import { present } from '../domain/assert.ts';
import { memoNumber } from '../domain/memo.ts';
import { mirrorOf } from '../domain/mirror.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import { loadEntry, writeEntry } from '../store/entries.ts';
import { insertReversal, loadMemo, type Memo } from '../store/memos.ts';
import type { Book } from '../store/open-store.ts';
import { insertRequest, type Request } from '../store/requests.ts';
import type { Approved } from './approvals.ts';
import { openBusinessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { largeOf, rankOf } from './memo-limits.ts';
import { type AccountTarget, memoTarget } from './memo-target.ts';
import { queueMemoVoucher, type Voucher } from './memo-voucher.ts';
import { permit } from './permit.ts';
import { type Reason, reasonWords } from './reason.ts';

export type Reversing = { readonly number: number; readonly reason: Reason };

export async function askReversal(
  desk: Desk,
  counter: Counter,
  { number, reason }: Reversing,
): Promise<Result<Request>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, counter.person, 'make-memo');
    if (!allowed.ok) return allowed;
    const date = await openBusinessDate(desk, book);
    if (!date.ok) return date;
    const found = await reversible(book, { number });
    if (!found.ok) return found;
    const words = await reasonWords(book, 'reverse-memo', reason);
    if (!words.ok) return words;
    const { amount_cents: amountCents, account_id: accountId, id, kind } = found.value.memo;
    const rank = await rankOf(book, 'memo', amountCents, date.value);
    return done(
      await insertRequest(book, {
        kind: 'reverse-memo',
        register: counter.register,
        businessDate: date.value,
        requestedBy: counter.person.id,
        requestedAt: desk.clock.now(),
        record: {
          memo: `${kind} ${memoNumber(number)}`,
          account: (await accountById(book, accountId)).number,
          amount: formatCents(amountCents),
          made: found.value.memo.reason_text,
          reason: words.value,
          memoId: id,
          ...largeOf(rank),
        },
      }),
    );
  });
}

type Reversible = { readonly memo: Memo; readonly target: AccountTarget };

/** Refused twice, and where what a debit memo raised is paid in part already. */
async function reversible(
  book: Book,
  which: { readonly id: number } | { readonly number: number },
): Promise<Result<Reversible>> {
  const memo = await loadMemo(book, which);
  if (!memo) return refuse('memo-unknown');
  const number = memoNumber(memo.number);
  if (memo.isReversed) return refuse('memo-reversed', { number });
  const target = await memoTarget(book, { componentId: memo.component_id });
  if (!target.ok) return target;
  const paid = target.value.component.openCents < memo.amount_cents;
  if (memo.kind === 'debit' && paid) return refuse('memo-paid', { number });
  return done({ memo, target: target.value });
}

export async function carryOutReversal(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const date = await openBusinessDate(desk, book);
  if (!date.ok) return date;
  const found = await reversible(book, { id: Number(request.record['memoId']) });
  if (!found.ok) return found;
  const { memo, target } = found.value;
  const number = memoNumber(memo.number);
  const entry = await writeEntry(book, {
    ...mirrorOf([await loadEntry(book, memo.entry_id)]),
    source: 'MEM',
    businessDate: date.value,
    memo: `Reversal of memo ${number}`,
    at,
    by: request.requestedBy,
    reverses: memo.entry_id,
  });
  const reason = String(request.record['reason']);
  await insertReversal(book, {
    memo_id: memo.id,
    business_date: date.value,
    reversed_at: at,
    asked_by: request.requestedBy,
    approved_by: approver.id,
    request_id: request.id,
    reason_text: reason,
    entry_id: entry.id,
  });
  const voucher: Voucher = {
    number: memo.number,
    kind: memo.kind,
    reversed: true,
    accountId: memo.account_id,
    about: target.about,
    amountCents: memo.amount_cents,
    reason,
    date: date.value,
  };
  const register = present(request.register, 'register');
  await queueMemoVoucher(book, voucher, { by: request.requestedBy, at, register, approver });
  return done(`Memo ${number} is reversed.`);
}
