// Prints on a form that the clerk lays in: the endorsement on the back of a check, the validation
// on the customer's stub. Each is tried once, while the clerk stands there.
import { endorsementPaper, validationPaper } from '../domain/papers/endorsement.ts';
import type { JobState } from '../domain/print-queue.ts';
import { type PostedReceipt, receiptNumber } from '../domain/receipt.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { bankAccountOn } from '../store/policies.ts';
import { jobState, queueJob } from '../store/print-jobs.ts';
import { loadReceipt } from '../store/receipts.ts';
import type { Counter, Desk } from './desk.ts';
import { paperCity } from './paper-facts.ts';
import { ownSession } from './working-session.ts';

/** The stub of a receipt, or one of its checks by the place of the tender. */
export type Form = { readonly kind: 'stub' } | { readonly kind: 'check'; readonly place: number };

/** Queues it; the number of the job tells what becomes of it. */
export async function printOnForm(
  desk: Desk,
  counter: Counter,
  receiptId: number,
  form: Form,
): Promise<Result<number>> {
  return desk.store.transact(async (book) => {
    const session = await ownSession(desk, book, counter);
    if (!session.ok) return session;
    const receipt = await loadReceipt(book, { id: receiptId });
    if (!receipt) return refuse('receipt-unknown', { number: receiptId });
    const number = receiptNumber(receipt.register, receipt.number);
    if (receipt.isVoid) return refuse('receipt-voided', { number });
    const paper = await paperOn(book, counter, receipt, form);
    if (!paper) return refuse('receipt-unknown', { number });
    const id = await queueJob(book, {
      register: counter.register,
      subject: `${paper.kind} ${paper.reference}`,
      createdAt: desk.clock.now(),
      content: { kind: 'slip', paper, side: form.kind === 'check' ? 'back' : 'front' },
    });
    return done(id);
  });
}

async function paperOn(book: Book, counter: Counter, receipt: PostedReceipt, form: Form) {
  const facts = {
    city: await paperCity(book),
    receiptNumber: receiptNumber(receipt.register, receipt.number),
    businessDate: receipt.businessDate,
    clerkNumber: String(counter.person.number),
  };
  if (form.kind === 'stub') return validationPaper({ ...facts, paidCents: receipt.totalCents });
  const check = receipt.tenders.find(({ place, kind }) => place === form.place && kind === 'check');
  if (!check) return undefined;
  return endorsementPaper({
    ...facts,
    bankAccount: await bankAccountOn(book, receipt.businessDate),
    checkNumber: check.checkNumber ?? '',
    amountCents: check.amountCents,
  });
}

/** What became of it so far, and why it did not come out. */
export async function formState(
  desk: Desk,
  jobId: number,
): Promise<{ readonly state: JobState; readonly detail: string }> {
  return jobState(desk.store.book, jobId);
}
