// The idle lock: only the person who stands at the register unlocks it; the basket is kept.
import { leave, unlock } from '../src/desk/sign-in.ts';
import { SCREEN } from './ids.ts';
import { type Entry, newEntry, PIN, pageEntry, typeKey } from './parts/entry.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = { readonly name: string; readonly entry: Entry; readonly tries: number };

const WORDS = DESK_WORDS.lock;

async function entered(state: State, pin: string, station: Station): Promise<Outcome<State>> {
  if (pin === '') return { kind: 'stay', state };
  const unlocked = await unlock(station.desk, counterOf(station), pin);
  if (unlocked.ok) return { kind: 'back' };
  return {
    kind: 'refuse',
    state: { ...state, tries: state.tries + 1 },
    refusal: unlocked.refusal,
  };
}

export const lockScreen: Screen<State, undefined, Station> = {
  id: SCREEN.lock,
  async open(station) {
    const counter = counterOf(station);
    // Recorded where it can be; a busy book must not keep the register open.
    await leave(station.desk, counter, 'locked');
    return { name: counter.person.name, entry: newEntry(PIN), tries: 0 };
  },
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return entered(next, reading.text, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    return { kind: 'stay', state: next };
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...WORDS.hint(state.name).map((line) => ` ${line}`)],
    entry: pageEntry(state.entry, WORDS.pin),
    enterNow: state.entry.text === '' ? WORDS.nothing : WORDS.now,
  }),
  keys: () => [
    { keys: 'Enter', intent: 'unlock', words: 'unlocks' },
    { keys: '-', intent: 'clear', words: 'clear' },
  ],
  guard: (state) => `lock ${state.tries}`,
};
