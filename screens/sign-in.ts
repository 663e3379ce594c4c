// Who stands at the register: number and PIN. The root of the stack; nobody is signed in here.
import { loadCity } from '../src/desk/business-date.ts';
import { signIn } from '../src/desk/sign-in.ts';
import { SCREEN } from './ids.ts';
import { type Entry, NUMBER, newEntry, PIN, pageEntry, typeKey } from './parts/entry.ts';
import { deadKey } from './parts/outcomes.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = {
  readonly number: string | undefined;
  readonly entry: Entry;
  /** The demo city tells whom to sign in as. */
  readonly demo: boolean;
};

const WORDS = DESK_WORDS.signIn;
const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'accept', words: 'accept' },
  { keys: '-', intent: 'clear', words: 'clear; empty: back to the number' },
];

function atNumber(state: State): State {
  return { ...state, number: undefined, entry: newEntry(NUMBER) };
}

async function entered(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (text === '') return { kind: 'stay', state };
  if (state.number === undefined) {
    if (text === '0') return { kind: 'quit' };
    const number = typedNumber(text, PERSON_DIGITS);
    if (!number.ok) return { kind: 'refuse', state, refusal: number.refusal };
    return { kind: 'stay', state: { ...state, number: text, entry: newEntry(PIN) } };
  }
  const signed = await signIn(station.desk, station.register, Number(state.number), text);
  if (!signed.ok) {
    const again = asksPinAgain(signed.refusal) ? state : atNumber(state);
    return { kind: 'refuse', state: again, refusal: signed.refusal };
  }
  station.place.person = signed.value.person;
  const to = signed.value.mustChangePin ? SCREEN.newPin : SCREEN.home;
  return { kind: 'go', to, state: atNumber(state) };
}

export const signInScreen: Screen<State, undefined, Station> = {
  id: SCREEN.signIn,
  async open(station) {
    const { demo } = await station.desk.store.read(loadCity);
    return { number: undefined, entry: newEntry(NUMBER), demo };
  },
  resumed(state, _result, station) {
    station.place.person = undefined;
    return atNumber(state);
  },
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return entered(next, reading.text, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    const back = reading.kind === 'operator' && reading.operator === '-';
    return back ? { kind: 'stay', state: atNumber(state) } : dead(reading.kind, next);
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...hints(state).map((line) => ` ${line}`)],
    entry: pageEntry(
      state.entry,
      state.number === undefined ? WORDS.number : WORDS.pinOf(state.number),
    ),
    enterNow: enterNow(state),
  }),
  keys: () => KEYS,
};

function hints({ demo }: State): readonly string[] {
  return demo ? [...WORDS.hint, '', ...WORDS.demo] : WORDS.hint;
}

function dead(reading: string, state: State): Outcome<State> {
  return reading === 'operator' ? deadKey(state) : { kind: 'stay', state };
}

function enterNow({ entry, number }: State): string {
  const typed = entry.text !== '';
  if (number !== undefined) return typed ? WORDS.nowPin : WORDS.nothingPin;
  if (entry.text === '0') return WORDS.stops;
  return typed ? WORDS.nowNumber : WORDS.nothing;
}
