// Who was talked with about an account: how it came, who, by what they are known, about what, and
// what became of it. A message or a task goes on to whom it is for.
import { CALLER_MOST, CONTACT_MOST, logContact } from '../src/desk/log-contact.ts';
import {
  CHANNELS,
  type Outcome as ContactOutcome,
  FACTS,
  type Fact,
  OUTCOMES,
  TOPICS,
} from '../src/domain/contact.ts';
import { type AccountParams, SCREEN } from './ids.ts';
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
      choices: numbered(CHANNELS, (one) => WORDS.channels[one]),
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
    const [channel = '', caller = '', one = '', other = '', topic = '', became = '', words = ''] =
      values;
    const { accountId } = state.about;
    const outcome = known(OUTCOMES, became);
    const logged = await logContact(station.desk, counterOf(station), {
      ...{ accountId, caller, outcome, direction: 'in' },
      ...{ channel: known(CHANNELS, channel), topic: known(TOPICS, topic) },
      facts: [one, other].filter(isFact),
      words: words === '0' ? '' : words,
    });
    if (!logged.ok) return refused(state, logged.refusal);
    if (GOES_ON.includes(outcome)) {
      return { kind: 'go', to: SCREEN.makeTask, params: { accountId }, replace: true };
    }
    return { kind: 'back', done: WORDS.done };
  },
});
