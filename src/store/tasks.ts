// Tasks and what became of them. What stands now is the newest row that points at a task.
import { sql } from 'kysely';
import type { Role } from '../domain/person.ts';
import type { MessageFacts, TaskFacts, TaskState } from '../domain/task.ts';
import { nameNow } from './called-now.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';
import { linkRow } from './records.ts';
import type { PaymentClaimTable, TaskEventTable, TaskTable } from './tables/tasks.ts';

export type NewTask = Omit<TaskTable, 'id'>;

export async function insertTask(
  book: Book,
  task: NewTask,
  { claim, message }: TaskFacts,
): Promise<number> {
  const { id } = await book
    .insertInto('task')
    .values(task)
    .returning('id')
    .executeTakeFirstOrThrow();
  if (claim !== undefined) {
    await book
      .insertInto('payment_claim')
      .values({
        task_id: id,
        paid_on: claim.paidOn,
        amount_cents: claim.amountCents,
        paid_by: claim.paidBy,
        receipt: claim.receipt ?? null,
      })
      .execute();
  }
  if (message !== undefined) {
    const { caller, callback, urgent } = message;
    const row = { task_id: id, caller, callback, urgent: urgent ? 1 : 0 } as const;
    await book.insertInto('phone_message').values(row).execute();
  }
  await linkRow(book, OFFICE, 'task', id, task.made_at);
  return id;
}

export async function insertTaskEvent(
  book: Book,
  event: Omit<TaskEventTable, 'id'>,
): Promise<void> {
  const { id } = await book
    .insertInto('task_event')
    .values(event)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'task-event', id, event.made_at);
}

export type KnownTask = Omit<TaskTable, 'id'> & {
  readonly id: number;
  readonly state: TaskState;
  readonly account: string | null;
  readonly payer: string | null;
  readonly madeByWords: string;
  /** The person it is of, in words. */
  readonly personWords: string | null;
  readonly claim: Omit<PaymentClaimTable, 'task_id'> | undefined;
  readonly message: MessageFacts | undefined;
};

function tasks(book: Book) {
  return book
    .selectFrom('task as t')
    .leftJoin('account as a', 'a.id', 't.account_id')
    .leftJoin('party as y', 'y.id', 'a.party_id')
    .leftJoin('payment_claim as c', 'c.task_id', 't.id')
    .leftJoin('phone_message as g', 'g.task_id', 't.id')
    .leftJoin('person as p', 'p.id', 't.person_id')
    .innerJoin('person as m', 'm.id', 't.made_by')
    .selectAll('t')
    .select('a.number as account')
    .select(sql<string | null>`COALESCE(${nameNow()}, y.name)`.as('payer'))
    .select(['c.paid_on', 'c.amount_cents', 'c.paid_by', 'c.receipt'])
    .select(['g.caller', 'g.callback', 'g.urgent'])
    .select(personWords('m').as('madeByWords'))
    .select(sql<string | null>`${personWords('p')}`.as('personWords'))
    .select(
      sql<TaskState>`COALESCE((SELECT e.state FROM task_event e WHERE e.task_id = t.id
        ORDER BY e.id DESC LIMIT 1), 'open')`.as('state'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number];

function known(row: Row): KnownTask {
  const { caller, callback, urgent, ...told } = row;
  const { paid_on, amount_cents, paid_by, receipt, ...task } = told;
  const message =
    caller === null || callback === null ? undefined : { caller, callback, urgent: urgent === 1 };
  const claim =
    paid_on === null || amount_cents === null || paid_by === null
      ? undefined
      : { paid_on, amount_cents, paid_by, receipt };
  return { ...task, claim, message };
}

export async function taskById(book: Book, id: number): Promise<KnownTask | undefined> {
  const row = await tasks(book).where('t.id', '=', id).executeTakeFirst();
  return row && known(row);
}

const standing = sql<boolean>`NOT EXISTS (SELECT 1 FROM task_event e WHERE e.task_id = t.id
  AND e.state IN ('done', 'cancelled'))`;

export type Owned = { readonly personId: number; readonly roles: readonly Role[] };

/** Tasks of a person and of roles that have not ended, the oldest due first. */
export async function standingTasks(
  book: Book,
  { personId, roles }: Owned,
  most: number,
): Promise<readonly KnownTask[]> {
  const own = tasks(book).where('t.person_id', '=', personId).where(standing);
  const shared = tasks(book).where('t.role', 'in', roles).where(standing);
  const rows = [
    ...(await own.orderBy('t.due_on').limit(most).execute()),
    ...(await shared.orderBy('t.due_on').limit(most).execute()),
  ];
  return rows
    .map(known)
    .sort((a, b) => a.due_on.localeCompare(b.due_on) || a.number - b.number)
    .slice(0, most);
}

/** Messages for a person that nobody has read yet. */
export async function newMessages(book: Book, personId: number): Promise<number> {
  const { count } = await book
    .selectFrom('task as t')
    .innerJoin('phone_message as g', 'g.task_id', 't.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('t.person_id', '=', personId)
    .where('t.id', 'not in', (of) => of.selectFrom('task_event').select('task_id'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Those about accounts, that have not ended. */
export async function tasksAbout(
  book: Book,
  accountIds: readonly number[],
): Promise<readonly KnownTask[]> {
  const rows = await tasks(book)
    .where('t.account_id', 'in', accountIds)
    .where(standing)
    .orderBy('t.due_on')
    .execute();
  return rows.map(known);
}

export type TaskEventSight = {
  readonly state: TaskState;
  readonly words: string;
  readonly date: string;
  readonly by: string;
};

export async function taskEvents(book: Book, taskId: number): Promise<readonly TaskEventSight[]> {
  return book
    .selectFrom('task_event as e')
    .innerJoin('person as p', 'p.id', 'e.made_by')
    .select(['e.state', 'e.words', 'e.business_date as date', personWords('p').as('by')])
    .where('e.task_id', '=', taskId)
    .orderBy('e.id')
    .execute();
}
