// Queues the voucher of a transfer or of its reversal.
import type { Cents } from '../domain/money.ts';
import { transferVoucherPaper, type VoucherAccount } from '../domain/papers/transfer-voucher.ts';
import { transferNumber } from '../domain/transfer.ts';
import { accountById, owedOf } from '../store/accounts.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { MemoMaker } from './memo-voucher.ts';
import { named, paperCity, signed } from './paper-facts.ts';

export type TransferVoucher = {
  readonly number: number;
  readonly reversed: boolean;
  readonly fromId: number;
  readonly toId: number;
  readonly about: string;
  readonly amountCents: Cents;
  readonly consent: string;
  readonly reason: string;
  readonly date: string;
};

export async function queueTransferVoucher(
  book: Book,
  { fromId, toId, date, consent, ...voucher }: TransferVoucher,
  { by, at, register, approver }: MemoMaker,
): Promise<void> {
  const number = transferNumber(voucher.number);
  const paper = transferVoucherPaper({
    ...voucher,
    city: await paperCity(book),
    number,
    at,
    businessDate: date,
    from: await accountOf(book, fromId),
    to: await accountOf(book, toId),
    ...(consent === '' ? {} : { consent }),
    maker: named(await personById(book, by)),
    ...(approver === undefined ? {} : { approver: signed(approver) }),
  });
  const subject = `transfer ${number}${voucher.reversed ? ' reversed' : ''}`;
  await queueJob(book, { register, subject, createdAt: at, content: { kind: 'paper', paper } });
}

async function accountOf(book: Book, id: number): Promise<VoucherAccount> {
  const { number, payer } = await accountById(book, id);
  const owedCents = await owedOf(book, id);
  return { number, owedCents, ...(payer === '' ? {} : { payer }) };
}
