// Opens a credit again that was kept in error, by the mirror of its own entry: it is owed to its
// payer as before.
import { lineMirrorOf } from '../domain/mirror.ts';
import { formatCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { keptNumber, unclaimedNumber } from '../domain/unclaimed.ts';
import type { Book } from '../store/open-store.ts';
import { insertKeptReversal, type KeptCredit, keptCreditBy } from '../store/unclaimed.ts';
import { askTakeBack, carryOutTakeBack, type Numbered, type TakenBack } from './take-back.ts';
import { queueKeptVoucher } from './unclaimed-voucher.ts';

async function reversible(book: Book, which: Numbered): Promise<Result<KeptCredit>> {
  const found = await keptCreditBy(book, which);
  if (found === undefined) return refuse('kept-unknown');
  if (found.isReversed) return refuse('kept-reversed', { number: keptNumber(found.number) });
  return done(found);
}

const KEPT: TakenBack<KeptCredit> = {
  kind: 'reverse-kept',
  permission: 'prepare-unclaimed',
  reasons: 'reverse-memo',
  source: 'UCM',
  idName: 'keptId',
  reversible,
  made: ({ id, number, entryId }) => {
    return { id, entryId, words: `kept credit ${keptNumber(number)}` };
  },
  signers: async () => ({}),
  facts: async (_book, { number, list, account, payer, amountCents, authority }) => ({
    ...{ kept: keptNumber(number), list: unclaimedNumber(list), account, payer },
    ...{ amount: formatCents(amountCents), authority },
  }),
  mirror: lineMirrorOf,
  async keep(book, { id, number, authority, account, payer, amountCents }, row, maker) {
    await insertKeptReversal(book, { kept_id: id, ...row });
    const { reason_text: reason, business_date: date } = row;
    const kept = keptNumber(number);
    const credits = [{ kept, account, payer, listedCents: amountCents }];
    const voucher = { subject: kept, reversed: true, authority, reason, date, credits };
    await queueKeptVoucher(book, voucher, maker);
  },
};

export const askKeptReversal = askTakeBack(KEPT);
export const carryOutKeptReversal = carryOutTakeBack(KEPT);
