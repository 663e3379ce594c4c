// Tasks: what somebody must do by a day, and who may do it. A payment that a customer claims is a
// task of somebody without cash duty, and never of who took the claim.
import type { DateText } from './clock.ts';
import type { Cents } from './money.ts';
import { MATRIX, may, type Permission, type Person, type Role } from './person.ts';

/** What is asked for by hand; a claim is made of a payment that is not in the book. */
export const TASK_KINDS = ['call', 'look-into', 'write', 'complaint', 'other'] as const;
export type TaskKind = (typeof TASK_KINDS)[number] | 'claim';

export type TaskState = 'open' | 'doing' | 'done' | 'cancelled';

export const PAID_BY = ['counter', 'mail', 'drop-box', 'online', 'bank', 'other'] as const;
export type PaidBy = (typeof PAID_BY)[number];

/** Whoever has a number, or whoever holds a role. */
export type Assignee = { readonly person: number } | { readonly role: Role };

export type ClaimFacts = {
  readonly paidOn: DateText;
  readonly amountCents: Cents;
  readonly paidBy: PaidBy;
  /** As the customer tells it. */
  readonly receipt?: string;
};

/** Who asked for whom the task is of, and where to call back. */
export type MessageFacts = {
  readonly caller: string;
  readonly callback: string;
  readonly urgent: boolean;
};

/** What a task may be besides: one of them at most. */
export type TaskFacts = { readonly claim?: ClaimFacts; readonly message?: MessageFacts };

export type TaskOwner = {
  readonly kind: TaskKind;
  readonly personId: number | null;
  readonly role: Role | null;
  readonly madeBy: number;
};

const CASH: Permission = 'take-money';

/** True of a role that looks for money and never holds any. */
export function settlesClaims(role: Role): boolean {
  return MATRIX[role].includes('settle-claim') && !MATRIX[role].includes(CASH);
}

export const TASK_ROLES: readonly Role[] = [
  'clerk',
  'supervisor',
  'accounting',
  'finance-director',
  'auditor',
];
export const CLAIM_ROLES: readonly Role[] = TASK_ROLES.filter(settlesClaims);

type Worker = Pick<Person, 'id' | 'role' | 'acting' | 'left'>;

export function mayHoldClaim({ id, role, left }: Worker, takenBy: number): boolean {
  return !left && id !== takenBy && settlesClaims(role);
}

/** Whose it is, who asked for it, and a supervisor; a claim is settled apart from the counter. */
export function mayWorkTask(person: Worker, task: TaskOwner): boolean {
  if (person.left) return false;
  if (task.kind === 'claim') return mayHoldClaim(person, task.madeBy);
  return isFor(person, task) || person.id === task.madeBy || may(person, 'approve-counter');
}

/** What somebody finds in the list of the day: by person, by role, or by the role stood in for. */
export function isFor(person: Worker, task: TaskOwner): boolean {
  if (task.kind === 'claim' && !mayHoldClaim(person, task.madeBy)) return false;
  const own = task.personId !== null && task.personId === person.id;
  return own || (task.role !== null && [person.role, person.acting].includes(task.role));
}

export function hasEnded(state: TaskState): boolean {
  return state === 'done' || state === 'cancelled';
}

/** `T-000012` */
export function taskNumber(number: number): string {
  return `T-${String(number).padStart(6, '0')}`;
}
