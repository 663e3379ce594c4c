// One step of a line of business: asks what the line wants to know, then does it, or asks the
// second person. What was opened is looked at next.
import { actOnLine } from '../src/desk/act-on-line.ts';
import { fieldsOf } from '../src/desk/read-line.ts';
import { type LineActParams, type LookAtParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import { type Form, formKey, formKeys, formPage, startForm } from './parts/form.ts';
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

export const lineActScreen: Screen<State, LineActParams, Station> = {
  id: SCREEN.lineAct,
  async open(station, params) {
    const fields = await fieldsOf(station.desk, params);
    return fields.ok ? { ...params, form: startForm(fields.value) } : fields;
  },
  step(state, key, station) {
    const reading = formKey(state.form, key);
    if (reading.kind === 'back') return { kind: 'back' };
    const next = { ...state, form: reading.form };
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    return reading.kind === 'done' ? act(next, reading.values, station) : stay(next);
  },
  view: ({ words, form }) => ({ title: words.toUpperCase(), ...formPage(form, []) }),
  keys: ({ form }) => formKeys(form),
};
