// A call or a visit about no account: how it came, who, where to call back, about what, and what
// became of it. A message for a person waits in that person's list of the day.
import { CALLER_MOST, CONTACT_MOST } from '../src/desk/log-contact.ts';
import { CALLBACK_MOST, enquiryTopics, logEnquiry } from '../src/desk/log-enquiry.ts';
import { present } from '../src/domain/assert.ts';
import { OUTCOMES, WAYS } from '../src/domain/contact.ts';
import { SCREEN } from './ids.ts';
import { personField } from './parts/assignee-field.ts';
import { numbered } from './parts/choice-list.ts';
import { type FollowUpFields, followUpFields, followUpOf } from './parts/follow-up-fields.ts';
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
import { CONTACT_WORDS } from './words/contacts.ts';

type State = {
  readonly form: Form;
  readonly all: readonly FormField[];
  readonly more: FollowUpFields;
};

const WORDS = CONTACT_WORDS;
const OUTCOME_AT = 4;

const allFields = (topics: readonly string[]): readonly FormField[] => [
  {
    label: WORDS.channel,
    kind: 'choice',
    choices: WAYS.map((way, index) => {
      return { number: index + 1, words: WORDS.way(way), value: String(index) };
    }),
  },
  { label: WORDS.caller, kind: 'words', most: CALLER_MOST },
  {
    ...{ label: WORDS.enquiry.callback, hint: WORDS.enquiry.callbackHint },
    ...{ kind: 'number', digits: CALLBACK_MOST, optional: true },
  },
  { label: WORDS.topic, kind: 'choice', choices: numbered(topics) },
  {
    label: WORDS.outcome,
    kind: 'choice',
    choices: numbered(OUTCOMES, (one) => WORDS.outcomes[one]),
  },
  { label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: CONTACT_MOST },
];

const outcomeOf = (value: string | undefined) =>
  OUTCOMES.find((one) => one === value) ?? 'answered';

async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const values = answers.map(({ value }) => value);
  const { all, more } = state;
  const asked = values.length > OUTCOME_AT ? (more[outcomeOf(values[OUTCOME_AT])] ?? []) : [];
  const fields = [...all, ...asked];
  if (values.length < fields.length) return stay({ ...state, form: formAt(fields, answers) });
  return log(state, values, station);
}

async function log(
  state: State,
  values: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const [way = '', caller = '', callback = '', topic = '', became, words = '', ...more] = values;
  const outcome = outcomeOf(became);
  const logged = await logEnquiry(station.desk, counterOf(station), {
    ...{ caller, callback, topic, outcome, ...present(WAYS[Number(way)], 'way') },
    ...followUpOf(outcome, more),
    passedTo: outcome === 'transferred' ? (more[0] ?? '') : '',
    words: words === '0' ? '' : words,
  });
  if (!logged.ok) return refused(state, logged.refusal);
  station.printSoon();
  const { task } = logged.value;
  return { kind: 'back', done: task === undefined ? WORDS.done : WORDS.task.done(task) };
}

export const logEnquiryScreen: Screen<State, undefined, Station> = {
  id: SCREEN.logEnquiry,
  async open(station) {
    const all = allFields(await enquiryTopics(station.desk));
    const passed = await personField(station, WORDS.enquiry.passedTo);
    const more = { ...(await followUpFields(station)), transferred: [passed] };
    return { all, more, form: startForm(all) };
  },
  step: (state, key, station) =>
    growingStep(state, key, (next, answers) => afterAnswer(next, answers, station)),
  view: ({ form }) => ({ title: WORDS.enquiry.title, ...formPage(form, []) }),
  keys: ({ form }) => formKeys(form),
};
