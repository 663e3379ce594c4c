// Makes a task, or takes down a payment that a customer claims and that is not in the book: such a
// claim goes to somebody without cash duty.
import type { DateText } from '../domain/clock.ts';
import { foreignText } from '../domain/foreign-text.ts';
import type { Person, Role } from '../domain/person.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { holdsCardNumber } from '../domain/scan-line.ts';
import {
  type Assignee,
  type ClaimFacts,
  type MessageFacts,
  mayHoldClaim,
  settlesClaims,
  type TASK_KINDS,
  type TaskFacts,
  taskNumber,
} from '../domain/task.ts';
import { accountById } from '../store/accounts.ts';
import { businessDaysAfter } from '../store/calendar.ts';
import type { Book } from '../store/open-store.ts';
import { personAt } from '../store/people.ts';
import { policyOr } from '../store/policies.ts';
import { takeNumber } from '../store/series.ts';
import { insertTask, type NewTask } from '../store/tasks.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import { permit } from './permit.ts';

export type AskedTask = {
  readonly kind: (typeof TASK_KINDS)[number];
  readonly accountId?: number;
  readonly words: string;
  readonly dueOn: DateText;
  readonly to: Assignee;
  /** Of a call that somebody waits for. */
  readonly message?: MessageFacts;
};

export type AskedClaim = ClaimFacts & {
  readonly accountId: number;
  readonly words: string;
  readonly to: Assignee;
};

export type TaskMade = { readonly id: number; readonly number: string };

/** Letters of what is to be done, and of what became of it. */
export const TASK_MOST = 120;
/** The same where it follows from a talk or a call: who rang, where to call back, and its words. */
const FOLLOWED_MOST = 300;
const RECEIPT_MOST = 20;

/** Where the city never said how soon a claim is looked into. */
const CLAIM_DAYS = 5;
/** The same of a complaint. */
const COMPLAINT_DAYS = 5;

/** By when the city looks into a complaint, unless whoever takes it says otherwise (duty 1). */
export async function complaintDueOn(desk: Desk): Promise<DateText> {
  return desk.store.read(async (book) => dueOfComplaint(book, await businessDate(desk, book)));
}

export async function dueOfComplaint(book: Book, today: DateText): Promise<DateText> {
  const days = await policyOr(book, 'complaint.business-days', today, COMPLAINT_DAYS);
  return businessDaysAfter(book, today, days);
}

export async function makeTask(
  desk: Desk,
  { person }: Counter,
  asked: AskedTask,
): Promise<Result<TaskMade>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    if (foreignText(asked.words).length > TASK_MOST) return refuse('entry-unreadable');
    return addTask(desk, book, person, asked);
  });
}

/** The same in the transaction of whatever it follows from. */
export async function addTask(
  desk: Desk,
  book: Book,
  person: Person,
  asked: AskedTask,
): Promise<Result<TaskMade>> {
  const today = await businessDate(desk, book);
  if (asked.dueOn < today) return refuse('task-due', { date: today });
  const checked = await check(desk, book, asked, FOLLOWED_MOST);
  if (!checked.ok) return checked;
  const { kind, dueOn: due_on, accountId } = asked;
  const account_id = accountId === undefined ? null : (await accountById(book, accountId)).id;
  const { holder: _holder, ...row } = checked.value;
  const task = { ...row, kind, account_id, due_on, business_date: today };
  const facts = asked.message === undefined ? {} : { message: asked.message };
  return done(await write(book, { ...task, ...stamp(desk, person) }, facts));
}

export async function claimPayment(
  desk: Desk,
  { person }: Counter,
  asked: AskedClaim,
): Promise<Result<TaskMade>> {
  const receipt = foreignText(asked.receipt ?? '').slice(0, RECEIPT_MOST);
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    const today = await businessDate(desk, book);
    const { paidOn, amountCents, paidBy } = asked;
    if (amountCents <= 0) return refuse('claim-nothing');
    if (paidOn > today) return refuse('claim-date', { date: paidOn, today });
    const checked = await check(desk, book, asked);
    if (!checked.ok) return checked;
    const holds = holdsClaims(checked.value, person.id);
    if (!holds) return refuse('claim-cash-duty');
    const days = await policyOr(book, 'claim.business-days', today, CLAIM_DAYS);
    const { holder: _holder, ...row } = checked.value;
    const { id: account_id } = await accountById(book, asked.accountId);
    const task: Omit<NewTask, 'number'> = {
      ...{ ...row, kind: 'claim', account_id, business_date: today },
      ...{ due_on: await businessDaysAfter(book, today, days), ...stamp(desk, person) },
    };
    const facts = { paidOn, amountCents, paidBy, ...(receipt === '' ? {} : { receipt }) };
    return done(await write(book, task, { claim: facts }));
  });
}

type Checked = Pick<NewTask, 'words' | 'person_id' | 'role'> & { readonly holder?: Person };

async function check(
  desk: Desk,
  book: Book,
  asked: { readonly words: string; readonly to: Assignee },
  most = TASK_MOST,
): Promise<Result<Checked>> {
  const words = foreignText(asked.words);
  if (words === '' || words.length > most) return refuse('entry-unreadable');
  if (holdsCardNumber(words)) return refuse('card-number');
  if ('role' in asked.to) return done({ words, person_id: null, role: asked.to.role });
  const { person: number } = asked.to;
  const holder = await personAt(book, { number }, desk.clock.now());
  if (holder === undefined || holder.left) return refuse('task-person', { number });
  return done({ words, person_id: holder.id, role: null, holder });
}

function holdsClaims({ role, holder }: Checked, takenBy: number): boolean {
  if (holder !== undefined) return mayHoldClaim(holder, takenBy);
  return role !== null && settlesClaims(role satisfies Role);
}

function stamp(desk: Desk, person: Person) {
  return { made_at: desk.clock.now(), made_by: person.id };
}

async function write(
  book: Book,
  task: Omit<NewTask, 'number'> & { readonly holder?: Person },
  facts: TaskFacts,
): Promise<TaskMade> {
  const { holder: _holder, ...row } = task;
  const number = await takeNumber(book, 'task');
  const id = await insertTask(book, { ...row, number }, facts);
  return { id, number: taskNumber(number) };
}
