// Changes what is known of the payer of an account: what, to what, and who told it.
import {
  changePayer,
  PAYER_VALUE_MOST,
  PAYER_WORDS_MOST,
  type PayerKnown,
  readPayer,
} from '../src/desk/change-payer.ts';
import { LANGUAGES } from '../src/domain/language.ts';
import { PAYER_FACTS, type PayerFact } from '../src/domain/payer-change.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { numbered } from './parts/choice-list.ts';
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
import { PAYER_WORDS } from './words/payer.ts';

const WORDS = PAYER_WORDS;
/** Keyed where nothing is to be said first any more. */
const NOTHING = '0';

type State = {
  readonly about: AccountParams;
  readonly known: PayerKnown;
  readonly form: Form;
};

const WHAT: FormField = {
  ...{ label: WORDS.what, kind: 'choice' },
  choices: numbered(PAYER_FACTS, (fact) => WORDS.facts[fact]),
};
const TOLD: FormField = {
  ...{ label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: PAYER_WORDS_MOST },
};

const factOf = (text: string | undefined): PayerFact =>
  PAYER_FACTS.find((one) => one === text) ?? 'address';

function valueField(fact: PayerFact, known: PayerKnown): FormField {
  const label = WORDS.labels[fact];
  const now = known[fact];
  if (fact === 'language') {
    const choices = numbered(LANGUAGES, (language) => WORDS.languages[language]);
    return { label, kind: 'choice', choices };
  }
  if (fact === 'phone-ended') return { label, kind: 'choice', choices: numbered(now) };
  const told = now.join(', ');
  const hint = fact === 'alert' ? WORDS.alertHint(told) : WORDS.now(told);
  return { label, hint, kind: 'words', most: PAYER_VALUE_MOST };
}

async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const [what, value, told] = answers.map((answer) => answer.value);
  const fact = factOf(what);
  const fields = [WHAT, valueField(fact, state.known), TOLD];
  if (told === undefined) return stay({ ...state, form: formAt(fields, answers) });
  const { accountId } = state.about;
  const changed = fact === 'alert' && value === NOTHING ? '' : (value ?? '');
  const asked = { accountId, fact, value: changed, words: told };
  const made = await changePayer(station.desk, counterOf(station), asked);
  if (!made.ok) return refused(state, made.refusal);
  return { kind: 'back', done: WORDS.done(fact, changed) };
}

export const changePayerScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.changePayer,
  async open(station, about) {
    const known = await readPayer(station.desk, about.accountId);
    return known.ok ? { about, known: known.value, form: startForm([WHAT]) } : known;
  },
  step: (state, key, station) =>
    growingStep(state, key, (next, answers) => afterAnswer(next, answers, station)),
  view: ({ form }) => ({ title: WORDS.title, ...formPage(form, []) }),
  keys: ({ form }) => formKeys(form),
};
