// What a person decides about a job that is not settled: whether it came out, whether it is still
// wanted, and on which printer.
import type { Paper } from '../domain/papers/paper.ts';
import { done, type Result } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { jobContent, noteJob } from '../store/print-jobs.ts';
import {
  askAgain,
  heldKicks,
  letGo,
  type QueuedJob,
  queuedJobs,
  waitsStill,
} from '../store/print-queue.ts';
import { copyJob } from './copy-paper.ts';
import type { Counter, Desk } from './desk.ts';

/**
 * `part`: some of it came out, so what is printed now must say that it is a copy. A form, where
 * `nothing` of use came out, is laid in again, or is `unwanted`.
 */
export type Found = 'whole' | 'nothing' | 'part' | 'unwanted';

/** A kick that waited so long to be told of is of another day. */
const HELD_MS = 12 * 3_600_000;

/** The clerk looked at the printer. Nothing happens when somebody else answered meanwhile. */
export async function settleUnknown(
  desk: Desk,
  counter: Counter,
  jobId: number,
  found: Found,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const job = (await queuedJobs(book, counter.register)).find((one) => one.id === jobId);
    if (job?.state !== 'unknown') return done(undefined);
    const at = desk.clock.now();
    const by = counter.person.number;
    if (found === 'nothing') {
      await noteJob(book, { jobId, state: 'not-printed', detail: `nothing was seen by ${by}`, at });
      await askAgain(book, jobId, at);
    } else if (found === 'whole') {
      await noteJob(book, { jobId, state: 'printed', detail: `seen whole by ${by}`, at });
    } else if (found === 'unwanted') {
      await noteJob(book, { jobId, state: 'dropped', detail: `not wanted, says ${by}`, at });
    } else {
      const copy = await copyJob(book, counter, await withPaper(book, job), at);
      const detail = `seen in part by ${by}: copy ${copy} takes its place`;
      await noteJob(book, { jobId, state: 'dropped', detail, at });
    }
    return done(undefined);
  });
}

async function withPaper(book: Book, { id, subject }: QueuedJob) {
  return { id, subject, paper: await paperOfJob(book, id) };
}

async function paperOfJob(book: Book, jobId: number): Promise<Paper> {
  const content = await jobContent(book, jobId);
  if (content.kind === 'kick') throw new Error(`job ${jobId} is no paper`);
  return content.paper;
}

/** Whether it is printed on a form that somebody lays in. */
export async function isOnForm(desk: Desk, jobId: number): Promise<boolean> {
  return (await jobContent(desk.store.book, jobId)).kind === 'slip';
}

/** What a paper in the queue says, to be read on the screen. */
export function readWaitingPaper(desk: Desk, jobId: number): Promise<Paper> {
  return desk.store.read((book) => paperOfJob(book, jobId));
}

/** Wanted now, on its own printer or on another. */
export async function printNow(
  desk: Desk,
  jobId: number,
  printer?: string,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    if (await waitsStill(book, jobId)) await askAgain(book, jobId, desk.clock.now(), printer);
    return done(undefined);
  });
}

/** Not wanted on paper any more: it was read on the screen, or nobody needs it. */
export async function dropPaper(
  desk: Desk,
  counter: Counter,
  jobId: number,
  why: 'read on the screen' | 'not wanted',
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const detail = `${why}, says ${counter.person.number}`;
    if (await waitsStill(book, jobId)) {
      await noteJob(book, { jobId, state: 'dropped', detail, at: desk.clock.now() });
    }
    return done(undefined);
  });
}

export async function anyHeldKick(desk: Desk, register: number): Promise<boolean> {
  return (await heldKicks(desk.store.book, register)).length > 0;
}

/** The clerk was told why the drawer opens: now it may, unless that is long ago. */
export async function releaseKicks(desk: Desk, register: number): Promise<void> {
  await desk.store.transact(async (book) => {
    const at = desk.clock.now();
    for (const { id, createdAt } of await heldKicks(book, register)) {
      if (Date.parse(at) - Date.parse(createdAt) < HELD_MS) await letGo(book, id, at);
      else await noteJob(book, { jobId: id, state: 'dropped', detail: 'told too late', at });
    }
    return done(undefined);
  });
}
