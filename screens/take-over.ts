// The drawer was counted to be handed over: who comes signs in with number and PIN, and counts the
// float. The session of who goes is closed already, whatever happens here.
import { signInNext } from '../src/desk/hand-over-drawer.ts';
import { SCREEN, type TakeOverParams } from './ids.ts';
import { type Entry, NUMBER, newEntry, PIN, pageEntry } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { refused, stay } from './parts/outcomes.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';
import { FIELD_WORDS } from './words/field.ts';

type State = TakeOverParams & {
  readonly number: number | undefined;
  readonly entry: Entry;
  /** Counts the questions, so that each wants its own fresh key. */
  readonly tries: number;
};

const WORDS = DRAWER_WORDS.takeOver;

function ask(state: State, number: number | undefined): State {
  const entry = newEntry(number === undefined ? NUMBER : PIN);
  return { ...state, number, entry, tries: state.tries + 1 };
}

async function taken(state: State, text: string, station: Station): Promise<Outcome<State>> {
  const { number, sessionId } = state;
  if (number === undefined) {
    const typed = typedNumber(text, PERSON_DIGITS);
    return typed.ok ? stay(ask(state, typed.value)) : refused(state, typed.refusal);
  }
  const signed = await signInNext(station.desk, counterOf(station), number, text);
  if (!signed.ok) {
    const again = asksPinAgain(signed.refusal) ? number : undefined;
    return refused(ask(state, again), signed.refusal);
  }
  station.place.person = signed.value.person;
  const params = { correcting: false, takesOver: sessionId };
  return { kind: 'go', to: SCREEN.openDrawer, params, replace: true };
}

export const takeOverScreen: Screen<State, TakeOverParams, Station> = {
  id: SCREEN.takeOver,
  open: (_station, params) => {
    return { ...params, number: undefined, entry: newEntry(NUMBER), tries: 0 };
  },
  async step(state, key, station) {
    const reading = fieldKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    switch (reading.kind) {
      case 'taken':
        return taken(next, reading.text, station);
      case 'refused':
        return refused(next, reading.refusal);
      case 'back':
        return state.number === undefined ? { kind: 'back' } : stay(ask(state, undefined));
      default:
        return stay(next);
    }
  },
  view: ({ drawer, number, entry }) => ({
    title: WORDS.title(drawer),
    body: ['', ...WORDS.hint(drawer).map((line) => ` ${line}`)],
    entry: pageEntry(entry, number === undefined ? WORDS.number : WORDS.pinOf(number)),
    enterNow: enterNow(entry.text, number),
  }),
  keys: () => FIELD_KEYS,
  guard: ({ tries }) => `next clerk ${tries}`,
};

function enterNow(text: string, number: number | undefined): string {
  if (text === '') return FIELD_WORDS.nothing;
  return number === undefined ? WORDS.nowNumber : WORDS.nowPin;
}
