// Drains the outbox of a printer, one job at a time: kicks first, papers in their order. Money
// never waits for it.
import type { Instant } from '../domain/clock.ts';
import { isSlipLate, readiness, staleSince } from '../domain/print-queue.ts';
import {
  notPrinted,
  type Printer,
  type PrintJob as PrinterJob,
  type PrintOutcome,
} from '../domain/printer.ts';
import { done } from '../domain/result.ts';
import { type Happened, jobContent, noteJob } from '../store/print-jobs.ts';
import { isSentUnder, type NextJob, nextJob, waitsStill } from '../store/print-queue.ts';
import { leaseStands } from '../store/printer-leases.ts';
import type { Desk } from './desk.ts';

/** A printer that this process holds. */
export type HeldPrinter = {
  readonly printer: Printer;
  /** What the store knows it by. */
  readonly key: string;
  readonly fence: number;
};

/** `goesOn` is asked before each job; `papers` false leaves the papers alone. */
export type PassOptions = { readonly papers?: boolean; readonly goesOn?: () => boolean };

export type Drained = {
  /** Jobs that came out in this pass. */
  readonly printed: number;
  /** Why the last job did not come out, in plain words. */
  readonly trouble?: string;
  /** A paper did not come out: those behind it keep their order and wait. */
  readonly stopped: boolean;
};

/** A kick of any age is looked at: late, it has ended. */
const EVER = '';

/** How often what became of a job is tried to be written while the store is busy. */
const NOTE_TRIES = 3;

/** What a store that stays busy costs: nobody can say any more what came out. */
export class OutcomeLost extends Error {}

/** The job as the printer takes it. */
async function printerJob(desk: Desk, { id, pin }: NextJob): Promise<PrinterJob> {
  const content = await jobContent(desk.store.book, id);
  return content.kind === 'kick' ? { kind: 'kick', pin } : content;
}

/**
 * Prints what waits, until a paper does not come out. A kick is tried once and never again, also
 * past such a paper: a printer without paper must not keep the drawer shut now and open it for
 * nobody later.
 */
export async function printNext(
  desk: Desk,
  held: HeldPrinter,
  { papers = true, goesOn = () => true }: PassOptions = {},
): Promise<Drained> {
  let printed = 0;
  let trouble: string | undefined;
  let stopped = false;
  while (goesOn()) {
    const job = await following(desk, held.key, papers && !stopped);
    if (job === undefined || !(await claim(desk, job, held))) break;
    const sent = await printerJob(desk, job);
    const outcome = await printOne(held.printer, sent, job, desk.clock.now());
    await note(desk, job, held.fence, outcome, sent.kind);
    if ('reason' in outcome) trouble = outcome.reason;
    else printed += 1;
    if ('reason' in outcome && sent.kind === 'paper') stopped = true;
  }
  return { printed, stopped, ...(trouble === undefined ? {} : { trouble }) };
}

/** A form is laid in by somebody who waits for it: later, the printer would wait for nobody. */
async function printOne(
  printer: Printer,
  sent: PrinterJob,
  { queuedAt }: NextJob,
  now: Instant,
): Promise<PrintOutcome> {
  const late = sent.kind === 'slip' && isSlipLate(queuedAt, now);
  return late ? notPrinted('nobody waits with the form any more') : printer.print(sent);
}

async function following(
  desk: Desk,
  printer: string,
  papers: boolean,
): Promise<NextJob | undefined> {
  for (;;) {
    const now = desk.clock.now();
    const since = staleSince(now);
    const kick = await nextJob(desk.store.book, { printer, kind: 'kick', since: EVER });
    if (kick && readiness({ ...kick, state: 'queued', held: false }, now) === 'late') {
      await dropLate(desk, kick, now);
      continue;
    }
    return kick ?? (papers ? nextJob(desk.store.book, { printer, kind: 'paper', since }) : kick);
  }
}

async function dropLate(desk: Desk, kick: NextJob, at: Instant): Promise<void> {
  await desk.store.transact(async (book) => {
    const late = 'too late: nobody waits for the drawer any more';
    if (await waitsStill(book, kick.id)) {
      await noteJob(book, { jobId: kick.id, state: 'dropped', detail: late, at });
    }
    return done(undefined);
  });
}

/** Marks the job as being sent; false when that cannot be, and nothing may be sent. */
async function claim(desk: Desk, job: NextJob, { key, fence }: HeldPrinter): Promise<boolean> {
  const claimed = await desk.store.transact(async (book) => {
    const free = (await waitsStill(book, job.id)) && (await leaseStands(book, fence));
    const at = desk.clock.now();
    if (free) await noteJob(book, { jobId: job.id, state: 'sending', detail: key, at, fence });
    return done(free);
  });
  return claimed.ok && claimed.value;
}

/** A form is looked at when nobody knows what stands on it; a drawer that stayed shut is opened. */
function isMissed(kind: PrinterJob['kind'], { outcome }: PrintOutcome): boolean {
  if (kind === 'paper') return false;
  return outcome === 'not-printed' || (kind === 'kick' && outcome === 'unknown');
}

/** Only while the lease stands that it was sent under: else somebody else has settled it. */
async function note(
  desk: Desk,
  job: NextJob,
  fence: number,
  outcome: PrintOutcome,
  kind: PrinterJob['kind'],
): Promise<void> {
  const missed = isMissed(kind, outcome);
  const happened: Happened = {
    jobId: job.id,
    state: missed ? 'dropped' : outcome.outcome,
    detail: 'reason' in outcome ? outcome.reason : '',
    at: desk.clock.now(),
  };
  for (let tries = 0; tries < NOTE_TRIES; tries += 1) {
    const noted = await desk.store.transact(async (book) => {
      if (await isSentUnder(book, job.id, fence)) await noteJob(book, happened);
      return done(undefined);
    });
    if (noted.ok) return;
  }
  throw new OutcomeLost(`what became of ${job.subject} could not be written`);
}
