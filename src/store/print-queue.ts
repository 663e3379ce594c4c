// Print jobs that are not settled: of a register, for people; of a printer, for whoever holds it.
import { sql } from 'kysely';
import type { Instant } from '../domain/clock.ts';
import type { JobState } from '../domain/print-queue.ts';
import type { DrawerPin } from '../domain/printer.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import type { JobKind } from './print-jobs.ts';

/** A job that is not settled; what it says is read when it is sent. */
export type QueuedJob = {
  readonly id: number;
  readonly register: number;
  readonly kind: JobKind;
  readonly subject: string;
  readonly createdAt: Instant;
  readonly state: JobState;
  readonly queuedAt: Instant;
  readonly held: boolean;
  /** Null: the printer of its register. */
  readonly printer: string | null;
};

/** More would never be looked through. */
const LISTED = 200;

export function queueOf(book: Book, { register }: { readonly register: number }) {
  return book
    .selectFrom('print_queue as q')
    .innerJoin('print_job as j', 'j.id', 'q.job_id')
    .select(['j.id', 'j.register', 'j.kind', 'j.subject', 'j.created_at as createdAt', 'q.state'])
    .select(['q.queued_at as queuedAt', 'q.held', 'q.printer'])
    .where('q.register', '=', register)
    .orderBy('q.job_id')
    .limit(LISTED);
}

const queued = compileOnce(queueOf);

/** Jobs of a register that are not settled, oldest first. */
export async function queuedJobs(book: Book, register: number): Promise<readonly QueuedJob[]> {
  const rows = await queued(book, { register });
  return rows.map((row) => ({ ...row, held: row.held === 1 }));
}

/** A job that may be sent, with the pin its register's drawer hangs on. */
export type NextJob = {
  readonly id: number;
  readonly kind: JobKind;
  readonly subject: string;
  readonly queuedAt: Instant;
  readonly pin: DrawerPin;
};

type Next = {
  readonly printer: string;
  readonly kind: JobKind;
  readonly since: Instant;
};

/** The oldest job of a kind that waits for a printer and was asked for since. */
export const nextJobQuery = (book: Book, of: Next) => ({
  compile: () =>
    sql<NextJob>`
      SELECT j.id, j.kind, j.subject, q.queued_at AS queuedAt, r.drawer_pin AS pin
      FROM register_printer r
      JOIN print_queue q ON q.register = r.register AND q.queued_at > ${of.since}
      JOIN print_job j ON j.id = q.job_id
      WHERE r.printer = ${of.printer} AND q.printer IS NULL AND q.held = 0
        AND q.state IN ('queued', 'not-printed') AND j.kind = ${of.kind}
      UNION ALL
      SELECT j.id, j.kind, j.subject, q.queued_at, 2
      FROM print_queue q JOIN print_job j ON j.id = q.job_id
      WHERE q.printer = ${of.printer} AND q.held = 0 AND q.queued_at > ${of.since}
        AND q.state IN ('queued', 'not-printed') AND j.kind = ${of.kind}
      ORDER BY 1 LIMIT 1`.compile(book),
});

const next = compileOnce(nextJobQuery);

export async function nextJob(book: Book, of: Next): Promise<NextJob | undefined> {
  return (await next(book, of))[0];
}

/** Whether the job is still to be sent; somebody may have settled it meanwhile. */
export async function waitsStill(book: Book, jobId: number): Promise<boolean> {
  const row = await book
    .selectFrom('print_queue')
    .select(['state', 'held'])
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return row?.held === 0 && (row.state === 'queued' || row.state === 'not-printed');
}

/** Whether the job is being sent under this lease. */
export async function isSentUnder(book: Book, jobId: number, fence: number): Promise<boolean> {
  const row = await book
    .selectFrom('print_queue')
    .select('fence')
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return row?.fence === fence;
}

/** Somebody wants it now, and perhaps elsewhere. */
export async function askAgain(
  book: Book,
  jobId: number,
  at: Instant,
  printer?: string,
): Promise<void> {
  await book
    .updateTable('print_queue')
    .set({ queued_at: at, ...(printer === undefined ? {} : { printer }) })
    .where('job_id', '=', jobId)
    .execute();
}

/** The clerk was told: the drawer may open. */
export async function letGo(book: Book, jobId: number, at: Instant): Promise<void> {
  const values = { held: 0, queued_at: at } as const;
  await book.updateTable('print_queue').set(values).where('job_id', '=', jobId).execute();
}

export type QueueCounts = {
  /** Papers that will come out by themselves. */
  readonly waiting: number;
  /** Papers that ask a person: they may be out already, or are old. */
  readonly asking: number;
};

const counts = compileOnce((book, of: { readonly register: number; readonly since: Instant }) => ({
  compile: () =>
    sql<QueueCounts>`
      SELECT COALESCE(SUM(asks = 0), 0) AS waiting, COALESCE(SUM(asks), 0) AS asking FROM (
        SELECT q.state = 'unknown' OR (q.state <> 'sending' AND q.queued_at <= ${of.since}) AS asks
        FROM print_queue q JOIN print_job j ON j.id = q.job_id
        WHERE q.register = ${of.register} AND j.kind = 'paper'
        ORDER BY q.job_id LIMIT ${sql.lit(LISTED)})`.compile(book),
}));

export async function queueCounts(
  book: Book,
  register: number,
  since: Instant,
): Promise<QueueCounts> {
  return (await counts(book, { register, since }))[0] ?? { waiting: 0, asking: 0 };
}

/** Kicks whose clerk was not yet told. */
export async function heldKicks(
  book: Book,
  register: number,
): Promise<readonly { readonly id: number; readonly createdAt: Instant }[]> {
  // Not from the list for people: papers that nobody looks after would stand before them.
  return book
    .selectFrom('print_queue as q')
    .innerJoin('print_job as j', 'j.id', 'q.job_id')
    .select(['j.id', 'j.created_at as createdAt'])
    .where('q.register', '=', register)
    .where('q.held', '=', 1)
    .orderBy('q.job_id')
    .execute();
}
