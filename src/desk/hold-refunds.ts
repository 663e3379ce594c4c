// Money whose check a bank presents again is not refunded until the bank has paid it.
import { redepositNumber } from '../domain/redeposit.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { pendingFor } from '../store/redeposits.ts';

export async function unlessPending(book: Book, itemId: number): Promise<Result<undefined>> {
  const pending = await pendingFor(book, itemId);
  if (pending === undefined) return done(undefined);
  const { number, dueOn: date } = pending;
  return refuse('refund-pending', { number: redepositNumber(number), date });
}
