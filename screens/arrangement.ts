// More time or instalments for what an account owes: asked field by field, shown as a schedule
// before it is made; or more time for one that stands, and its end.

import type { ArrangementTerms } from '../src/desk/arrangement-terms.ts';
import { changeArrangement } from '../src/desk/change-arrangement.ts';
import { listReasons } from '../src/desk/list-reasons.ts';
import { makeArrangement, previewArrangement } from '../src/desk/make-arrangement.ts';
import { arrangementChoices } from '../src/desk/read-arrangements.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
import {
  type ArrangementForm,
  answersOf,
  askedArrangement,
  fieldsOf,
  previewLines,
} from './parts/arrangement-form.ts';
import { type Answer, type Form, formAt, formKeys, formPage, startForm } from './parts/form.ts';
import { growingStep } from './parts/growing-form.ts';
import { refused, stay } from './parts/outcomes.ts';
import { reasonOf } from './parts/reason-fields.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { ARRANGEMENT_WORDS } from './words/arrangement.ts';

type State = ArrangementForm & {
  readonly form: Form;
  /** Once everything about a new one is answered. */
  readonly preview?: ArrangementTerms;
};

const WORDS = ARRANGEMENT_WORDS;

async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const values = answers.map(({ value }) => value);
  const given = answersOf(state, values);
  const fields = fieldsOf(state, values);
  if (given['what'] === 'new' && fields.at(-1)?.label === WORDS.sure) {
    const asked = askedArrangement(state.accountId, given);
    if (values.length >= fields.length) return make(state, asked, station);
    return schedule(state, answers, station);
  }
  if (values.length >= fields.length) return change(state, values, station);
  const { preview: _shown, ...unshown } = state;
  return stay({ ...unshown, form: formAt(fields, answers) });
}

/** What is asked last is asked below the schedule. */
async function schedule(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const values = answers.map(({ value }) => value);
  const asked = askedArrangement(state.accountId, answersOf(state, values));
  const preview = await previewArrangement(station.desk, asked);
  if (!preview.ok) return refused(state, preview.refusal);
  return stay({ ...state, preview: preview.value, form: formAt(fieldsOf(state, values), answers) });
}

const isSure = ({ fields, answers }: Form) => fields[answers.length]?.label === WORDS.sure;

async function make(
  state: State,
  asked: ReturnType<typeof askedArrangement>,
  station: Station,
): Promise<Outcome<State>> {
  const made = await makeArrangement(station.desk, counterOf(station), asked);
  if (!made.ok) return refused(state, made.refusal);
  if (!made.value.done) return leaveToApproval(made.value.request, WORDS.approved);
  return { kind: 'back', done: WORDS.made(made.value.number) };
}

async function change(
  state: State,
  values: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const { until, reason, note } = answersOf(state, values);
  const changed = await changeArrangement(station.desk, counterOf(station), {
    arrangementId: state.current?.id ?? 0,
    reason: reasonOf(reason, note),
    ...(until === undefined ? {} : { until }),
  });
  if (!changed.ok) return refused(state, changed.refusal);
  if (!changed.value.done) return leaveToApproval(changed.value.request, WORDS.changed);
  return { kind: 'back', done: changed.value.said };
}

export const arrangementScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.arrangement,
  async open(station, { accountId }) {
    const choices = await arrangementChoices(station.desk, accountId);
    const reasons = await listReasons(station.desk, 'change-arrangement');
    const asking = { ...choices, accountId, reasons };
    return { ...asking, form: startForm(fieldsOf(asking, [])) };
  },
  async step(state, key, station) {
    const stepped = await growingStep(state, key, (next, answers) =>
      afterAnswer(next, answers, station),
    );
    const { answers } = state.form;
    if (stepped.kind !== 'stay' || !isSure(stepped.state.form)) return stepped;
    const isBack = stepped.state.form.answers.length < answers.length;
    return isBack ? schedule(stepped.state, stepped.state.form.answers, station) : stepped;
  },
  view({ form, preview }) {
    if (preview === undefined || !isSure(form)) {
      return { title: WORDS.title, ...formPage(form, []) };
    }
    // The schedule says what was answered, and needs the room.
    const fields = form.fields.slice(form.answers.length, form.answers.length + 1);
    const alone = { ...form, fields, answers: [] };
    return { title: WORDS.title, ...formPage(alone, previewLines(preview)) };
  },
  keys: ({ form }) => formKeys(form),
  /** Whoever typed ahead did not see the schedule. */
  guard: ({ form, preview }) => (preview !== undefined && isSure(form) ? 'schedule' : undefined),
};
