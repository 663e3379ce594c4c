// Replaces a temporary PIN by one that only its owner knows, keyed twice.
import { changePin } from '../src/desk/sign-in.ts';
import { refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import { type Entry, newEntry, PIN, pageEntry, typeKey } from './parts/entry.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = { readonly first: string | undefined; readonly entry: Entry };

const WORDS = DESK_WORDS.newPin;
const START: State = { first: undefined, entry: newEntry(PIN) };

async function entered(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (text === '') return { kind: 'stay', state };
  if (state.first === undefined) {
    return { kind: 'stay', state: { first: text, entry: newEntry(PIN) } };
  }
  if (state.first !== text) {
    return { kind: 'refuse', state: START, refusal: refusal('pin-not-repeated') };
  }
  const changed = await changePin(station.desk, counterOf(station).person, text);
  if (!changed.ok) return { kind: 'refuse', state: START, refusal: changed.refusal };
  return { kind: 'go', to: SCREEN.home, replace: true };
}

export const newPinScreen: Screen<State, undefined, Station> = {
  id: SCREEN.newPin,
  open: () => START,
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return entered(next, reading.text, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    const back = reading.kind === 'operator' && reading.operator === '-';
    return back ? { kind: 'back' } : { kind: 'stay', state: next };
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...WORDS.hint.map((line) => ` ${line}`)],
    entry: pageEntry(state.entry, state.first === undefined ? WORDS.first : WORDS.again),
    enterNow: state.entry.text === '' ? WORDS.nothing : WORDS.now,
  }),
  keys: () => [
    { keys: 'Enter', intent: 'accept', words: 'accept' },
    { keys: '-', intent: 'back', words: 'clear; empty: back' },
  ],
};
