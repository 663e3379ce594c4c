// What a task is called and how it stands, in words: a message is new, read and returned, where any
// other task is open, in hand and done.
import type { KnownTask } from '../../src/desk/read-tasks.ts';
import { TASK_WORDS } from '../words/tasks.ts';

export function taskKindWords({
  kind,
  message,
  state,
}: Pick<KnownTask, 'kind' | 'message' | 'state'>): string {
  if (message === undefined) return TASK_WORDS.kinds[kind];
  const { kind: called, states, urgent } = TASK_WORDS.message;
  return [called, states[state], ...(message.urgent ? [urgent] : [])].join(', ');
}

/** Its states, the choices that lead to them, and what is said then. */
export function stepsOf({ message }: Pick<KnownTask, 'message'>) {
  const { choices, told } = TASK_WORDS.one;
  return message === undefined ? { states: TASK_WORDS.states, choices, told } : TASK_WORDS.message;
}
