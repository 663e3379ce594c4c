// Steps that wait for a second person, and what was decided.
import { sql } from 'kysely';
import type { PlainRecord } from '../domain/canonical.ts';
import { OFFICE, registerChain } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';

export type RequestKind =
  | 'void-receipt'
  | 'correct-tender'
  | 'no-sale'
  | 'close-session'
  | 'end-session'
  | 'float-difference'
  | 'tender-limit'
  | 'credit-of-another'
  | 'reset-pin'
  | 'dated-rule'
  | 'delegation'
  | 'lift-close'
  | 'fund-difference'
  | 'counterfeit'
  | 'arrangement'
  | 'arrangement-change'
  | 'memo'
  | 'line-act'
  | 'reverse-memo'
  | 'transfer'
  | 'reverse-transfer'
  | 'refund'
  | 'write-off'
  | 'reverse-write-off'
  | 'keep-unclaimed'
  | 'reverse-kept'
  | 'returned-item'
  | 'lift-cash-only'
  | 'place-hold'
  | 'lift-hold'
  | 'person-change';

export type Request = {
  readonly id: number;
  readonly kind: RequestKind;
  readonly register: number | null;
  readonly businessDate: string;
  readonly requestedBy: number;
  readonly requestedAt: string;
  readonly record: PlainRecord;
};

export type NewRequest = Omit<Request, 'id'>;

const chainOf = (register: number | null) => (register === null ? OFFICE : registerChain(register));

export async function insertRequest(book: Book, request: NewRequest): Promise<Request> {
  const { id } = await book
    .insertInto('request')
    .values({
      kind: request.kind,
      register: request.register,
      business_date: request.businessDate,
      requested_by: request.requestedBy,
      requested_at: request.requestedAt,
      record: JSON.stringify(request.record),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, chainOf(request.register), 'request', id, request.requestedAt);
  return { ...request, id };
}

export type Decision = {
  readonly decision: 'yes' | 'no' | 'withdrawn';
  readonly decidedBy: number;
  readonly decidedAt: string;
  readonly reason: string;
};

export async function insertDecision(
  book: Book,
  request: Request,
  decision: Decision,
): Promise<void> {
  await book
    .insertInto('request_decision')
    .values({
      request_id: request.id,
      decision: decision.decision,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
      reason: decision.reason,
    })
    .execute();
  await linkRow(book, chainOf(request.register), 'decision', request.id, decision.decidedAt);
}

type RequestRow = {
  readonly id: number;
  readonly kind: string;
  readonly register: number | null;
  readonly business_date: string;
  readonly requested_by: number;
  readonly requested_at: string;
  readonly record: string;
};

function toRequest(row: RequestRow): Request {
  return {
    id: row.id,
    kind: row.kind as RequestKind,
    register: row.register,
    businessDate: row.business_date,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    record: JSON.parse(row.record) as PlainRecord,
  };
}

export async function loadRequest(book: Book, id: number): Promise<Request | undefined> {
  const row = await book.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRequest(row);
}

export async function decisionOf(book: Book, requestId: number): Promise<Decision | undefined> {
  const row = await book
    .selectFrom('request_decision')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return (
    row && {
      decision: row.decision,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      reason: row.reason,
    }
  );
}

/** Requests of these dates that nobody has decided, oldest first. */
export async function openRequests(
  book: Book,
  ...dates: readonly string[]
): Promise<readonly Request[]> {
  const rows = await book
    .selectFrom('request')
    .leftJoin('request_decision', 'request_decision.request_id', 'request.id')
    .selectAll('request')
    .where('business_date', 'in', dates)
    .where('request_decision.request_id', 'is', null)
    .orderBy('request.id')
    .execute();
  return rows.map(toRequest);
}

export type Answer = {
  readonly requestId: number;
  readonly kind: RequestKind;
  readonly decision: 'yes' | 'no';
  readonly decidedBy: number;
  readonly decidedAt: string;
  /** It opens a drawer, and that was not tried yet: nobody can know of it. */
  readonly kickWaits: boolean;
};

/** What second persons answered to a register's requests since a date, oldest request first. */
export async function answersOf(
  book: Book,
  register: number,
  ...dates: readonly string[]
): Promise<readonly Answer[]> {
  const { rows } = await sql<Omit<Answer, 'kickWaits'> & { readonly kickWaits: 0 | 1 }>`
    SELECT q.id AS requestId, q.kind, d.decision, d.decided_by AS decidedBy,
      d.decided_at AS decidedAt,
      EXISTS (SELECT 1 FROM print_queue p JOIN print_job j ON j.id = p.job_id
        WHERE p.register = q.register AND p.state = 'queued' AND j.kind = 'kick'
          AND j.created_at = d.decided_at AND j.subject IN (
            'void ' || json_extract(q.record, '$.receipt'),
            'no-sale ' || json_extract(q.record, '$.session')))
        AS kickWaits
    FROM request q JOIN request_decision d ON d.request_id = q.id
    WHERE q.business_date IN (${sql.join(dates)}) AND q.register = ${register}
      AND d.decision <> 'withdrawn'
    ORDER BY q.id`.execute(book);
  return rows.map((row) => ({ ...row, kickWaits: row.kickWaits === 1 }));
}

/** The requests of one kind that a register made on a date, newest first, decided or not. */
export async function requestsOf(
  book: Book,
  kind: RequestKind,
  register: number,
  date: string,
): Promise<readonly Request[]> {
  const rows = await book
    .selectFrom('request')
    .selectAll()
    .where('business_date', '=', date)
    .where('kind', '=', kind)
    .where('register', '=', register)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toRequest);
}
