// After each verb, of papers and drawers: every new job has a subject or a reason that is on
// record, every step of a job's fate is one that may follow the step before, no printer sends two
// jobs, copies are numbered without a gap, and the queue holds what the model says.
import type { Database } from 'better-sqlite3';
import { agree } from './audit.ts';
import type { Model } from './model.ts';
import type { Job } from './printing-model.ts';
import { wordsOf } from './programs.ts';

type JobRow = {
  readonly id: number;
  readonly register: number;
  readonly kind: 'paper' | 'kick';
  readonly subject: string;
  readonly content: string;
  readonly createdAt: string;
  readonly held: 0 | 1 | null;
};
type EventRow = {
  readonly id: number;
  readonly jobId: number;
  readonly state: string;
  readonly detail: string;
  readonly fence: number | null;
};

/** What may follow what. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  queued: ['sending', 'dropped'],
  sending: ['printed', 'sent', 'not-printed', 'unknown', 'dropped'],
  'not-printed': ['sending', 'dropped'],
  unknown: ['printed', 'not-printed', 'dropped'],
  printed: [],
  sent: [],
  dropped: [],
};

export function printingComparer(database: Database): (model: Model) => void {
  const fresh = database.prepare<[number], JobRow>(FRESH);
  const events = database.prepare<[number], EventRow>(EVENTS);
  const queue = database.prepare<[], Record<string, unknown>>(QUEUE);
  const notices = database.prepare<[], Record<string, unknown>>(NOTICES);
  const copies = database.prepare<[], CopyRow>(COPIES);
  const reasoned = database.prepare<{ reason: string; register: number }, { found: 0 | 1 }>(
    REASONED,
  );
  const states = new Map<number, string>();
  const sending = new Map<string, number>();
  const originals = new Set<string>();
  let lastJob = 0;
  let sendings = 0;
  return (model) => {
    for (const row of fresh.all(lastJob)) {
      lastJob = row.id;
      states.set(row.id, 'queued');
      const job = jobOf(row);
      if (job.kind === 'kick') {
        const { reason, register } = job;
        const found = reasoned.get({ reason, register })?.found;
        agree(`kick for ${reason} has a reason on record`, found, 1);
      }
      const isCopy = / copy \d+$/.test(job.words);
      if (/^paper receipt /.test(job.words) && !isCopy) {
        agree(`${job.words} is printed once`, originals.has(job.words), false);
        originals.add(job.words);
      }
      model.printing.jobs.set(job.id, job);
    }
    for (const event of events.all(model.printing.lastEvent)) {
      model.printing.lastEvent = event.id;
      follow(event, states, sending);
      if (event.state === 'sending') {
        const sent = model.printing.sendings[sendings];
        agree('what was sent', event.jobId, sent?.job.id ?? null);
        if (sent) sent.event = event.id;
        sendings += 1;
      }
    }
    for (const { shown, printed, last } of copies.all()) {
      agree(`copies of ${shown} without a gap`, last, printed + 1);
    }
    agree('the queue', queue.all(), queueOf(model));
    agree('what drawers did', notices.all(), noticesOf(model));
  };
}

function jobOf(row: JobRow): Job {
  const content = JSON.parse(row.content) as Parameters<typeof wordsOf>[0] & {
    readonly reason?: string;
  };
  const form = content.kind === 'slip' ? 'form' : 'paper';
  const createdAt = Date.parse(row.createdAt);
  return {
    id: row.id,
    register: row.register,
    kind: row.kind === 'kick' ? 'kick' : form,
    subject: row.subject,
    words: wordsOf(content),
    reason: content.reason ?? '',
    createdAt,
    queuedAt: createdAt,
    held: row.held === 1,
    state: 'queued',
    printer: undefined,
    fence: undefined,
  };
}

/** `sending` names the job that each printer has in hand, under whatever lease. */
function follow(
  { jobId, state, detail, fence }: EventRow,
  states: Map<number, string>,
  sending: Map<string, number>,
): void {
  const before = states.get(jobId) ?? 'no job';
  const may = FOLLOWS[before]?.includes(state) === true;
  agree(`job ${jobId}: ${before}, then ${state}`, may, true);
  agree(`job ${jobId} ${state} under a lease`, fence !== null, state === 'sending');
  if (state === 'sending') {
    agree(`${detail} sends beside job ${jobId}`, sending.get(detail) ?? null, null);
    sending.set(detail, jobId);
  } else {
    for (const [printer, job] of sending) if (job === jobId) sending.delete(printer);
  }
  states.set(jobId, state);
}

/** As it lies in the table. */
function queueOf({ printing }: Model): readonly Record<string, unknown>[] {
  return [...printing.jobs.values()]
    .filter(({ state }) => !['printed', 'sent', 'dropped'].includes(state))
    .map((job) => ({
      id: job.id,
      register: job.register,
      state: job.state,
      printer: job.printer ?? null,
      queuedAt: new Date(job.queuedAt).toISOString(),
      held: job.held ? 1 : 0,
      fence: job.fence ?? null,
    }));
}

function noticesOf({ printing }: Model): readonly Record<string, unknown>[] {
  return printing.notices.map(({ register, kind, openedAt, notedAt }) => ({
    register,
    kind,
    openedAt: new Date(openedAt).toISOString(),
    notedAt: new Date(notedAt).toISOString(),
  }));
}

const FRESH = `SELECT j.id, j.register, j.kind, j.subject, j.content, j.created_at AS createdAt,
    q.held
  FROM print_job j LEFT JOIN print_queue q ON q.job_id = j.id WHERE j.id > ? ORDER BY j.id`;
const EVENTS = `SELECT id, job_id AS jobId, state, detail, fence FROM print_job_event
  WHERE id > ? ORDER BY id`;
const QUEUE = `SELECT job_id AS id, register, state, printer, queued_at AS queuedAt, held, fence
  FROM print_queue ORDER BY job_id`;
const NOTICES = `SELECT register, kind, opened_at AS openedAt, noted_at AS notedAt
  FROM drawer_notice ORDER BY id`;
type CopyRow = { readonly shown: string; readonly printed: number; readonly last: number };
const COPIES = `SELECT 'receipt ' || receipt_id AS shown, COUNT(*) AS printed,
    MAX(copy_number) AS last FROM reprint GROUP BY receipt_id`;
/** Cash of a receipt, cash of a void, an opening without a sale, a count. */
const REASONED = `SELECT EXISTS (
    SELECT 1 FROM receipt r JOIN receipt_tender t ON t.receipt_id = r.id AND t.kind = 'cash'
    WHERE r.register = @register
      AND @reason = 'receipt ' || r.register || '-' || printf('%06d', r.number)
  ) OR EXISTS (
    SELECT 1 FROM receipt_void v WHERE v.register = @register
      AND @reason = 'void V' || v.register || '-' || printf('%06d', v.number)
  ) OR EXISTS (
    SELECT 1 FROM drawer_opening o JOIN drawer_session s ON s.id = o.session_id
    WHERE s.register = @register AND @reason = 'no sale: ' || o.reason_text
  ) OR EXISTS (
    SELECT 1 FROM drawer_session s WHERE s.register = @register
      AND @reason = 'count ' || s.number
  ) AS found`;
