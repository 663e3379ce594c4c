// Prints a receipt again, marked DUPLICATE with its copy number; the copy is counted in the chain.
import { receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { queuedJobs } from '../store/print-queue.ts';
import { loadReceipt } from '../store/receipts.ts';
import { copyReceipt } from './copy-paper.ts';
import type { Counter, Desk } from './desk.ts';
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
    const queue = await queuedJobs(book, counter.register);
    const ahead = queue.filter((job) => job.state !== 'unknown').length;
    const copy = await copyReceipt(book, counter, receipt, at);
    return done({ number, copy, ahead });
  });
}
