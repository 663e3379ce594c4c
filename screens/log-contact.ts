// Who was talked with about an account: how it came, who, by what they are known, about what, and
// what became of it. What somebody has to do is asked here too, and made in one step with it.
import { CALLER_MOST, logContact } from '../src/desk/log-contact.ts';
import { FACTS, type Fact, TOPICS } from '../src/domain/contact.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { type Choice, numbered } from './parts/choice-list.ts';
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

type State = AccountParams & {
  readonly form: Form;
  /** What more is asked where somebody goes on with it. */
  readonly more: FollowUpFields;
};

const WORDS = CONTACT_WORDS;
const NONE = 'none';

const factChoices = (): readonly Choice<string>[] => [
  ...numbered(FACTS, (one) => WORDS.facts[one]),
  { number: FACTS.length + 1, words: WORDS.none, value: NONE },
];

const known = <T extends string>(values: readonly T[], value: string): T =>
  values.find((one) => one === value) ?? (values[0] as T);

const isFact = (value: string): value is Fact => FACTS.some((fact) => fact === value);

const ALL: readonly FormField[] = [
  WAY_FIELD,
  { label: WORDS.caller, hint: WORDS.callerHint, kind: 'words', most: CALLER_MOST },
  { label: WORDS.fact, kind: 'choice', choices: factChoices() },
  { label: WORDS.fact, kind: 'choice', choices: factChoices() },
  { label: WORDS.topic, kind: 'choice', choices: numbered(TOPICS, (one) => WORDS.topics[one]) },
  ...ENDING_FIELDS,
];

async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const form = grown(ALL, state.more, answers);
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
  const [way = '', caller = '', one = '', other = '', topic = '', became, words = '', ...more] =
    values;
  const outcome = becameOf(became);
  const { accountId } = state;
  const logged = await logContact(station.desk, counterOf(station), {
    ...{ accountId, caller, outcome, topic: known(TOPICS, topic) },
    ...wayOf(way),
    ...followUpOf(outcome, more),
    facts: [one, other].filter(isFact),
    words: wordsOf(words),
  });
  return logged.ok ? onRecord(station, logged.value) : refused(state, logged.refusal);
}

export const logContactScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.logContact,
  async open(station, { accountId }) {
    return { accountId, more: await followUpFields(station), form: startForm(ALL) };
  },
  step: (state, key, station) =>
    growingStep(state, key, (next, answers) => afterAnswer(next, answers, station)),
  view: ({ form }) => ({ title: WORDS.title, ...formPage(form, []) }),
  keys: ({ form }) => formKeys(form),
};
