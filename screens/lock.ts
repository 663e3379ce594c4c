// The idle lock: the person who stands at the register unlocks it, and everything is as it was. A
// supervisor may sign that person out; the basket is held then.
import { lookAround } from '../src/desk/look-around.ts';
import { leave, unlock } from '../src/desk/sign-in.ts';
import { signOutOther } from '../src/desk/sign-out-other.ts';
import { SCREEN } from './ids.ts';
import {
  type Entry,
  NUMBER,
  newEntry,
  PIN,
  PIN_AND_MORE,
  pageEntry,
  typeKey,
} from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = {
  readonly name: string;
  readonly basket: boolean;
  /** Whose PIN or number is asked: the own, or that of who signs the person out. */
  readonly asks: 'own' | 'number' | 'pin';
  readonly number: number;
  readonly entry: Entry;
  readonly tries: number;
};

const WORDS = DESK_WORDS.lock;
const KEYS: Readonly<Record<State['asks'], readonly KeyBinding[]>> = {
  own: [
    { keys: 'Enter', intent: 'unlock', words: 'unlocks' },
    { keys: '-', intent: 'clear', words: 'clear' },
    { keys: '.', intent: 'other', words: 'a supervisor signs out' },
  ],
  number: [
    { keys: 'Enter', intent: 'accept', words: 'accept; empty: back' },
    { keys: '-', intent: 'back', words: 'clear; empty: back' },
  ],
  pin: [
    { keys: 'Enter', intent: 'sign-out', words: 'signs out' },
    { keys: '-', intent: 'back', words: 'clear; empty: back to the number' },
  ],
};

const ENTRY = { own: PIN_AND_MORE, number: NUMBER, pin: PIN };

/** Every question is a fresh one: keys for the one before must not answer it. */
function ask(state: State, asks: State['asks']): State {
  const entry = newEntry(ENTRY[asks]);
  return { ...state, asks, entry, tries: state.tries + 1 };
}

async function entered(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (state.asks === 'number') {
    if (text === '') return stay(ask(state, 'own'));
    const number = typedNumber(text, PERSON_DIGITS);
    if (!number.ok) return refused(state, number.refusal);
    return stay(ask({ ...state, number: number.value }, 'pin'));
  }
  if (text === '') return stay(state);
  if (state.asks === 'pin') return signOut(state, text, station);
  const unlocked = await unlock(station.desk, counterOf(station), text);
  if (!unlocked.ok) return refused(ask(state, 'own'), unlocked.refusal);
  // Name and rights may have changed while the register was locked.
  station.place.person = unlocked.value.person;
  return { kind: 'back' };
}

/** Not `-`, which a hand clears an entry with: a PIN keyed after it would be readable. */
function otherwise(state: State, next: State, operator: string): Outcome<State> {
  if (operator === '.' && state.entry.text === '') return stay(ask(state, 'number'));
  return operator === '-' ? stay(next) : deadKey(next);
}

async function signOut(state: State, pin: string, station: Station): Promise<Outcome<State>> {
  const { name, number } = state;
  const out = await signOutOther(station.desk, counterOf(station), { number, pin });
  if (!out.ok)
    return refused(ask(state, asksPinAgain(out.refusal) ? 'pin' : 'number'), out.refusal);
  const done = WORDS.signedOut(name, out.value.basketHeld);
  return { kind: 'back', to: SCREEN.signIn, done };
}

export const lockScreen: Screen<State, undefined, Station> = {
  id: SCREEN.lock,
  async open(station) {
    const counter = counterOf(station);
    // Recorded where it can be; a busy book must not keep the register open.
    await leave(station.desk, counter, 'locked');
    const { basketInHand: basket } = await lookAround(station.desk, station.register);
    const { name } = counter.person;
    return { name, basket, asks: 'own', number: 0, entry: newEntry(ENTRY.own), tries: 0 };
  },
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return entered(next, reading.text, station);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    if (reading.kind !== 'operator') return stay(next);
    if (state.asks === 'own') return otherwise(state, next, reading.operator);
    if (reading.operator !== '-') return deadKey(next);
    return stay(ask(state, state.asks === 'number' ? 'own' : 'number'));
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...hints(state).map((line) => ` ${line}`)],
    entry: pageEntry(state.entry, label(state)),
    enterNow: enterNow(state),
  }),
  keys: ({ asks }) => KEYS[asks],
  guard: (state) => `lock ${state.tries}`,
};

function hints({ name, basket, asks }: State): readonly string[] {
  const away = [WORDS.away(name), ...(basket ? ['', WORDS.kept] : [])];
  return asks === 'own' ? away : [...away, '', ...WORDS.other(name, basket)];
}

function label({ asks, number }: State): string {
  if (asks === 'own') return WORDS.pin;
  return asks === 'number' ? WORDS.number : WORDS.pinOf(number);
}

function enterNow({ asks, entry, name }: State): string {
  const typed = entry.text !== '';
  if (asks === 'own') return typed ? WORDS.now : WORDS.nothing;
  if (asks === 'number') return typed ? WORDS.nowNumber : WORDS.nowBack;
  return typed ? WORDS.nowOut(name) : WORDS.nothing;
}
