// Queues the voucher of what is kept of a list, or of a credit that is opened again.
import { type KeptLine, keptVoucherPaper } from '../domain/papers/kept-voucher.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { MemoMaker } from './memo-voucher.ts';
import { named, paperCity, signed } from './paper-facts.ts';

export type KeptVoucher = {
  /** The list that is kept, or the credit that is opened again. */
  readonly subject: string;
  readonly reversed: boolean;
  readonly authority: string;
  readonly reason: string;
  readonly date: string;
  readonly credits: readonly KeptLine[];
};

export async function queueKeptVoucher(
  book: Book,
  { subject, date, ...voucher }: KeptVoucher,
  { by, at, register, approver }: MemoMaker,
): Promise<void> {
  const paper = keptVoucherPaper({
    ...voucher,
    city: await paperCity(book),
    number: subject,
    at,
    businessDate: date,
    maker: named(await personById(book, by)),
    ...(approver === undefined ? {} : { approver: signed(approver) }),
  });
  const words = `unclaimed money ${subject}${voucher.reversed ? ' opened again' : ''}`;
  const content = { kind: 'paper', paper } as const;
  await queueJob(book, { register, subject: words, createdAt: at, content });
}
