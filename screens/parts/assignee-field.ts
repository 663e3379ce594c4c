// What a task is, and whom it is given to: a role, or one person by number.
import { readAssignees } from '../../src/desk/read-tasks.ts';
import type { Role } from '../../src/domain/person.ts';
import { type Assignee, CLAIM_ROLES, TASK_KINDS, TASK_ROLES } from '../../src/domain/task.ts';
import { counterNow, type Station } from '../station.ts';
import { TASK_WORDS } from '../words/tasks.ts';
import { numbered } from './choice-list.ts';
import type { FormField } from './form.ts';

export function taskKindField(label: string): FormField {
  const choices = numbered(TASK_KINDS, (kind) => TASK_WORDS.kinds[kind]);
  return { label, kind: 'choice', choices };
}

export function taskKindOf(value: string | undefined): (typeof TASK_KINDS)[number] {
  return TASK_KINDS.find((kind) => kind === value) ?? 'other';
}

/** One person, by number: whom a message is for, or a call is passed on to. */
export async function personField(station: Station, label: string): Promise<FormField> {
  const { person } = await counterNow(station);
  const people = await readAssignees(station.desk, { forClaim: false, by: person });
  const choices = people.map(({ number, name }) => {
    return { number, words: name, value: `${number} ${name}` };
  });
  return { label, kind: 'choice', choices };
}

/** The field with a role as what an empty Enter takes. */
export function proposedTo(field: FormField, role: Role): FormField {
  const number = TASK_ROLES.indexOf(role) + 1;
  return field.kind === 'choice' ? { ...field, proposed: number } : field;
}

/** Of a claimed payment only those without cash duty are offered. */
export async function assigneeField(
  station: Station,
  forClaim: boolean,
  label: string,
): Promise<FormField> {
  const { person } = await counterNow(station);
  const people = await readAssignees(station.desk, { forClaim, by: person });
  const roles = forClaim ? CLAIM_ROLES : TASK_ROLES;
  return {
    label,
    kind: 'choice',
    choices: [
      ...roles.map((role, index) => ({
        number: index + 1,
        words: TASK_WORDS.roles[role],
        value: `role ${role}`,
      })),
      ...people.map(({ number, name }) => ({ number, words: name, value: `person ${number}` })),
    ],
  };
}

export function assigneeOf(value: string): Assignee {
  const [kind, which = ''] = value.split(' ');
  if (kind === 'person') return { person: Number(which) };
  return { role: TASK_ROLES.find((role) => role === which) ?? 'supervisor' };
}
