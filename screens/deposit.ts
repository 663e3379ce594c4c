// The deposits of a date: sealing one, verifying a sealed one.
import { type DepositsOfDate, readDeposits } from '../src/desk/read-deposits.ts';
import { workingDate } from '../src/desk/working-date.ts';
import type { DateText } from '../src/domain/clock.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { refusal } from '../src/domain/refusal.ts';
import type { Result } from '../src/domain/result.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import {
  DATE_KEY,
  DATE_KEYS,
  type DateField,
  dateEntry,
  dateField,
  dateKey,
  dateNow,
  withoutDating,
} from './parts/date-field.ts';
import { type Entry, NUMBER, newEntry, pageEntry } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { whyNot } from './parts/why-not.ts';
import type { Line, Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DEPOSIT_WORDS } from './words/deposit.ts';
import { FIELD_WORDS } from './words/field.ts';

type Step = 'seal' | 'verify';
type State = {
  readonly read: DepositsOfDate;
  readonly list: ChoiceList<Step>;
  /** Another date is being typed. */
  readonly dating?: DateField;
  /** The bag in hand is being typed, where several wait. */
  readonly bag?: Entry;
};

/** The date on hand, where no other is given. */
type Params = { readonly date: DateText } | undefined;

const WORDS = DEPOSIT_WORDS.list;

async function look(station: Station, date: DateText): Promise<State> {
  const read = await readDeposits(station.desk, counterOf(station), date);
  const choices = [
    choice(1, WORDS.seal, 'seal', read.seal),
    choice(2, WORDS.verify, 'verify', read.verify),
  ];
  const next = choices.find((one) => one.disabled === undefined);
  return { read, list: choiceList(choices, next?.number) };
}

function choice(
  number: number,
  words: string,
  value: Step,
  allowed: Result<unknown>,
): Choice<Step> {
  const open = { number, words, value };
  return allowed.ok ? open : { ...open, disabled: whyNot(allowed.refusal) };
}

/** The verifier has the bag in hand: where several wait, its number says which. */
function picked(state: State, step: Step): Outcome<State> {
  const { date, deposits } = state.read;
  if (step === 'seal') return { kind: 'go', to: SCREEN.sealDeposit, params: { date }, state };
  const [first, ...others] = deposits.filter(({ verifiable }) => verifiable.ok);
  if (!first || others.length > 0) return stay({ ...state, bag: newEntry(NUMBER) });
  return { kind: 'go', to: SCREEN.verifyDeposit, params: { depositId: first.id }, state };
}

function typeBag(state: State, bag: Entry, key: Key): Outcome<State> {
  const reading = fieldKey(bag, key);
  const { bag: _bag, ...closed } = state;
  const next = { ...state, bag: reading.entry };
  switch (reading.kind) {
    case 'taken': {
      const found = state.read.deposits.find((one) => one.bag === reading.text && !one.verified);
      if (!found) return refused(next, refusal('deposit-unknown'));
      if (!found.verifiable.ok) return refused(next, found.verifiable.refusal);
      const params = { depositId: found.id };
      return { kind: 'go', to: SCREEN.verifyDeposit, params, state: closed };
    }
    case 'back':
      return stay(closed);
    case 'refused':
      return refused(next, reading.refusal);
    default:
      return stay(next);
  }
}

async function typeDate(
  state: State,
  dating: DateField,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = dateKey(dating, key);
  if (reading.kind === 'left') return stay(withoutDating(state));
  if (reading.kind === 'taken') return stay(await look(station, reading.date));
  const next = { ...state, dating: reading.field };
  return reading.kind === 'refused' ? refused(next, reading.refusal) : stay(next);
}

export const depositScreen: Screen<State, Params, Station> = {
  id: SCREEN.deposit,
  open: async (station, params) => look(station, params?.date ?? (await workingDate(station.desk))),
  resumed: (state, _result, station) => look(station, state.read.date),
  step(state, key, station) {
    if (state.dating) return typeDate(state, state.dating, key, station);
    if (state.bag) return typeBag(state, state.bag, key);
    const reading = readChoice(state.list, key, '/');
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'list':
        return stay(next);
      case 'picked':
        return picked(next, reading.value);
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        if (reading.operator === '/') return stay({ ...next, dating: dateField(state.read.date) });
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
    }
  },
  view: (state) => ({
    title: WORDS.title,
    titleRight: dateWords(state.read.date),
    body: ['', ...choiceLines(state.list), '', ...depositLines(state.read)],
    ...question(state),
  }),
  keys({ dating, bag, list }) {
    if (dating) return DATE_KEYS;
    return bag ? FIELD_KEYS : listKeys(list, [DATE_KEY]);
  },
};

function depositLines({ deposits, dueOn, late }: DepositsOfDate): readonly Line[] {
  const due: Line = late
    ? [{ text: ` ${WORDS.late(dateWords(dueOn))}`, tone: 'danger' }]
    : ` ${WORDS.due(dateWords(dueOn))}`;
  if (deposits.length === 0) return [` ${WORDS.none}`, due];
  const lines = deposits.map(({ number, bag, sealedBy, verified }): Line => {
    const state = verified ? WORDS.verified : WORDS.waiting;
    return ` ${WORDS.deposit(number, bag, sealedBy)}   ${state}`;
  });
  return [...lines, due];
}

function question({ list, dating, bag }: State): Pick<Page, 'entry' | 'enterNow' | 'turned'> {
  if (dating) return { entry: dateEntry(dating), enterNow: dateNow(dating) };
  if (bag) {
    const enterNow = bag.text === '' ? FIELD_WORDS.nothing : WORDS.bagNow;
    return { entry: pageEntry(bag, WORDS.bag), enterNow };
  }
  return listPage(list, WORDS.entry, WORDS);
}
