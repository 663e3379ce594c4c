// The papers of a register that are not settled: some ask a person, some will come out by
// themselves.

import type { JobState } from '../domain/print-queue.ts';
import { readiness } from '../domain/print-queue.ts';
import { queuedJobs } from '../store/print-queue.ts';
import { type KnownPrinter, knownPrinters } from '../store/printer-leases.ts';
import type { Desk } from './desk.ts';

export type WaitingPaper = {
  readonly jobId: number;
  readonly subject: string;
  readonly state: JobState;
  /** It may be out already; or it is old, and somebody must still want it. */
  readonly asks: 'came-out' | 'still-wanted' | 'nothing';
  /** Where it was sent to, unless to the register's own printer. */
  readonly printer?: string;
};

/** What asks a person comes first. */
export async function listPapers(desk: Desk, register: number): Promise<readonly WaitingPaper[]> {
  const now = desk.clock.now();
  const jobs = await queuedJobs(desk.store.book, register);
  const papers = jobs
    .filter((job) => job.kind === 'paper')
    .map(({ id, subject, state, printer, ...job }): WaitingPaper => {
      const old = readiness({ ...job, state }, now) === 'ask' ? 'still-wanted' : 'nothing';
      const asks = state === 'unknown' ? 'came-out' : old;
      return { jobId: id, subject, state, asks, ...(printer === null ? {} : { printer }) };
    });
  const rank = ({ asks }: WaitingPaper) => ['came-out', 'still-wanted', 'nothing'].indexOf(asks);
  return papers.toSorted((a, b) => rank(a) - rank(b));
}

/** Other printers that a paper may be sent to, each with the registers it belongs to. */
export async function otherPrinters(desk: Desk, own: string): Promise<readonly KnownPrinter[]> {
  return (await knownPrinters(desk.store.book)).filter(({ printer }) => printer !== own);
}
