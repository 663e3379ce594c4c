// The papers of a register that may or may not have come out: only a person can tell.
import { queuedJobs } from '../store/print-jobs.ts';
import type { Desk } from './desk.ts';

export type DoubtfulPaper = { readonly jobId: number; readonly subject: string };

export async function listDoubtfulPapers(
  desk: Desk,
  register: number,
): Promise<readonly DoubtfulPaper[]> {
  const jobs = await queuedJobs(desk.store.book, register);
  return jobs
    .filter((job) => job.state === 'unknown' && job.kind === 'paper')
    .map((job) => ({ jobId: job.id, subject: job.subject }));
}
