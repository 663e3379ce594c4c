// A paper that is printed again: a new job, marked DUPLICATE with its copy number, in the chain.

import { markDuplicate, type Paper } from '../domain/papers/paper.ts';
import type { Person } from '../domain/person.ts';
import { type PostedReceipt, receiptNumber } from '../domain/receipt.ts';
import { registerChain } from '../store/chain.ts';
import type { Book } from '../store/open-store.ts';
import { paperOf, queueJob } from '../store/print-jobs.ts';
import { loadReceipt } from '../store/receipts.ts';
import { linkRow } from '../store/records.ts';
import type { Counter } from './desk.ts';
import { named } from './paper-facts.ts';
import { receiptSubject, withStandingTenders } from './receipt-paper.ts';

/** Returns the number of the copy: the original is 1. */
export async function copyReceipt(
  book: Book,
  counter: Counter,
  receipt: PostedReceipt,
  at: string,
): Promise<number> {
  const number = receiptNumber(receipt.register, receipt.number);
  const last = await book
    .selectFrom('reprint')
    .select((of) => of.fn.max('copy_number').as('copy'))
    .where('receipt_id', '=', receipt.id)
    .executeTakeFirst();
  const copy = (last?.copy ?? 1) + 1;
  const { id } = await book
    .insertInto('reprint')
    .values({
      receipt_id: receipt.id,
      copy_number: copy,
      printed_at: at,
      printed_by: counter.person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(receipt.register), 'reprint', id, at);
  const original = await paperOf(book, receiptSubject(number));
  const standing = await withStandingTenders(book, original, receipt);
  await queueJob(book, {
    register: counter.register,
    subject: `reprint ${number} copy ${copy}`,
    createdAt: at,
    content: { kind: 'paper', paper: marked(standing, copy, at, counter.person) },
  });
  return copy;
}

/** Of a job whose paper came out in part. */
export async function copyJob(
  book: Book,
  counter: Counter,
  job: { readonly id: number; readonly subject: string; readonly paper: Paper },
  at: string,
): Promise<number> {
  const receipt = await receiptOf(book, job.paper);
  if (receipt) return copyReceipt(book, counter, receipt, at);
  const copy = (job.paper.duplicate?.copy ?? 1) + 1;
  const { id } = await book
    .insertInto('paper_copy')
    .values({
      register: counter.register,
      of_job_id: job.id,
      copy_number: copy,
      printed_at: at,
      printed_by: counter.person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, registerChain(counter.register), 'paper-copy', id, at);
  await queueJob(book, {
    register: counter.register,
    subject: job.subject,
    createdAt: at,
    content: { kind: 'paper', paper: marked(job.paper, copy, at, counter.person) },
  });
  return copy;
}

function marked(paper: Paper, copy: number, at: string, by: Person): Paper {
  return markDuplicate(paper, { copy, at, by: named(by) });
}

async function receiptOf(book: Book, paper: Paper): Promise<PostedReceipt | undefined> {
  const shown = paper.kind === 'receipt' ? /^(\d+)-(\d+)$/.exec(paper.reference) : null;
  if (shown === null) return undefined;
  return loadReceipt(book, { register: Number(shown[1]), number: Number(shown[2]) });
}
