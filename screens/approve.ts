// A second person answers a request at the clerk's pad: number, then PIN on a fresh key. An empty
// Enter leaves the request in the list and the clerk serves on.
import { answerRequest } from '../src/desk/answer-request.ts';
import { readAnswer, type TellAnswer } from '../src/desk/read-answer.ts';
import { withdrawRequest } from '../src/desk/withdraw-request.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { type ApproveParams, type ApproveResult, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { ANSWER_KEYS, answerPage, onlyGoesOn } from './parts/answer-page.ts';
import { type Entry, NUMBER, newEntry, PIN, pageEntry, typeKey } from './parts/entry.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { recordLines } from './parts/record-lines.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { KeyBinding, Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = ApproveParams & {
  /** Decided: at another terminal, or here with cash to hand back. */
  readonly answer?: TellAnswer;
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
  station.told.add(state.requestId);
  station.printSoon();
  const answer = await readAnswer(station.desk, state.requestId);
  // Cash goes back now: how much must be read from a step away, not remembered.
  if (answer && answer.giveBackCents > 0) return { kind: 'stay', state: { ...state, answer } };
  return back({ kind: 'approved', words: answered.value.words }, state.done);
}

/** The answer was read: what asked goes on with it. */
function goOn({ done }: State, { decision }: TellAnswer, key: Key): Outcome<State> {
  const passes = !onlyGoesOn(key);
  if (decision === 'no') return { kind: 'back', result: { kind: 'refused' }, passes };
  const result: ApproveResult = { kind: 'approved', words: '' };
  return { kind: 'back', result, passes, ...(done === undefined ? {} : { done }) };
}

const OVER: ReadonlySet<string> = new Set(['request-decided', 'request-gone']);

async function withdraw(state: State, station: Station): Promise<Outcome<State>> {
  if (state.number !== undefined) return { kind: 'stay', state: restart(state) };
  const gone = await withdrawRequest(station.desk, counterOf(station), state.requestId);
  // Decided at another terminal meanwhile, or of a day that is over: there is nothing to take back,
  // and no reason to stay.
  if (!gone.ok && OVER.has(gone.refusal.code)) return back({ kind: 'waiting' });
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
  async resumed(state, _result, station) {
    const answer = state.answer ?? (await readAnswer(station.desk, state.requestId));
    if (answer === undefined || station.told.has(state.requestId)) return state;
    station.told.add(state.requestId);
    station.printSoon();
    return { ...state, answer };
  },
  async step(state, key, station) {
    if (state.answer) return goOn(state, state.answer, key);
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return entered(next, reading.text, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    const minus = reading.kind === 'operator' && reading.operator === '-';
    return minus ? withdraw(next, station) : { kind: 'stay', state: next };
  },
  view: (state) => (state.answer ? answerPage(state.answer, state.done) : askPage(state)),
  keys: ({ answer, number }) => {
    if (answer) return ANSWER_KEYS;
    return number === undefined ? KEYS : PIN_KEYS;
  },
  guard: ({ answer, number, tries }) => {
    if (answer) return 'answer';
    return number === undefined ? undefined : `pin ${tries}`;
  },
};

function askPage(state: State): Page {
  const { number, entry, lines } = state;
  return {
    title: WORDS.title,
    body: ['', ...recordLines(lines), '', ...WORDS.hint.map((line) => ` ${line}`)],
    entry: pageEntry(entry, number === undefined ? WORDS.number : WORDS.pinOf(number)),
    enterNow: enterNow(state),
  };
}

function enterNow(state: State): string {
  if (state.number !== undefined) return state.entry.text === '' ? WORDS.nothing : WORDS.nowPin;
  return state.entry.text === '' ? WORDS.wait : WORDS.nowNumber;
}
