// Prints a receipt again, marked DUPLICATE with its copy number; the copy is counted in the chain.
import { markDuplicate } from '../domain/papers/paper.ts';
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { registerChain } from '../store/chain.ts';
import { paperOf, queuedJobs, queueJob } from '../store/print-jobs.ts';
import { loadReceipt } from '../store/receipts.ts';
import { linkRow } from '../store/records.ts';
import type { Counter, Desk } from './desk.ts';
import { named } from './paper-facts.ts';
import { receiptSubject, withStandingTenders } from './receipt-paper.ts';
import { ownSession } from './working-session.ts';

export type Reprinted = {
  readonly number: string;
  readonly copy: number;
  /** Jobs of the register that the printer has not taken yet: the copy comes out behind them. */
  readonly ahead: number;
};

/** After a correction the copy shows the tenders that stand, and says what was corrected. */
export async function reprintReceipt(
  desk: Desk,
  counter: Counter,
  receiptId: number,
): Promise<Result<Reprinted>> {
  return desk.store.transact(async (book) => {
    const session = await ownSession(desk, book, counter);
    if (!session.ok) return session;
    const receipt = await loadReceipt(book, { id: receiptId });
    if (!receipt) return refuse('receipt-unknown', { number: receiptId });
    const number = receiptNumber(receipt.register, receipt.number);
    if (receipt.isVoid) return refuse('receipt-voided', { number });
    const at = desk.clock.now();
    const last = await book
      .selectFrom('reprint')
      .select((of) => of.fn.max('copy_number').as('copy'))
      .where('receipt_id', '=', receiptId)
      .executeTakeFirst();
    const copy = (last?.copy ?? 1) + 1;
    const { id } = await book
      .insertInto('reprint')
      .values({
        receipt_id: receiptId,
        copy_number: copy,
        printed_at: at,
        printed_by: counter.person.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await linkRow(book, registerChain(receipt.register), 'reprint', id, at);
    const original = await paperOf(book, receiptSubject(number));
    const queue = await queuedJobs(book, counter.register);
    const ahead = queue.filter((job) => job.state !== 'unknown').length;
    const standing = await withStandingTenders(book, original, receipt);
    const paper = markDuplicate(standing, { copy, at, by: named(counter.person) });
    await queueJob(book, {
      register: counter.register,
      subject: `reprint ${number} copy ${copy}`,
      createdAt: at,
      content: { kind: 'paper', paper },
    });
    return done({ number, copy, ahead });
  });
}
