// The letters of arrangements that are due today: how many, then written by one key.
import { readArrangementLetters, tellArrangements } from '../src/desk/tell-arrangements.ts';
import { SCREEN } from './ids.ts';
import { CHOICE, newEntry, typeKey } from './parts/entry.ts';
import { deadKey, refused } from './parts/outcomes.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { ARRANGEMENT_WORDS } from './words/arrangement.ts';

type State = { readonly reminders: number; readonly broken: number };

const WORDS = ARRANGEMENT_WORDS.tell;
const WRITE: KeyBinding = { keys: 'Enter', intent: 'start', words: WORDS.write };
const LEAVE: KeyBinding = { keys: 'Enter', intent: 'leave', words: WORDS.leave };
const BACK: KeyBinding = { keys: '-', intent: 'back', words: WORDS.leave };

const isDue = ({ reminders, broken }: State) => reminders + broken > 0;

async function write(state: State, station: Station): Promise<Outcome<State>> {
  const told = await tellArrangements(station.desk, counterOf(station));
  if (!told.ok) return refused(state, told.refusal);
  const { reminders, broken, withoutAddress } = told.value;
  const done = WORDS.done(reminders, broken);
  const left =
    withoutAddress.length === 0 ? '' : ` ${WORDS.withoutAddress(withoutAddress.join(' '))}`;
  return { kind: 'back', done: `${done}${left}` };
}

export const arrangementLettersScreen: Screen<State, undefined, Station> = {
  id: SCREEN.arrangementLetters,
  open: ({ desk }) => readArrangementLetters(desk),
  async step(state, key, station) {
    const { kind, ...reading } = typeKey(newEntry(CHOICE), key);
    if ('operator' in reading && reading.operator === '-') return { kind: 'back' };
    if (kind !== 'enter') return deadKey(state);
    return isDue(state) ? write(state, station) : { kind: 'back' };
  },
  view: (state) => ({
    title: WORDS.title,
    body: isDue(state)
      ? ['', ` ${WORDS.reminders(state.reminders)}`, ` ${WORDS.broken(state.broken)}`]
      : ['', ` ${WORDS.none}`],
    enterNow: isDue(state) ? WORDS.write : WORDS.leave,
  }),
  keys: (state) => (isDue(state) ? [WRITE, BACK] : [LEAVE, BACK]),
  /** Whoever typed ahead did not see how many are written. */
  guard: (state) => (isDue(state) ? 'letters' : undefined),
};
