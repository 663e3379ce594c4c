// Places a hold on collection of an account or its payer, or lifts one that stands: asked field by
// field, then the second person where one is wanted.
import { askHoldLift } from '../src/desk/lift-hold.ts';
import { type AskedHold, HOLD_WORDS_MOST, placeHold } from '../src/desk/place-hold.ts';
import { type HoldChoices, readHolds } from '../src/desk/read-holds.ts';
import { COUNTER_HOLDS } from '../src/domain/hold.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { leaveToApproval } from './parts/approval.ts';
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
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { HOLD_WORDS } from './words/holds.ts';

const WORDS = HOLD_WORDS;

type State = AccountParams &
  HoldChoices & {
    readonly form: Form;
    /** Asked of a lift. */
    readonly reasonFields: readonly FormField[];
  };
type Known = Omit<State, 'form'>;

const PLACE = 'place';
const PAYER = 'payer';
const DATED = 'dated';

function whatField({ standing }: Known): FormField {
  const lifts = standing.map(({ id, kind, words, until }, index) => {
    return { number: index + 2, words: WORDS.lift(kind, words, until), value: String(id) };
  });
  const place = { number: 1, words: WORDS.place, value: PLACE };
  return { label: WORDS.what, kind: 'choice', choices: [place, ...lifts] };
}

function placeFields({ payer, date }: Known, ends: string | undefined): readonly FormField[] {
  const ofPayer = { number: 2, words: WORDS.payer(payer), value: PAYER };
  const fields: readonly FormField[] = [
    {
      ...{ label: WORDS.kind, kind: 'choice' },
      choices: numbered(COUNTER_HOLDS, (kind) => WORDS.kinds[kind]),
    },
    {
      ...{ label: WORDS.whose, kind: 'choice' },
      choices: [
        { number: 1, words: WORDS.account, value: 'account' },
        payer === '' ? { ...ofPayer, disabled: WORDS.nobody } : ofPayer,
      ],
    },
    { label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: HOLD_WORDS_MOST },
    {
      ...{ label: WORDS.ends, kind: 'choice' },
      choices: [
        { number: 1, words: WORDS.open, value: 'open' },
        { number: 2, words: WORDS.dated, value: DATED },
      ],
    },
  ];
  return ends === DATED
    ? [...fields, { label: WORDS.until, kind: 'date', earliest: date }]
    : fields;
}

/** What is asked follows from what was answered: to place or to lift, with a last day or none. */
function fieldsOf(known: Known, [what, ...values]: readonly string[]): readonly FormField[] {
  if (what === undefined) return [whatField(known)];
  const more = what === PLACE ? placeFields(known, values[3]) : known.reasonFields;
  return [whatField(known), ...more];
}

async function afterAnswer(
  state: State,
  answers: readonly Answer[],
  station: Station,
): Promise<Outcome<State>> {
  const values = answers.map(({ value }) => value);
  const fields = fieldsOf(state, values);
  if (values.length < fields.length) return stay({ ...state, form: formAt(fields, answers) });
  return values[0] === PLACE ? place(state, values, station) : lift(state, values, station);
}

async function place(
  state: State,
  [, chosen, whose, words = '', , until]: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const kind = COUNTER_HOLDS.find((one) => one === chosen) ?? 'dispute';
  const { accountId } = state;
  const asked: AskedHold = { accountId, ofPayer: whose === PAYER, kind, words };
  const placed = await placeHold(
    station.desk,
    counterOf(station),
    until === undefined ? asked : { ...asked, until },
  );
  if (!placed.ok) return refused(state, placed.refusal);
  if (!placed.value.done) return leaveToApproval(placed.value.request, WORDS.placed);
  return { kind: 'back', done: placed.value.said };
}

async function lift(
  state: State,
  [hold, reason, note]: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const asked = await askHoldLift(station.desk, counterOf(station), {
    ...{ accountId: state.accountId, holdId: Number(hold), reason: reasonOf(reason, note) },
  });
  if (!asked.ok) return refused(state, asked.refusal);
  return leaveToApproval(asked.value, WORDS.lifted);
}

export const collectionHoldScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.collectionHold,
  async open(station, { accountId }) {
    const known = {
      ...{ accountId, ...(await readHolds(station.desk, accountId)) },
      reasonFields: await reasonFields(station, 'lift-hold', WORDS),
    };
    return { ...known, form: startForm(fieldsOf(known, [])) };
  },
  step: (state, key, station) =>
    growingStep(state, key, (next, answers) => afterAnswer(next, answers, station)),
  view: ({ form }) => ({ title: WORDS.title, ...formPage(form, []) }),
  keys: ({ form }) => formKeys(form),
};
