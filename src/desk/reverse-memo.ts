// Takes a memo back. Refused twice, and where what a debit memo raised is paid in part already.
import { memoNumber } from '../domain/memo.ts';
import { mirrorOf } from '../domain/mirror.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { accountById } from '../store/accounts.ts';
import { insertReversal, loadMemo, type Memo } from '../store/memos.ts';
import type { Book } from '../store/open-store.ts';
import { largeOf, rankOf } from './memo-limits.ts';
import { type AccountTarget, memoTarget } from './memo-target.ts';
import { queueMemoVoucher } from './memo-voucher.ts';
import { askTakeBack, carryOutTakeBack, type Numbered, type TakenBack } from './take-back.ts';

type Reversible = { readonly memo: Memo; readonly target: AccountTarget };

async function reversible(book: Book, which: Numbered): Promise<Result<Reversible>> {
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

const MEMO: TakenBack<Reversible> = {
  kind: 'reverse-memo',
  permission: 'make-memo',
  reasons: 'reverse-memo',
  source: 'MEM',
  idName: 'memoId',
  reversible,
  made: ({ memo: { id, entry_id: entryId, number } }) => {
    return { id, entryId, words: `memo ${memoNumber(number)}` };
  },
  signers: async (book, { memo }, date) =>
    largeOf(await rankOf(book, 'memo', memo.amount_cents, date)),
  facts: async (book, { memo }) => ({
    memo: `${memo.kind} ${memoNumber(memo.number)}`,
    account: (await accountById(book, memo.account_id)).number,
    amount: formatCents(memo.amount_cents),
    made: memo.reason_text,
  }),
  mirror: (entry) => mirrorOf([entry]),
  async keep(book, { memo, target }, row, maker) {
    const { number, kind, account_id: accountId, amount_cents: amountCents } = memo;
    await insertReversal(book, { memo_id: memo.id, ...row });
    const voucher = {
      ...{ number, kind, reversed: true, accountId, about: target.about, amountCents },
      ...{ reason: row.reason_text, date: row.business_date },
    };
    await queueMemoVoucher(book, voucher, maker);
  },
};

export const askReversal = askTakeBack(MEMO);
export const carryOutReversal = carryOutTakeBack(MEMO);
