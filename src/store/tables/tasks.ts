// Row shapes: tasks, what became of them, payments that customers claim, messages, and calls about
// no account.
import type { Generated } from 'kysely';
import type { Channel, Direction, Outcome } from '../../domain/contact.ts';
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

/** A message for the person of the task, who is asked to call back. */
export type PhoneMessageTable = {
  task_id: number;
  caller: string;
  callback: string;
  urgent: 0 | 1;
};

/** A call about no account. */
export type EnquiryTable = {
  id: Generated<number>;
  channel: Channel;
  direction: Direction;
  caller: string;
  callback: string;
  topic: string;
  outcome: Outcome;
  passed_to: string;
  words: string;
  register: number;
  business_date: string;
  recorded_at: string;
  recorded_by: number;
};

export type EnquiryTaskTable = { enquiry_id: number; task_id: number };

export type TasksTables = {
  phone_message: PhoneMessageTable;
  enquiry: EnquiryTable;
  enquiry_task: EnquiryTaskTable;
  task: TaskTable;
  task_event: TaskEventTable;
  payment_claim: PaymentClaimTable;
};
