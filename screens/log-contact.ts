// Who was talked with about an account: how it came, who, by what they are known, about what, and
// what became of it. What somebody has to do is asked here too, and made in one step with it; a
// message goes on to whom it is for.
import {
  CALLER_MOST,
  CONTACT_MOST,
  type LoggedContact,
  logContact,
} from '../src/desk/log-contact.ts';
import { lookAround } from '../src/desk/look-around.ts';
import { complaintDueOn } from '../src/desk/make-task.ts';
import { present } from '../src/domain/assert.ts';
import {
  type Outcome as ContactOutcome,
  FACTS,
  type Fact,
  OUTCOMES,
  TOPICS,
  WAYS,
} from '../src/domain/contact.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import {
  assigneeField,
  assigneeOf,
  proposedTo,
  taskKindField,
  taskKindOf,
} from './parts/assignee-field.ts';
import { type Choice, numbered } from './parts/choice-list.ts';
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

type State = AccountParams & { readonly form: Form; readonly asks: Asks };
/** What is asked of everything, and what more of an outcome that somebody goes on with. */
type Asks = {
  readonly all: readonly FormField[];
  readonly more: Partial<Record<ContactOutcome, readonly FormField[]>>;
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
  {
    label: WORDS.channel,
    kind: 'choice',
    choices: WAYS.map((way, index) => {
      return { number: index + 1, words: WORDS.way(way), value: String(index) };
    }),
  },
  { label: WORDS.caller, hint: WORDS.callerHint, kind: 'words', most: CALLER_MOST },
  { label: WORDS.fact, kind: 'choice', choices: factChoices() },
  { label: WORDS.fact, kind: 'choice', choices: factChoices() },
  { label: WORDS.topic, kind: 'choice', choices: numbered(TOPICS, (one) => WORDS.topics[one]) },
  {
    label: WORDS.outcome,
    kind: 'choice',
    choices: numbered(OUTCOMES, (one) => WORDS.outcomes[one]),
  },
  { label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: CONTACT_MOST },
];
const OUTCOME_AT = 5;

async function asksOf(station: Station): Promise<Asks> {
  const { businessDate: earliest } = await lookAround(station.desk, station.register);
  const due = { label: WORDS.task.dueOn, kind: 'date', earliest } as const;
  const to = await assigneeField(station, false, WORDS.task.to);
  const ofComplaint = { ...due, proposed: await complaintDueOn(station.desk) };
  return {
    all: ALL,
    more: {
      complaint: [ofComplaint, proposedTo(to, 'supervisor')],
      task: [taskKindField(WORDS.task.kind), due, to],
    },
  };
}

async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const values = answers.map(({ value }) => value);
  const outcome = known(OUTCOMES, values[OUTCOME_AT] ?? '');
  const { all, more } = state.asks;
  const fields = values.length > OUTCOME_AT ? [...all, ...(more[outcome] ?? [])] : all;
  if (values.length < fields.length) return stay({ ...state, form: formAt(fields, answers) });
  return log(state, outcome, values, station);
}

async function log(
  state: State,
  outcome: ContactOutcome,
  values: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const [way = '', caller = '', one = '', other = '', topic = '', , words = '', ...more] = values;
  const { accountId } = state;
  const logged = await logContact(station.desk, counterOf(station), {
    ...{ accountId, caller, outcome, topic: known(TOPICS, topic) },
    ...present(WAYS[Number(way)], 'way'),
    ...taskOf(outcome, more),
    facts: [one, other].filter(isFact),
    words: words === '0' ? '' : words,
  });
  if (!logged.ok) return refused(state, logged.refusal);
  const { task } = logged.value;
  if (task !== undefined) return { kind: 'back', done: WORDS.task.done(task) };
  if (outcome !== 'message') return { kind: 'back', done: WORDS.done };
  const params: AccountParams = { accountId };
  return { kind: 'go', to: SCREEN.makeTask, params, replace: true };
}

function taskOf(outcome: ContactOutcome, more: readonly string[]): Pick<LoggedContact, 'task'> {
  if (more.length === 0) return {};
  const [to = '', dueOn = '', kind] = [...more].reverse();
  const task = { dueOn, to: assigneeOf(to) };
  return { task: outcome === 'task' ? { ...task, kind: taskKindOf(kind) } : task };
}

export const logContactScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.logContact,
  async open(station, { accountId }) {
    const asks = await asksOf(station);
    return { accountId, asks, form: startForm(asks.all) };
  },
  step: (state, key, station) =>
    growingStep(state, key, (next, answers) => afterAnswer(next, answers, station)),
  view: ({ form }) => ({ title: WORDS.title, ...formPage(form, []) }),
  keys: ({ form }) => formKeys(form),
};
