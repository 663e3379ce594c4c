// One run: it looks for the accounts for which it is due, then works account after account, both
// between the keys, so that it can be left or stopped at any moment; at last what was not done, and
// why.
import {
  type DueAccount,
  LOOKED_AT_ONCE,
  type RunStep,
  readAccounts,
  readAmong,
  readDueOf,
  stepRun,
  WALKED_AT_ONCE,
} from '../src/desk/run-line.ts';
import { type Refusal, refusalWords } from '../src/domain/refusal.ts';
import { type LineRunParams, SCREEN } from './ids.ts';
import { CHOICE, newEntry, typeKey } from './parts/entry.ts';
import { deadKey, stay } from './parts/outcomes.ts';
import type { KeyBinding, Line, Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { LINE_WORDS } from './words/lines.ts';

type State = LineRunParams & {
  /** Of the line, of which so many were walked, up to the number `last`. */
  readonly accounts: number;
  readonly walked: number;
  readonly last: string | undefined;
  /** Those of them that it may concern and that were not looked at. */
  readonly among: readonly number[];
  readonly due: readonly DueAccount[];
  readonly phase: 'looking' | 'ready' | 'going' | 'ended';
  readonly worked: number;
  readonly done: number;
  readonly notDue: number;
  readonly notDone: readonly string[];
  /** Why the run itself was refused. */
  readonly refused?: Refusal;
};

const WORDS = LINE_WORDS.runs;
/** Accounts worked before the page is painted again. */
const AT_ONCE = 10;
/** A screen shows so many of what is due or was not done. */
const SHOWN = 12;

const START: KeyBinding = { keys: 'Enter', intent: 'start', words: WORDS.start };
const LEAVE: KeyBinding = { keys: 'Enter', intent: 'leave', words: WORDS.leave };
const BACK: KeyBinding = { keys: '-', intent: 'back', words: WORDS.leave };
const STOP: KeyBinding = { keys: '-', intent: 'stop', words: WORDS.stop };

function after(state: State, step: RunStep): State {
  const worked = state.worked + 1;
  switch (step.kind) {
    case 'done':
      return { ...state, worked, done: state.done + 1 };
    case 'not-due':
      return { ...state, worked, notDue: state.notDue + 1 };
    case 'not-done': {
      const told = WORDS.notDone(step.account, step.why);
      return { ...state, worked, notDone: [...state.notDone, told] };
    }
  }
}

async function lookOn(state: State, station: Station): Promise<State> {
  if (state.among.length > 0) return lookAt(state, station);
  return state.last === undefined ? { ...state, phase: 'ready' } : walkOn(state, station);
}

async function walkOn(state: State, station: Station): Promise<State> {
  const { line, run, last: after = '' } = state;
  const asked = { line, run, after, most: WALKED_AT_ONCE };
  const read = await readAmong(station.desk, counterOf(station), asked);
  if (!read.ok) return { ...state, phase: 'ended', refused: read.refusal };
  const { accounts, among, last } = read.value;
  return { ...state, walked: state.walked + accounts, among, last };
}

async function lookAt(state: State, station: Station): Promise<State> {
  const some = state.among.slice(0, LOOKED_AT_ONCE);
  const read = await readDueOf(station.desk, counterOf(station), state, some);
  if (!read.ok) return { ...state, phase: 'ended', refused: read.refusal };
  const among = state.among.slice(some.length);
  return { ...state, among, due: [...state.due, ...read.value] };
}

async function goOn(from: State, station: Station): Promise<State> {
  let state = from;
  for (const { accountId } of from.due.slice(from.worked, from.worked + AT_ONCE)) {
    const stepped = await stepRun(station.desk, counterOf(station), state, accountId);
    if (!stepped.ok) return { ...state, phase: 'ended', refused: stepped.refusal };
    state = after(state, stepped.value);
  }
  station.printSoon();
  return state.worked < state.due.length ? state : { ...state, phase: 'ended' };
}

export const lineRunScreen: Screen<State, LineRunParams, Station> = {
  id: SCREEN.lineRun,
  async open(station, params) {
    const read = await readAccounts(station.desk, counterOf(station), params);
    if (!read.ok) return read;
    const none = { due: [], worked: 0, done: 0, notDue: 0, notDone: [] };
    const walk = { accounts: read.value, walked: 0, last: '', among: [] };
    return { ...params, ...walk, phase: 'looking', ...none };
  },
  step(state, key): Outcome<State> {
    const { phase, due } = state;
    const { kind, ...reading } = typeKey(newEntry(CHOICE), key);
    const isBack = 'operator' in reading && reading.operator === '-';
    if (phase === 'going') return isBack ? stay({ ...state, phase: 'ended' }) : deadKey(state);
    if (isBack) return { kind: 'back' };
    if (kind !== 'enter' || phase === 'looking') return deadKey(state);
    const starts = phase === 'ready' && due.length > 0;
    return starts ? stay({ ...state, phase: 'going' }) : { kind: 'back' };
  },
  async idle(state, station) {
    if (state.phase === 'looking') return lookOn(state, station);
    return state.phase === 'going' ? goOn(state, station) : undefined;
  },
  view: (state) => ({
    title: state.words.toUpperCase(),
    titleRight: WORDS.progress(...progressOf(state)),
    ...PAGES[state.phase](state),
  }),
  keys: ({ phase, due }) => {
    if (phase === 'going') return [STOP];
    if (phase === 'looking') return [BACK];
    return phase === 'ready' && due.length > 0 ? [START, BACK] : [LEAVE, BACK];
  },
  /** Whoever typed ahead did not see on how many accounts it is done. */
  guard: ({ phase, line, run }) => (phase === 'ready' ? `${line} ${run}` : undefined),
};

function progressOf(state: State): readonly [number, number] {
  const { phase, walked, among, accounts, worked, due } = state;
  return phase === 'looking' ? [walked - among.length, accounts] : [worked, due.length];
}

type Shown = Pick<Page, 'body' | 'enterNow'>;

function lookingPage({ due }: State): Shown {
  return {
    body: ['', ` ${WORDS.due(due.length)}`, ...shownOf(rowsOf(due))],
    enterNow: WORDS.looking,
  };
}

const rowsOf = (due: readonly DueAccount[]) =>
  due.map(({ number, payer }) => WORDS.row(number, payer));

function readyPage({ due }: State): Shown {
  if (due.length === 0) return { body: ['', ` ${WORDS.none}`], enterNow: WORDS.leave };
  return {
    body: ['', ` ${WORDS.due(due.length)}`, ...shownOf(rowsOf(due))],
    enterNow: WORDS.start,
  };
}

function workedPage(state: State): Shown {
  const { phase, done, notDue, notDone, refused, due, worked } = state;
  const left = due.length - worked;
  const body: readonly Line[] = [
    '',
    ` ${WORDS.result(done, notDue, notDone.length)}`,
    ...(phase === 'ended' && left > 0 ? [` ${WORDS.stopped(left)}`] : []),
    ...(refused === undefined ? [] : [` ${refusalWords(refused)}`]),
    ...shownOf(notDone),
  ];
  return { body, enterNow: phase === 'going' ? WORDS.going : WORDS.leave };
}

function shownOf(rows: readonly string[]): readonly string[] {
  const more = rows.length - SHOWN;
  const shown = rows.slice(0, SHOWN).map((row) => `   ${row}`);
  return more > 0 ? [...shown, `   ${WORDS.more(more)}`] : shown;
}

const PAGES = {
  ...{ looking: lookingPage, ready: readyPage, going: workedPage, ended: workedPage },
} as const;
