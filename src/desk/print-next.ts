// Drains the print outbox of a register, one job at a time, oldest first. Money never waits for it.
import type { Printer, PrintJob as PrinterJob, PrintOutcome } from '../domain/printer.ts';
import { done } from '../domain/result.ts';
import { jobContent, noteJob, type QueuedJob, queuedJobs } from '../store/print-jobs.ts';
import type { Desk } from './desk.ts';

export type Drained = {
  /** Jobs that came out in this pass. */
  readonly printed: number;
  /** Jobs still waiting: to be tried again, or for a person to look at the paper. */
  readonly waiting: number;
  readonly unknown: number;
  /** Why the last job did not come out, in plain words. */
  readonly trouble?: string;
};

/** The job as the printer takes it; drawer 1 hangs on pin 2. */
async function printerJob(desk: Desk, { id }: QueuedJob): Promise<PrinterJob> {
  const content = await jobContent(desk.store.book, id);
  return content.kind === 'paper' ? content : { kind: 'kick', pin: 2 };
}

/**
 * A job found in `sending` was cut off by a crash: nobody knows whether it came out, so it becomes
 * `unknown` and is never sent again by itself.
 */
export async function settleCutOff(desk: Desk, register: number): Promise<void> {
  const jobs = await queuedJobs(desk.store.book, register);
  for (const job of jobs.filter((one) => one.state === 'sending')) {
    await note(desk, job, {
      outcome: 'unknown',
      reason: 'the program ended while it was printing',
    });
  }
}

/**
 * Prints what waits, until a paper does not come out: papers behind it keep their order and wait.
 * A kick is tried once and never again, also behind such a paper: a printer without paper must not
 * keep the drawer shut now and open it for nobody later. `holdKicks` leaves kicks for a later pass:
 * a drawer that a second person opened from afar must not open before its clerk was told.
 */
export async function printNext(
  desk: Desk,
  register: number,
  printer: Printer,
  { holdKicks = false } = {},
): Promise<Drained> {
  let printed = 0;
  let trouble: string | undefined;
  let stopped = false;
  for (const job of await ready(desk, register)) {
    if (job.kind === 'paper' ? stopped : holdKicks) continue;
    if (!(await claim(desk, job, printer.name))) continue;
    const outcome = await printer.print(await printerJob(desk, job));
    await note(desk, job, outcome);
    if ('reason' in outcome) trouble = outcome.reason;
    else printed += 1;
    if (outcome.outcome === 'not-printed' && job.kind === 'paper') stopped = true;
  }
  const left = await queuedJobs(desk.store.book, register);
  const unknown = left.filter((job) => job.state === 'unknown').length;
  const result = { printed, waiting: left.length - unknown, unknown };
  return trouble === undefined ? result : { ...result, trouble };
}

/** Marks the job as being sent; false when somebody else sends or has sent it. */
async function claim(desk: Desk, job: QueuedJob, printer: string): Promise<boolean> {
  const claimed = await desk.store.transact(async (book) => {
    const row = await book
      .selectFrom('print_queue')
      .select('state')
      .where('job_id', '=', job.id)
      .executeTakeFirst();
    const free = row !== undefined && isReady(row);
    if (free) await noteJob(book, job.id, 'sending', printer, desk.clock.now());
    return done(free);
  });
  return claimed.ok && claimed.value;
}

async function ready(desk: Desk, register: number): Promise<readonly QueuedJob[]> {
  const jobs = await queuedJobs(desk.store.book, register);
  return jobs.filter(isReady);
}

function isReady({ state }: Pick<QueuedJob, 'state'>): boolean {
  return state === 'queued' || state === 'not-printed';
}

async function note(desk: Desk, job: QueuedJob, outcome: PrintOutcome): Promise<void> {
  const missed = 'reason' in outcome && job.kind === 'kick';
  const ended = outcome.outcome === 'sent' ? 'printed' : outcome.outcome;
  const detail = 'reason' in outcome ? outcome.reason : outcome.outcome === 'sent' ? 'sent' : '';
  await desk.store.transact(async (book) => {
    const state = missed ? 'dropped' : ended;
    await noteJob(book, job.id, state, detail, desk.clock.now());
    return done(undefined);
  });
}

/** The clerk looked at the paper: it came out whole, or it is to be printed again. */
export async function settleUnknown(desk: Desk, jobId: number, cameOut: boolean): Promise<void> {
  await desk.store.transact(async (book) => {
    const state = cameOut ? 'printed' : 'not-printed';
    await noteJob(book, jobId, state, 'seen by the clerk', desk.clock.now());
    return done(undefined);
  });
}
