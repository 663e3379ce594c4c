// Whom a task is given to: a role, or one person by number.
import { readAssignees } from '../../src/desk/read-tasks.ts';
import { type Assignee, CLAIM_ROLES, TASK_ROLES } from '../../src/domain/task.ts';
import { counterNow, type Station } from '../station.ts';
import { TASK_WORDS } from '../words/tasks.ts';
import type { FormField } from './form.ts';

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
