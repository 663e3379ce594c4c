// The print outbox: jobs are written with the money, their fate is rows that follow.
import { sql } from 'kysely';
import { assert, present } from '../domain/assert.ts';
import type { Paper } from '../domain/papers/paper.ts';
import { compileOnce, insertRows } from './compile-once.ts';
import type { Book } from './open-store.ts';

export type JobContent =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'kick'; readonly reason: string };

export type PrintJob = {
  readonly id: number;
  readonly register: number;
  readonly subject: string;
  readonly createdAt: string;
  readonly content: JobContent;
};

type JobRow = {
  readonly register: number;
  readonly kind: JobContent['kind'];
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

export async function queueJob(book: Book, job: Omit<PrintJob, 'id'>): Promise<number> {
  const { register, subject, createdAt } = job;
  const content = JSON.stringify(job.content);
  const [row] = await insertJob(book, {
    register,
    kind: job.content.kind,
    subject,
    content,
    createdAt,
  });
  const { id } = present(row, 'the job');
  await enqueue(book, [{ job_id: id, register, state: 'queued' }]);
  return id;
}

export type JobState = 'queued' | 'sending' | 'printed' | 'not-printed' | 'unknown' | 'dropped';

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

/** Adds to the job's history; a job that is printed or dropped leaves the queue. */
export async function noteJob(
  book: Book,
  jobId: number,
  state: Exclude<JobState, 'queued'>,
  detail: string,
  at: string,
): Promise<void> {
  await book.insertInto('print_job_event').values({ job_id: jobId, state, detail, at }).execute();
  if (state === 'printed' || state === 'dropped') {
    await book.deleteFrom('print_queue').where('job_id', '=', jobId).execute();
  } else {
    await book.updateTable('print_queue').set({ state }).where('job_id', '=', jobId).execute();
  }
}

/** A job that is not settled; what it says is read when it is sent. */
export type QueuedJob = {
  readonly id: number;
  readonly kind: JobContent['kind'];
  readonly subject: string;
  readonly state: JobState;
};

export function queueOf(book: Book, { register }: { readonly register: number }) {
  return book
    .selectFrom('print_queue as q')
    .innerJoin('print_job as j', 'j.id', 'q.job_id')
    .select(['j.id', 'j.kind', 'j.subject', 'q.state'])
    .where('q.register', '=', register)
    .orderBy('q.job_id');
}

const queued = compileOnce(queueOf);

/** Jobs of a register that are not settled, oldest first. */
export async function queuedJobs(book: Book, register: number): Promise<readonly QueuedJob[]> {
  return queued(book, { register });
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
