// Print jobs: written with the money, their fate is rows that follow. src/store/print-queue.ts
// reads those that are not settled.
import { sql } from 'kysely';
import { assert, present } from '../domain/assert.ts';
import type { Paper } from '../domain/papers/paper.ts';
import type { JobState } from '../domain/print-queue.ts';
import type { SlipSide } from '../domain/printer.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';

export type JobContent =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'kick'; readonly reason: string }
  /** On a form that somebody lays in. */
  | { readonly kind: 'slip'; readonly paper: Paper; readonly side: SlipSide };

/** What the queue knows a job by: a slip keeps its place among the papers. */
export type JobKind = 'paper' | 'kick';

export type PrintJob = {
  readonly id: number;
  readonly register: number;
  readonly subject: string;
  readonly createdAt: string;
  readonly content: JobContent;
};

type JobRow = {
  readonly register: number;
  readonly kind: JobKind;
  readonly subject: string;
  readonly content: string;
  readonly createdAt: string;
};

const insertJob = compileOnce((book, job: JobRow) =>
  book
    .insertInto('print_job')
    .values({
      register: job.register,
      kind: job.kind,
      subject: job.subject,
      content: job.content,
      created_at: job.createdAt,
    })
    .returning('id'),
);
const enqueue = insertRows('print_queue');

export type NewJob = Omit<PrintJob, 'id'> & {
  /** The drawer opens only once its clerk was told why. */
  readonly held?: boolean;
};

export async function queueJob(book: Book, job: NewJob): Promise<number> {
  const { register, subject, createdAt, held = false } = job;
  const content = JSON.stringify(job.content);
  const [row] = await insertJob(book, {
    register,
    kind: job.content.kind === 'kick' ? 'kick' : 'paper',
    subject,
    content,
    createdAt,
  });
  const { id } = present(row, 'the job');
  await enqueue(book, [
    {
      job_id: id,
      register,
      state: 'queued',
      printer: null,
      queued_at: createdAt,
      held: held ? 1 : 0,
      fence: null,
    },
  ]);
  return id;
}

/** The job's newest state and how often it was tried. */
export async function jobState(
  book: Book,
  jobId: number,
): Promise<{ readonly state: JobState; readonly detail: string; readonly tries: number }> {
  const rows = await book
    .selectFrom('print_job_event')
    .select(['state', 'detail'])
    .where('job_id', '=', jobId)
    .orderBy('id')
    .execute();
  const newest = rows.at(-1);
  const tries = rows.filter((row) => row.state === 'sending').length;
  return { state: newest?.state ?? 'queued', detail: newest?.detail ?? '', tries };
}

export type Happened = {
  readonly jobId: number;
  readonly detail: string;
  readonly at: string;
} & (
  | { readonly state: 'sending'; readonly fence: number }
  | { readonly state: Exclude<JobState, 'queued' | 'sending'>; readonly fence?: never }
);

/** Adds to the job's history; a job that has ended leaves the queue. */
export async function noteJob(book: Book, happened: Happened): Promise<void> {
  const { jobId, state, detail, at, fence = null } = happened;
  await book
    .insertInto('print_job_event')
    .values({ job_id: jobId, state, detail, at, fence })
    .execute();
  if (state === 'printed' || state === 'sent' || state === 'dropped') {
    await book.deleteFrom('print_queue').where('job_id', '=', jobId).execute();
  } else {
    await book
      .updateTable('print_queue')
      .set({ state, fence })
      .where('job_id', '=', jobId)
      .execute();
  }
}

export async function jobContent(book: Book, jobId: number): Promise<JobContent> {
  const row = await book
    .selectFrom('print_job')
    .select('content')
    .where('id', '=', jobId)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.content) as JobContent;
}

/** The paper that was stored under a subject when its money committed. */
export async function paperOf(book: Book, subject: string): Promise<Paper> {
  const row = await book
    .selectFrom('print_job')
    .select('content')
    .where('subject', '=', subject)
    .where('kind', '=', 'paper')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const content = JSON.parse(row.content) as JobContent;
  assert(content.kind === 'paper', `${subject} is no paper`);
  return content.paper;
}

/** All that waits was printed: of a day that is long over when it is made up. */
export async function settlePapers(book: Book, at: string): Promise<void> {
  await sql`INSERT INTO print_job_event (job_id, state, detail, at)
    SELECT job_id, 'printed', '', ${at} FROM print_queue ORDER BY job_id`.execute(book);
  await book.deleteFrom('print_queue').execute();
}
