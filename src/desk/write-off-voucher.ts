// Queues the voucher of a write-off or of its reversal: every line of it, by whose decision.
import { type VoucherLine, writeOffVoucherPaper } from '../domain/papers/write-off-voucher.ts';
import { writeOffNumber } from '../domain/write-off.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { WriteOffList } from '../store/write-offs.ts';
import type { MemoMaker } from './memo-voucher.ts';
import { named, paperCity, signed } from './paper-facts.ts';

export type WriteOffVoucher = {
  readonly list: Pick<WriteOffList, 'number' | 'prepared_by'>;
  readonly reversed: boolean;
  readonly authority: string;
  readonly reason: string;
  readonly date: string;
  readonly parts: readonly VoucherLine[];
};

export async function queueWriteOffVoucher(
  book: Book,
  { list, date, ...voucher }: WriteOffVoucher,
  { by, at, register, approver }: MemoMaker,
): Promise<void> {
  const number = writeOffNumber(list.number);
  const paper = writeOffVoucherPaper({
    ...voucher,
    city: await paperCity(book),
    number,
    at,
    businessDate: date,
    preparer: named(await personById(book, list.prepared_by)),
    maker: named(await personById(book, by)),
    ...(approver === undefined ? {} : { approver: signed(approver) }),
  });
  const subject = `write-off ${number}${voucher.reversed ? ' reversed' : ''}`;
  await queueJob(book, { register, subject, createdAt: at, content: { kind: 'paper', paper } });
}
