// Who was talked with about an account: how it came, who, by what they are known, about what, and
// what became of it. A message or a task goes on to whom it is for.
import { CALLER_MOST, CONTACT_MOST, logContact } from '../src/desk/log-contact.ts';
import { present } from '../src/domain/assert.ts';
import {
  type Outcome as ContactOutcome,
  FACTS,
  type Fact,
  OUTCOMES,
  TOPICS,
  WAYS,
} from '../src/domain/contact.ts';
import { type AccountParams, type MakeTaskParams, SCREEN } from './ids.ts';
import { type Choice, numbered } from './parts/choice-list.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf } from './station.ts';
import { CONTACT_WORDS } from './words/contacts.ts';

const WORDS = CONTACT_WORDS;
const NONE = 'none';
/** What somebody else goes on with. */
const GOES_ON: readonly ContactOutcome[] = ['message', 'task', 'complaint'];

const factChoices = (): readonly Choice<string>[] => [
  ...numbered(FACTS, (one) => WORDS.facts[one]),
  { number: FACTS.length + 1, words: WORDS.none, value: NONE },
];

const known = <T extends string>(values: readonly T[], value: string): T =>
  values.find((one) => one === value) ?? (values[0] as T);

const isFact = (value: string): value is Fact => FACTS.some((fact) => fact === value);

export const logContactScreen = formScreen<AccountParams>({
  id: SCREEN.logContact,
  title: () => WORDS.title,
  fields: async () => [
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
  ],
  async answered(state, values, station) {
    const [way = '', caller = '', one = '', other = '', topic = '', became = '', words = ''] =
      values;
    const { accountId } = state.about;
    const outcome = known(OUTCOMES, became);
    const logged = await logContact(station.desk, counterOf(station), {
      ...{ accountId, caller, outcome, topic: known(TOPICS, topic) },
      ...present(WAYS[Number(way)], 'way'),
      facts: [one, other].filter(isFact),
      words: words === '0' ? '' : words,
    });
    if (!logged.ok) return refused(state, logged.refusal);
    if (GOES_ON.includes(outcome)) {
      const params: MakeTaskParams = { accountId, isComplaint: outcome === 'complaint' };
      return { kind: 'go', to: SCREEN.makeTask, params, replace: true };
    }
    return { kind: 'back', done: WORDS.done };
  },
});
