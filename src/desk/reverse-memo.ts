// Takes a memo back: asked for by whoever makes memos, done when a second person says yes. The
// mirror entry is posted on the date of the yes and points at the memo's own (P2).
import { present } from '../domain/assert.ts';
import { balancedEntry, flipped, netPostings, withoutPool } from '../domain/entry.ts';
import { memoNumber, rankFor } from '../domain/memo.ts';
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
import { memoLimits } from './memo-limits.ts';
import { memoTarget } from './memo-target.ts';
import { queueMemoVoucher } from './memo-voucher.ts';
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
    const memo = await reversible(book, { number });
    if (!memo.ok) return memo;
    const words = await reasonWords(book, 'reverse-memo', reason);
    if (!words.ok) return words;
    const { amount_cents: amountCents, account_id: accountId, id, kind } = memo.value;
    const rank = rankFor(amountCents, await memoLimits(book, date.value));
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
          made: memo.value.reason_text,
          reason: words.value,
          memoId: id,
          large: rank === 'finance-director',
        },
      }),
    );
  });
}

/** Refused twice, and where what a debit memo raised is paid in part already. */
async function reversible(
  book: Book,
  which: { readonly id: number } | { readonly number: number },
): Promise<Result<Memo>> {
  const memo = await loadMemo(book, which);
  if (!memo) return refuse('memo-unknown');
  const number = memoNumber(memo.number);
  if (memo.isReversed) return refuse('memo-reversed', { number });
  if (memo.kind === 'credit') return done(memo);
  const target = await memoTarget(book, { componentId: memo.component_id });
  if (!target.ok) return target;
  const whole = target.value.component.openCents === memo.amount_cents;
  return whole ? done(memo) : refuse('memo-paid', { number });
}

export async function carryOutReversal(approved: Approved): Promise<Result<string>> {
  const { desk, book, request, approver, at } = approved;
  const date = await openBusinessDate(desk, book);
  if (!date.ok) return date;
  const found = await reversible(book, { id: Number(request.record['memoId']) });
  if (!found.ok) return found;
  const memo = found.value;
  const number = memoNumber(memo.number);
  const before = await loadEntry(book, memo.entry_id);
  const entry = await writeEntry(book, {
    entry: balancedEntry(flipped(netPostings(withoutPool(before.postings)))),
    movements: before.movements.map((row) => ({ ...row, side: row.side === 'D' ? 'C' : 'D' })),
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
  const voucher = await voucherOf(book, memo, reason, date.value);
  const maker = {
    by: request.requestedBy,
    at,
    register: present(request.register, 'register'),
    approver,
  };
  await queueMemoVoucher(book, voucher, maker);
  return done(`Memo ${number} is reversed.`);
}

async function voucherOf(book: Book, memo: Memo, reason: string, date: string) {
  const target = await memoTarget(book, { componentId: memo.component_id });
  return {
    number: memo.number,
    kind: memo.kind,
    reversed: true,
    accountId: memo.account_id,
    about: target.ok ? target.value.about : '',
    amountCents: memo.amount_cents,
    reason,
    date,
  };
}
