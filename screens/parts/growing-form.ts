// A form whose next field may follow from the answers before it: each new answer is looked at.
import type { Key } from '../key.ts';
import type { Outcome } from '../screen.ts';
import { type Answer, type Form, formKey } from './form.ts';
import { refused, stay } from './outcomes.ts';

/** `afterAnswer` gets the state with the answers that stand now, the new one last. */
export async function growingStep<State extends { readonly form: Form }>(
  state: State,
  key: Key,
  afterAnswer: (next: State, answers: readonly Answer[]) => Promise<Outcome<State>>,
): Promise<Outcome<State>> {
  const reading = formKey(state.form, key);
  if (reading.kind === 'back') return { kind: 'back' };
  const next = { ...state, form: reading.form };
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  const { answers } = reading.kind === 'done' ? reading : reading.form;
  return answers.length > state.form.answers.length ? afterAnswer(next, answers) : stay(next);
}
