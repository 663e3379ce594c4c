// Finds the check that the bank's notice means: its date, amount and number, then which one where
// several fit. What cannot be taken back says why.
import { lookAround } from '../src/desk/look-around.ts';
import { type CheckHit, findReturnedCheck } from '../src/desk/returned-check.ts';
import { cents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { refusalWords } from '../src/domain/refusal.ts';
import { type ReturnedParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { type Form, formKey, formKeys, formPage, startForm } from './parts/form.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { RETURNED_WORDS } from './words/returned.ts';

type State = {
  readonly form: Form;
  /** Once something was found: whose date, and what fits. */
  readonly found?: { readonly bankDate: string; readonly list: ChoiceList<CheckHit> };
};

const WORDS = RETURNED_WORDS;
/** Digits of a check number, as where it is taken. */
const DIGITS = 12;
/** Before every book: what is too early for a check is said when it is posted. */
const EARLIEST = '2000-01-01';

async function open({ desk, register }: Station): Promise<State> {
  const { businessDate: proposed } = await lookAround(desk, register);
  const date = { label: WORDS.bankDate, hint: WORDS.bankDateHint };
  return {
    form: startForm([
      { ...date, kind: 'date', earliest: EARLIEST, proposed },
      { label: WORDS.amount, kind: 'money' },
      { label: WORDS.check, hint: WORDS.checkHint, kind: 'number', digits: DIGITS },
    ]),
  };
}

function listOf(hits: readonly CheckHit[]): ChoiceList<CheckHit> {
  return choiceList(
    hits.map((value, index) => {
      const { checkNumber, receipt, date, payer, why } = value;
      const words = WORDS.hit(checkNumber, receipt, dateWords(date), payer);
      const choice = { number: index + 1, words, value };
      return why === undefined ? choice : { ...choice, disabled: refusalWords(why) };
    }),
  );
}

function why(hit: CheckHit, bankDate: string): Outcome<State> {
  const params: ReturnedParams = { hit, bankDate };
  return { kind: 'go', to: SCREEN.returnedWhy, params, replace: true };
}

async function find(
  state: State,
  [bankDate = '', amount, number = '']: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const checkNumber = /^0*$/.test(number) ? undefined : number;
  const named = { amountCents: cents(Number(amount)), checkNumber };
  const found = await findReturnedCheck(station.desk, named);
  if (!found.ok) return refused(state, found.refusal);
  const [only, ...others] = found.value;
  if (only !== undefined && others.length === 0) {
    return only.why === undefined ? why(only, bankDate) : refused(state, only.why);
  }
  return stay({ ...state, found: { bankDate, list: listOf(found.value) } });
}

function choose(
  state: State,
  { bankDate, list }: NonNullable<State['found']>,
  key: Key,
): Outcome<State> {
  const reading = readChoice(list, key);
  const next: State = { ...state, found: { bankDate, list: reading.list } };
  const unfound = () => stay<State>({ form: state.form });
  return pickFrom(reading, next, (hit) => why(hit, bankDate), unfound);
}

export const returnedItemScreen: Screen<State, undefined, Station> = {
  id: SCREEN.returnedItem,
  open,
  step(state, key, station) {
    if (state.found !== undefined) return choose(state, state.found, key);
    const reading = formKey(state.form, key);
    if (reading.kind === 'back') return { kind: 'back' };
    const next = { ...state, form: reading.form };
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    return reading.kind === 'done' ? find(next, reading.values, station) : stay(next);
  },
  view({ form, found }) {
    if (found === undefined) return { title: WORDS.title, ...formPage(form, []) };
    return {
      title: WORDS.title,
      body: ['', ` ${WORDS.which}`, '', ...choiceLines(found.list)],
      ...listPage(found.list, WORDS.entry, DESK_WORDS.choose),
    };
  },
  keys: ({ form, found }) => (found === undefined ? formKeys(form) : listKeys(found.list)),
  guard: ({ found }) => (found === undefined ? undefined : 'which check'),
};
