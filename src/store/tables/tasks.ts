// Row shapes: tasks, what became of them, and payments that customers claim.
import type { Generated } from 'kysely';
import type { Cents } from '../../domain/money.ts';
import type { Role } from '../../domain/person.ts';
import type { PaidBy, TaskKind, TaskState } from '../../domain/task.ts';

export type TaskTable = {
  id: Generated<number>;
  number: number;
  kind: TaskKind;
  account_id: number | null;
  words: string;
  due_on: string;
  person_id: number | null;
  role: Role | null;
  business_date: string;
  made_at: string;
  made_by: number;
};

export type TaskEventTable = {
  id: Generated<number>;
  task_id: number;
  state: TaskState;
  words: string;
  business_date: string;
  made_at: string;
  made_by: number;
};

export type PaymentClaimTable = {
  task_id: number;
  paid_on: string;
  amount_cents: Cents;
  paid_by: PaidBy;
  receipt: string | null;
};

export type TasksTables = {
  task: TaskTable;
  task_event: TaskEventTable;
  payment_claim: PaymentClaimTable;
};
