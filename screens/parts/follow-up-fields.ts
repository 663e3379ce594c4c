// What is asked of a talk or a call that somebody goes on with, and what was answered: a complaint,
// a task, a message for a person.
import type { AskedFollowUp } from '../../src/desk/follow-up.ts';
import { lookAround } from '../../src/desk/look-around.ts';
import { complaintDueOn } from '../../src/desk/make-task.ts';
import type { Outcome } from '../../src/domain/contact.ts';
import type { Station } from '../station.ts';
import { CONTACT_WORDS } from '../words/contacts.ts';
import {
  assigneeField,
  assigneeOf,
  personField,
  proposedTo,
  taskKindField,
  taskKindOf,
} from './assignee-field.ts';
import type { FormField } from './form.ts';

export type FollowUpFields = Partial<Record<Outcome, readonly FormField[]>>;

const WORDS = CONTACT_WORDS;
const URGENT = 'urgent';

export async function followUpFields(station: Station): Promise<FollowUpFields> {
  const { businessDate: earliest } = await lookAround(station.desk, station.register);
  const due = { label: WORDS.task.dueOn, kind: 'date', earliest } as const;
  const to = await assigneeField(station, false, WORDS.task.to);
  const ofComplaint = { ...due, proposed: await complaintDueOn(station.desk) };
  return {
    complaint: [ofComplaint, proposedTo(to, 'supervisor')],
    task: [taskKindField(WORDS.task.kind), due, to],
    message: [await personField(station, WORDS.message.to), urgentField()],
  };
}

function urgentField(): FormField {
  const { urgent: label, usual, isUrgent } = WORDS.message;
  const choices = [
    { number: 1, words: usual, value: 'usual' },
    { number: 2, words: isUrgent, value: URGENT },
  ];
  return { label, kind: 'choice', choices, proposed: 1 };
}

/** `more` are the answers to the fields above. */
export function followUpOf(outcome: Outcome, more: readonly string[]): AskedFollowUp {
  switch (outcome) {
    case 'complaint': {
      const [dueOn = '', to = ''] = more;
      return { task: { dueOn, to: assigneeOf(to) } };
    }
    case 'task': {
      const [kind, dueOn = '', to = ''] = more;
      return { task: { kind: taskKindOf(kind), dueOn, to: assigneeOf(to) } };
    }
    case 'message': {
      const [to = '', urgent] = more;
      return { message: { to: Number.parseInt(to, 10), urgent: urgent === URGENT } };
    }
    default:
      return {};
  }
}
