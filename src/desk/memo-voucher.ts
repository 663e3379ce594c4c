// Queues the voucher of a memo or of its reversal.
import { type MemoKind, memoNumber } from '../domain/memo.ts';
import type { Cents } from '../domain/money.ts';
import { memoVoucherPaper } from '../domain/papers/memo-voucher.ts';
import type { Person } from '../domain/person.ts';
import { accountById, owedOf } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { queueJob } from '../store/print-jobs.ts';
import { named, paperCity, signed } from './paper-facts.ts';

export type Voucher = {
  readonly number: number;
  readonly kind: MemoKind;
  readonly reversed: boolean;
  readonly accountId: number;
  readonly about: string;
  readonly amountCents: Cents;
  readonly reason: string;
  readonly date: string;
};

export type MemoMaker = {
  readonly by: number;
  readonly at: string;
  readonly register: number;
  readonly approver?: Person;
};

export async function queueMemoVoucher(
  book: Book,
  { accountId, date, ...voucher }: Voucher,
  { by, at, register, approver }: MemoMaker,
): Promise<void> {
  const account = await accountById(book, accountId);
  const number = memoNumber(voucher.number);
  const paper = memoVoucherPaper({
    ...voucher,
    city: await paperCity(book),
    number,
    at,
    businessDate: date,
    account: account.number,
    ...(account.payer === '' ? {} : { payer: account.payer }),
    owedCents: await owedOf(book, accountId),
    maker: named(await personById(book, by)),
    ...(approver === undefined ? {} : { approver: signed(approver) }),
  });
  const subject = `memo ${number}${voucher.reversed ? ' reversed' : ''}`;
  await queueJob(book, { register, subject, createdAt: at, content: { kind: 'paper', paper } });
}
