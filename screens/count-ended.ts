// Two others count the drawer of a clerk who is away, each alone: the count, then number and PIN of
// who counted. Neither sees the other's, and nobody what should be there.
import { countEnded, type EndedVerdict } from '../src/desk/count-ended.ts';
import { type EndedState, readEnded } from '../src/desk/read-ended.ts';
import { type Refusal, refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import type { Choice } from './parts/choice-list.ts';
import { CLOSE_SLOTS, closingCount, startCount } from './parts/count-state.ts';
import {
  backToCount,
  type Counting,
  countingGuard,
  countingKey,
  countingKeys,
  countingPage,
  startCounting,
  takeTapeResult,
} from './parts/counting.ts';
import { type Entry, NUMBER, newEntry, PIN, pageEntry } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { refused, stay } from './parts/outcomes.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DRAWER_WORDS } from './words/drawer.ts';
import { FIELD_WORDS } from './words/field.ts';

type State = {
  readonly ended: EndedState;
  readonly phase: 'count' | 'number' | 'pin';
  readonly counting: Counting<'counted'>;
  readonly entry: Entry;
  readonly number: number;
  /** Counts PIN prompts, so that each wants its own fresh key. */
  readonly prompts: number;
};

const WORDS = DRAWER_WORDS.ended;
const COUNTED: Choice<'counted'> = { number: 1, words: WORDS.counted, value: 'counted' };

/** An empty grid: whoever counts next sees nothing of the count before. */
function begin(ended: EndedState, prompts = 0): State {
  const counting = startCounting(startCount(CLOSE_SLOTS), [COUNTED], prompts);
  return { ended, phase: 'count', counting, entry: newEntry(NUMBER), number: 0, prompts };
}

function at(state: State, phase: 'number' | 'pin'): State {
  const entry = newEntry(phase === 'pin' ? PIN : NUMBER);
  return { ...state, phase, entry, prompts: state.prompts + 1 };
}

function typeCount(state: State, key: Key): Outcome<State> {
  const reading = countingKey(state.counting, key);
  const next = { ...state, counting: reading.counting };
  switch (reading.kind) {
    case 'counting':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'left':
      return { kind: 'back' };
    case 'tape':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: next };
    case 'picked':
      return stay(at(next, 'number'));
  }
}

async function typeSigner(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = fieldKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'back':
      return stay(state.phase === 'pin' ? at(state, 'number') : backToGrid(state));
    case 'taken': {
      if (state.phase === 'pin') return seal(next, reading.text, station);
      const number = typedNumber(reading.text, PERSON_DIGITS);
      if (!number.ok) return refused(next, number.refusal);
      return stay(at({ ...next, number: number.value }, 'pin'));
    }
    default:
      return stay(next);
  }
}

function backToGrid(state: State): State {
  return { ...state, phase: 'count', counting: backToCount(state.counting) };
}

async function seal(state: State, pin: string, station: Station): Promise<Outcome<State>> {
  const counter = counterOf(station);
  const signed = { number: state.number, pin };
  const count = closingCount(state.counting.count);
  const verdict = await countEnded(station.desk, counter, signed, count);
  if (!verdict.ok) return refused(mend(state, verdict.refusal), verdict.refusal);
  station.printSoon();
  return goOn(state, verdict.value, station);
}

function mend(state: State, why: Refusal): State {
  return at(state, asksPinAgain(why) ? 'pin' : 'number');
}

async function goOn(
  state: State,
  verdict: EndedVerdict,
  station: Station,
): Promise<Outcome<State>> {
  const { register, number } = state.ended.session;
  if (verdict === 'closed') {
    return { kind: 'back', to: SCREEN.home, done: DRAWER_WORDS.close.agreed(register, number) };
  }
  if (verdict === 'needs-approval') return { kind: 'go', to: SCREEN.closeDrawer, replace: true };
  const { desk } = station;
  const ended = await desk.store.read((book) => readEnded(desk, book, counterOf(station)));
  if (!ended.ok) return { kind: 'back' };
  const next = begin(ended.value, state.prompts + 1);
  return verdict === 'count-again' ? refused(next, refusal('counts-differ')) : stay(next);
}

export const countEndedScreen: Screen<State, undefined, Station> = {
  id: SCREEN.countEnded,
  async open(station) {
    const counter = counterOf(station);
    const { desk } = station;
    const ended = await desk.store.read((book) => readEnded(desk, book, counter));
    return ended.ok ? begin(ended.value) : ended;
  },
  resumed: (state, result) => {
    return { ...state, counting: takeTapeResult(state.counting, result) };
  },
  step(state, key, station) {
    return state.phase === 'count' ? typeCount(state, key) : typeSigner(state, key, station);
  },
  view,
  keys: ({ phase, counting }) => (phase === 'count' ? countingKeys(counting) : FIELD_KEYS),
  guard({ phase, counting, prompts }) {
    if (phase === 'count') return countingGuard(counting) ?? `count ${prompts}`;
    return phase === 'pin' ? `pin ${prompts}` : undefined;
  },
};

function view({ ended, phase, counting, entry, number }: State): Page {
  const title = WORDS.title(ended.session.register, ended.clerk.number);
  if (phase === 'count') return countingPage(counting, { title, titleRight: WORDS.right(ended) });
  return {
    title,
    body: ['', ...WORDS.hint(ended.clerk.number).map((line) => ` ${line}`)],
    entry: pageEntry(entry, phase === 'pin' ? WORDS.pinOf(number) : WORDS.number),
    enterNow: entry.text === '' ? FIELD_WORDS.nothing : WORDS.now[phase],
  };
}
