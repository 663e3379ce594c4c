// Who stands at the register: number and PIN. The root of the stack; nobody is signed in here.
import { signIn } from '../src/desk/sign-in.ts';
import { SCREEN } from './ids.ts';
import { type Entry, NUMBER, newEntry, PIN, pageEntry, typeKey } from './parts/entry.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = { readonly number: string | undefined; readonly entry: Entry };

const WORDS = DESK_WORDS.signIn;
const START: State = { number: undefined, entry: newEntry(NUMBER) };
const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'accept', words: 'accept' },
  { keys: '-', intent: 'clear', words: 'clear; empty: back to the number' },
];

async function entered(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (text === '') return { kind: 'stay', state };
  if (state.number === undefined) {
    if (text === '0') return { kind: 'quit' };
    return { kind: 'stay', state: { number: text, entry: newEntry(PIN) } };
  }
  const signed = await signIn(station.desk, station.register, Number(state.number), text);
  if (!signed.ok) return { kind: 'refuse', state: START, refusal: signed.refusal };
  station.place.person = signed.value.person;
  const to = signed.value.mustChangePin ? SCREEN.newPin : SCREEN.home;
  return { kind: 'go', to, state: START };
}

export const signInScreen: Screen<State, undefined, Station> = {
  id: SCREEN.signIn,
  open: () => START,
  resumed(_state, _result, station) {
    station.place.person = undefined;
    return START;
  },
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return entered(next, reading.text, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    const back = reading.kind === 'operator' && reading.operator === '-';
    return { kind: 'stay', state: back ? START : next };
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...WORDS.hint.map((line) => ` ${line}`)],
    entry: pageEntry(state.entry, state.number === undefined ? WORDS.number : WORDS.pin),
    enterNow: enterNow(state),
  }),
  keys: () => KEYS,
};

function enterNow(state: State): string {
  if (state.entry.text === '') return WORDS.nothing;
  return state.number === undefined ? WORDS.nowNumber : WORDS.nowPin;
}
