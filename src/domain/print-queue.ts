// What may be printed by itself, and what first asks a person. Pure.
import type { Instant } from './clock.ts';
import type { PrinterCondition } from './printer.ts';

export type JobState =
  | 'queued'
  | 'sending'
  | 'printed'
  | 'sent'
  | 'not-printed'
  | 'unknown'
  | 'dropped';

/** Older than a day, a paper is of no use to whoever waited for it: somebody must want it again. */
const STALE_MS = 24 * 3_600_000;
/** A drawer must not spring open for nobody, a minute after the money changed hands. */
const LATE_KICK_MS = 60_000;
/** A slip waits behind the papers before it, and then for its form. */
const LATE_SLIP_MS = 120_000;

export type Waiting = {
  readonly kind: 'paper' | 'kick';
  readonly state: JobState;
  readonly queuedAt: Instant;
  readonly held: boolean;
};

/** What was asked for before this moment asks a person first. */
export function staleSince(now: Instant): Instant {
  return new Date(Date.parse(now) - STALE_MS).toISOString();
}

/** `ready` is printed by itself; `ask`: a person must say; `late`: a kick that nobody awaits. */
export type Readiness = 'ready' | 'ask' | 'late' | 'not-now';

export function readiness(job: Waiting, now: Instant): Readiness {
  if (job.state === 'unknown') return 'ask';
  if (job.held || (job.state !== 'queued' && job.state !== 'not-printed')) return 'not-now';
  const age = Date.parse(now) - Date.parse(job.queuedAt);
  if (job.kind === 'kick') return age > LATE_KICK_MS ? 'late' : 'ready';
  return age > STALE_MS ? 'ask' : 'ready';
}

/** Whether whoever held the form has gone. */
export function isSlipLate(queuedAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(queuedAt) > LATE_SLIP_MS;
}

/** While a printer is so, a paper that is sent would not come out. */
export function stopsPapers(condition: PrinterCondition): boolean {
  return condition !== 'ready' && condition !== 'paper-near-end';
}
