// A call or a visit about no account: how it came, who, where to call back, about what, and what
// became of it. A message for a person waits in that person's list of the day.
import { CALLER_MOST } from '../src/desk/log-contact.ts';
import { CALLBACK_MOST, enquiryTopics, logEnquiry } from '../src/desk/log-enquiry.ts';
import { SCREEN } from './ids.ts';
import { personField } from './parts/assignee-field.ts';
import { numbered } from './parts/choice-list.ts';
import { type FollowUpFields, followUpFields, followUpOf } from './parts/follow-up-fields.ts';
import {
  type Answer,
  type Form,
  type FormField,
  formKeys,
  formPage,
  startForm,
} from './parts/form.ts';
import { growingStep } from './parts/growing-form.ts';
import { refused, stay } from './parts/outcomes.ts';
import {
  becameOf,
  ENDING_FIELDS,
  grown,
  onRecord,
  WAY_FIELD,
  wayOf,
  wordsOf,
} from './parts/talk-fields.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { CONTACT_WORDS } from './words/contacts.ts';

type State = {
  readonly form: Form;
  readonly all: readonly FormField[];
  readonly more: FollowUpFields;
};

const WORDS = CONTACT_WORDS;

const allFields = (topics: readonly string[]): readonly FormField[] => [
  WAY_FIELD,
  { label: WORDS.caller, kind: 'words', most: CALLER_MOST },
  {
    ...{ label: WORDS.enquiry.callback, hint: WORDS.enquiry.callbackHint },
    ...{ kind: 'number', digits: CALLBACK_MOST, optional: true },
  },
  { label: WORDS.topic, kind: 'choice', choices: numbered(topics) },
  ...ENDING_FIELDS,
];

async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const form = grown(state.all, state.more, answers);
  if (form !== undefined) return stay({ ...state, form });
  return log(
    state,
    answers.map(({ value }) => value),
    station,
  );
}

async function log(
  state: State,
  values: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const [way = '', caller = '', callback = '', topic = '', became, words = '', ...more] = values;
  const outcome = becameOf(became);
  const logged = await logEnquiry(station.desk, counterOf(station), {
    ...{ caller, callback, topic, outcome, ...wayOf(way) },
    ...followUpOf(outcome, more),
    passedTo: outcome === 'transferred' ? (more[0] ?? '') : '',
    words: wordsOf(words),
  });
  return logged.ok ? onRecord(station, logged.value) : refused(state, logged.refusal);
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
