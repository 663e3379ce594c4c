// Whether a receipt may still be voided or corrected: it stands, and it is of a session that nobody
// has begun to count or ended in its clerk's absence.
import { type PostedReceipt, receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { loadReceipt } from '../store/receipts.ts';
import { endOf } from '../store/session-ends.ts';
import { lastCloseAttempt } from '../store/sessions.ts';

export async function changeableReceipt(
  book: Book,
  receiptId: number,
  sessionId: number,
): Promise<Result<PostedReceipt>> {
  const receipt = await loadReceipt(book, { id: receiptId });
  if (!receipt) return refuse('receipt-unknown', { number: receiptId });
  const number = receiptNumber(receipt.register, receipt.number);
  if (receipt.isVoid) return refuse('receipt-voided', { number });
  const counted = (await lastCloseAttempt(book, receipt.sessionId)) > 0;
  if (counted || receipt.sessionId !== sessionId) return refuse('receipt-counted', { number });
  if (!(await endOf(book, sessionId))) return done(receipt);
  return refuse('drawer-ended', { clerk: (await personById(book, receipt.clerkId)).number });
}
