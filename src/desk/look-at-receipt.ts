// The receipt a clerk means by "the last one" or by a number of this register.
import { type PostedReceipt, receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { loadReceipt } from '../store/receipts.ts';
import type { Counter, Desk } from './desk.ts';
import { ownSession } from './working-session.ts';

/** `number` is the part behind the dash; without one the session's last receipt is meant. */
export async function lookAtReceipt(
  desk: Desk,
  counter: Counter,
  number?: number,
): Promise<Result<PostedReceipt>> {
  return desk.store.read(async (book) => {
    const session = await ownSession(desk, book, counter);
    if (!session.ok) return session;
    const which =
      number === undefined
        ? { lastOfSession: session.value.id }
        : { register: counter.register, number };
    const receipt = await loadReceipt(book, which);
    if (receipt) return done(receipt);
    const named = number === undefined ? 'yet' : receiptNumber(counter.register, number);
    return refuse('receipt-unknown', { number: named });
  });
}
