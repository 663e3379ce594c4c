// One step of a line of business: asks what the line wants to know, then does it, or asks the
// second person. What was opened is looked at next.
import { actOnLine } from '../src/desk/act-on-line.ts';
import { fieldsOf } from '../src/desk/read-line.ts';
import { type LineActParams, type LookAtParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import {
  type Answer,
  type Form,
  type FormField,
  formAt,
  formKeys,
  formPage,
  startForm,
} from './parts/form.ts';
import { growingStep } from './parts/growing-form.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { LINE_WORDS } from './words/lines.ts';

type State = LineActParams & { readonly form: Form };

async function act(
  state: State,
  answers: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const { line, act: name, accountId } = state;
  const asked = { line, act: name, accountId, answers };
  const acted = await actOnLine(station.desk, counterOf(station), asked);
  if (!acted.ok) return refused(state, acted.refusal);
  station.printSoon();
  if (!acted.value.done) return leaveToApproval(acted.value.request, LINE_WORDS.approved);
  const { said, accountId: id } = acted.value;
  if (accountId !== undefined) return { kind: 'back', done: said };
  const params: LookAtParams = { subject: { kind: 'account', id } };
  return { kind: 'go', to: SCREEN.lookAt, params, replace: true };
}

/** A step about which nothing is asked is not done by the key that chose it. */
function sure({ words }: LineActParams): FormField {
  const choices = [{ number: 1, words, value: 'yes' }];
  return { label: LINE_WORDS.sure, kind: 'choice', choices };
}

/** What is asked next may follow from what was answered. */
async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const values = answers.map(({ value }) => value);
  const fields = await fieldsOf(station.desk, state, values);
  if (!fields.ok) return refused(state, fields.refusal);
  if (values.length >= fields.value.length) return act(state, values, station);
  return stay({ ...state, form: formAt(fields.value, answers) });
}

export const lineActScreen: Screen<State, LineActParams, Station> = {
  id: SCREEN.lineAct,
  async open(station, params) {
    const fields = await fieldsOf(station.desk, params);
    if (!fields.ok) return fields;
    const asked = fields.value.length === 0 ? [sure(params)] : fields.value;
    return { ...params, form: startForm(asked) };
  },
  step(state, key, station) {
    return growingStep(state, key, (next, answers) => afterAnswer(next, answers, station));
  },
  view: ({ words, form }) => ({ title: words.toUpperCase(), ...formPage(form, []) }),
  keys: ({ form }) => formKeys(form),
  /** A PIN is keyed by somebody who has seen that it is asked. */
  guard: ({ form }) => (form.fields[form.answers.length]?.kind === 'pin' ? 'pin' : undefined),
};
