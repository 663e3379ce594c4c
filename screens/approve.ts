// A second person answers a request at the clerk's pad: number, then PIN on a fresh key. An empty
// Enter leaves the request in the list and the clerk serves on.
import { answerRequest } from '../src/desk/answer-request.ts';
import { withdrawRequest } from '../src/desk/withdraw-request.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { type ApproveParams, type ApproveResult, SCREEN } from './ids.ts';
import { type Entry, NUMBER, newEntry, PIN, pageEntry, typeKey } from './parts/entry.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { recordLines } from './parts/record-lines.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = ApproveParams & {
  readonly number: string | undefined;
  readonly entry: Entry;
  readonly tries: number;
};

const WORDS = DESK_WORDS.approve;
const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'approve', words: 'number, then PIN; empty: leave it waiting' },
  { keys: '-', intent: 'withdraw', words: 'clear; empty: withdraw' },
];
const PIN_KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'approve', words: 'approves' },
  { keys: '-', intent: 'back', words: 'clear; empty: back to the number' },
];

const back = (result: ApproveResult, done?: string): Outcome<State> => {
  return done === undefined ? { kind: 'back', result } : { kind: 'back', result, done };
};

function restart(state: State): State {
  return { ...state, number: undefined, entry: newEntry(NUMBER), tries: state.tries + 1 };
}

function refusedAnswer(state: State, refusal: Refusal): Outcome<State> {
  const again = { ...state, tries: state.tries + 1 };
  return { kind: 'refuse', state: asksPinAgain(refusal) ? again : restart(state), refusal };
}

async function entered(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (state.number === undefined) {
    if (text === '') return back({ kind: 'waiting' }, WORDS.left);
    const number = typedNumber(text, PERSON_DIGITS);
    if (!number.ok) return { kind: 'refuse', state, refusal: number.refusal };
    return { kind: 'stay', state: { ...state, number: text, entry: newEntry(PIN) } };
  }
  if (text === '') return { kind: 'stay', state };
  const answered = await answerRequest(station.desk, {
    requestId: state.requestId,
    number: Number(state.number),
    pin: text,
    register: station.register,
    decision: 'yes',
  });
  if (!answered.ok) return refusedAnswer(state, answered.refusal);
  station.printSoon();
  return back({ kind: 'approved', words: answered.value.words }, state.done);
}

async function withdraw(state: State, station: Station): Promise<Outcome<State>> {
  if (state.number !== undefined) return { kind: 'stay', state: restart(state) };
  const gone = await withdrawRequest(station.desk, counterOf(station), state.requestId);
  // Decided at another terminal meanwhile: there is nothing to take back, and no reason to stay.
  if (!gone.ok && gone.refusal.code === 'request-decided') return back({ kind: 'waiting' });
  if (!gone.ok) return { kind: 'refuse', state, refusal: gone.refusal };
  return back({ kind: 'refused' }, WORDS.withdrawn);
}

export const approveScreen: Screen<State, ApproveParams, Station> = {
  id: SCREEN.approve,
  open: (_station, params) => ({
    ...params,
    number: undefined,
    entry: newEntry(NUMBER),
    tries: 0,
  }),
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return entered(next, reading.text, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    const minus = reading.kind === 'operator' && reading.operator === '-';
    return minus ? withdraw(next, station) : { kind: 'stay', state: next };
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ...recordLines(state.lines), '', ...WORDS.hint.map((line) => ` ${line}`)],
    entry: pageEntry(
      state.entry,
      state.number === undefined ? WORDS.number : WORDS.pinOf(state.number),
    ),
    enterNow: enterNow(state),
  }),
  keys: (state) => (state.number === undefined ? KEYS : PIN_KEYS),
  guard: (state) => (state.number === undefined ? undefined : `pin ${state.tries}`),
};

function enterNow(state: State): string {
  if (state.number !== undefined) return state.entry.text === '' ? WORDS.nothing : WORDS.nowPin;
  return state.entry.text === '' ? WORDS.wait : WORDS.nowNumber;
}
