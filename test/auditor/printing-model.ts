// What the auditor believes of papers and drawers: which jobs wait, who holds which printer, and
// what a pass over the queue must come to. Times are milliseconds.

export type JobState =
  | 'queued'
  | 'sending'
  | 'printed'
  | 'sent'
  | 'not-printed'
  | 'unknown'
  | 'dropped';

/**
 * A form counts as a paper for its place in the queue; one that did not come is not tried again.
 */
export type Job = {
  readonly id: number;
  readonly register: number;
  readonly kind: 'paper' | 'form' | 'kick';
  readonly subject: string;
  /** What the printer is given. */
  readonly words: string;
  /** Of a kick: why. */
  readonly reason: string;
  readonly createdAt: number;
  queuedAt: number;
  held: boolean;
  state: JobState;
  /** Where it was sent to instead of its register's own printer. */
  printer: string | undefined;
  fence: number | undefined;
};

export type Lease = {
  fence: number;
  held: boolean;
  /** The process that has it, and the register it runs. */
  process: number;
  register: number;
  beatAt: number;
};

/** The program at one register. */
export type Process = {
  readonly register: number;
  readonly process: number;
  readonly printer: string;
  fence: number | undefined;
};

/** What becomes of a job at the printer, or of the program that sends it. */
export type Fate = 'printed' | 'sent' | 'not-printed' | 'unknown' | 'dies' | 'hangs';

/** What was noted of a drawer. */
export type Notice = {
  readonly register: number;
  readonly kind: 'unasked' | 'left-open' | 'shut';
  readonly openedAt: number;
  readonly notedAt: number;
};

export type Sending = {
  readonly job: Job;
  readonly printer: string;
  readonly at: number;
  /** The number it has in the book. */
  event: number;
};

export type Printing = {
  readonly jobs: Map<number, Job>;
  readonly leases: Map<string, Lease>;
  /** The printer each register is known to use. */
  readonly usedBy: Map<number, string>;
  readonly dead: Set<number>;
  readonly notices: Notice[];
  /** Every sending so far, in order. */
  readonly sendings: Sending[];
  /** The number of the newest event of any job. */
  lastEvent: number;
};

export function newPrinting(): Printing {
  return {
    jobs: new Map(),
    leases: new Map(),
    usedBy: new Map(),
    dead: new Set(),
    notices: [],
    sendings: [],
    lastEvent: 0,
  };
}

const BEAT = 5_000;
const SILENT = 20_000;
const LATE_KICK = 60_000;
const LATE_FORM = 120_000;
export const STALE = 24 * 3_600_000;

export const waits = ({ state, held }: Job) =>
  !held && (state === 'queued' || state === 'not-printed');

/** Every job in the order they were queued. */
export function jobsWhere(printing: Printing, where: (job: Job) => boolean): readonly Job[] {
  return [...printing.jobs.values()].filter(where);
}

/** What was being sent under a lease that is gone: it is asked about, and a kick has ended. */
function settleLost(printing: Printing): void {
  const held = [...printing.leases.values()].filter((lease) => lease.held);
  for (const job of jobsWhere(printing, ({ state }) => state === 'sending')) {
    if (held.some(({ fence }) => fence === job.fence)) continue;
    job.state = job.kind === 'kick' ? 'dropped' : 'unknown';
    job.fence = undefined;
  }
}

export function endDead(printing: Printing): void {
  const dead = [...printing.leases.values()].filter(
    (lease) => lease.held && printing.dead.has(lease.process),
  );
  for (const lease of dead) lease.held = false;
  if (dead.length > 0) settleLost(printing);
}

/** Whether the process has its printer after asking for it. */
export function hold(printing: Printing, process: Process, now: number): boolean {
  const lease = printing.leases.get(process.printer);
  if (lease?.held && lease.fence === process.fence) {
    if (now - lease.beatAt >= BEAT) lease.beatAt = now;
    return true;
  }
  process.fence = undefined;
  const own = lease?.process === process.process && lease.register === process.register;
  const silent = lease && now - lease.beatAt > SILENT;
  if (lease?.held && !own && !silent && !printing.dead.has(lease.process)) return false;
  const fence = Math.max(0, ...[...printing.leases.values()].map((one) => one.fence)) + 1;
  const { register, process: id } = process;
  printing.leases.set(process.printer, { fence, held: true, process: id, register, beatAt: now });
  process.fence = fence;
  settleLost(printing);
  return true;
}

export function release(printing: Printing, process: Process): void {
  if (process.fence === undefined) return;
  for (const lease of printing.leases.values()) {
    if (lease.fence === process.fence) lease.held = false;
  }
  process.fence = undefined;
  settleLost(printing);
}

export type Pass = {
  /** Jobs at most. */
  readonly most: number;
  /** What becomes of a job that the printer is given. */
  readonly fateOf: (job: Job) => Fate;
  /** How far it came. */
  done: number;
  /** A paper did not come out: those behind it wait. */
  stopped: boolean;
};

/**
 * Kicks first, each once; papers in their order until one does not come out. Returns the job that
 * hangs.
 */
export function goOn(
  printing: Printing,
  process: Process,
  pass: Pass,
  now: number,
): Job | undefined {
  while (pass.done < pass.most) {
    const job = following(printing, process.printer, !pass.stopped, now);
    const lease = printing.leases.get(process.printer);
    if (!job || !lease?.held || lease.fence !== process.fence) return undefined;
    pass.done += 1;
    printing.sendings.push({ job, printer: process.printer, at: now, event: 0 });
    Object.assign(job, { state: 'sending', fence: process.fence });
    const late = job.kind === 'form' && now - job.queuedAt > LATE_FORM;
    const fate = late ? 'not-printed' : pass.fateOf(job);
    if (fate === 'dies') printing.dead.add(process.process);
    if (fate === 'dies' || fate === 'hangs') return fate === 'hangs' ? job : undefined;
    come(job, fate);
    if (stops(job, fate)) pass.stopped = true;
  }
  return undefined;
}

/** What the printer said of a job: only a paper is tried again, and a kick is never asked about. */
function come(job: Job, fate: JobState): void {
  const ends = job.kind === 'kick' ? ['not-printed', 'unknown'] : ['not-printed'];
  const missed = job.kind !== 'paper' && ends.includes(fate);
  Object.assign(job, { state: missed ? 'dropped' : fate, fence: undefined });
}

/** Those behind a paper that did not come out keep their order. */
function stops({ kind }: Job, fate: JobState): boolean {
  return kind === 'paper' && fate !== 'printed' && fate !== 'sent';
}

/** The word of a job that hung; nobody listens any more when the lease was lost meanwhile. */
export function comeLate(process: Process, pass: Pass, job: Job, fate: JobState): void {
  if (job.state === 'sending' && job.fence === process.fence) come(job, fate);
  if (stops(job, fate)) pass.stopped = true;
}

function following(
  printing: Printing,
  printer: string,
  papers: boolean,
  now: number,
): Job | undefined {
  const here = jobsWhere(printing, (job) => {
    return waits(job) && (job.printer ?? printing.usedBy.get(job.register)) === printer;
  });
  for (const kick of here.filter(({ kind }) => kind === 'kick')) {
    if (now - kick.queuedAt <= LATE_KICK) return kick;
    kick.state = 'dropped';
  }
  return papers
    ? here.find(({ kind, queuedAt }) => kind !== 'kick' && now - queuedAt < STALE)
    : undefined;
}
