// The print outbox: jobs are written with the money, their fate is rows that follow.
import type { Paper } from '../domain/papers/paper.ts';
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

export async function queueJob(book: Book, job: Omit<PrintJob, 'id'>): Promise<number> {
  const { id } = await book
    .insertInto('print_job')
    .values({
      register: job.register,
      kind: job.content.kind,
      subject: job.subject,
      content: JSON.stringify(job.content),
      created_at: job.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
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

export async function noteJob(
  book: Book,
  jobId: number,
  state: Exclude<JobState, 'queued'>,
  detail: string,
  at: string,
): Promise<void> {
  await book.insertInto('print_job_event').values({ job_id: jobId, state, detail, at }).execute();
}

/** Jobs of a register whose newest state is one of `states`, oldest first. */
export async function jobsIn(
  book: Book,
  register: number,
  states: readonly JobState[],
): Promise<readonly PrintJob[]> {
  const rows = await book
    .selectFrom('print_job as j')
    .leftJoin('print_job_event as e', (join) =>
      join.onRef('e.job_id', '=', 'j.id').on('e.id', '=', (of) =>
        of
          .selectFrom('print_job_event as n')
          .select((max) => max.fn.max('n.id').as('id'))
          .whereRef('n.job_id', '=', 'j.id'),
      ),
    )
    .selectAll('j')
    .select('e.state')
    .where('j.register', '=', register)
    .where((when) =>
      when.or([
        when(
          'e.state',
          'in',
          states.filter((state) => state !== 'queued'),
        ),
        ...(states.includes('queued') ? [when('e.state', 'is', null)] : []),
      ]),
    )
    .orderBy('j.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    register: row.register,
    subject: row.subject,
    createdAt: row.created_at,
    content: JSON.parse(row.content) as JobContent,
  }));
}
