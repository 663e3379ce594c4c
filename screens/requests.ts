// The list of requests of today, on any terminal: a person reads the whole record and decides it.
import { answerRequest } from '../src/desk/answer-request.ts';
import { listRequests, type WaitingRequest } from '../src/desk/list-requests.ts';
import { readAnswer } from '../src/desk/read-answer.ts';
import { withdrawRequest } from '../src/desk/withdraw-request.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  isUntouched,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { type Entry, newEntry, PIN, pageEntry, typeKey } from './parts/entry.ts';
import { FIELD_KEYS } from './parts/field.ts';
import { asksPinAgain } from './parts/pin-again.ts';
import { recordLines } from './parts/record-lines.ts';
import type { Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type Decision = 'yes' | 'no';
type Act = Decision | 'withdraw';
type Mode =
  | { readonly kind: 'list'; readonly list: ChoiceList<WaitingRequest> }
  | {
      readonly kind: 'decide';
      readonly request: WaitingRequest;
      readonly list: ChoiceList<Act>;
    }
  | {
      readonly kind: 'pin';
      readonly request: WaitingRequest;
      readonly decision: Decision;
      readonly entry: Entry;
    };
type State = { readonly mode: Mode; readonly words: string; readonly turn: number };

const WORDS = DESK_WORDS.requests;
const NOW = DESK_WORDS.choose;
const stay = (state: State): Outcome<State> => ({ kind: 'stay', state });

async function readList(station: Station): Promise<Extract<Mode, { kind: 'list' }>> {
  const requests = await listRequests(station.desk);
  const choices = requests.map((request, index) => ({
    number: index + 1,
    words: WORDS.line(request),
    value: request,
  }));
  return { kind: 'list', list: choiceList(choices) };
}

/** A request that comes in shows by itself, unless something is typed: no number then moves. */
async function lookAgain(state: State, station: Station): Promise<State | undefined> {
  if (state.mode.kind !== 'list' || !isUntouched(state.mode.list)) return undefined;
  const mode = await readList(station);
  const { turned } = state.mode.list;
  if (JSON.stringify(mode.list.choices) === JSON.stringify(state.mode.list.choices))
    return undefined;
  return { ...state, mode: { ...mode, list: { ...mode.list, turned } } };
}

/** Whoever asked cannot decide, and nobody else can take the request back. */
function decideMode(request: WaitingRequest, station: Station): Mode {
  const own = request.byNumber === counterOf(station).person.number;
  const yours = own ? { disabled: WORDS.yours } : {};
  const theirs = own ? {} : { disabled: WORDS.notYours(request.by) };
  const choices: readonly Choice<Act>[] = [
    { number: 1, words: WORDS.yes, value: 'yes', ...yours },
    { number: 2, words: WORDS.no, value: 'no', ...yours },
    { number: 3, words: WORDS.withdraw, value: 'withdraw', ...theirs },
  ];
  return { kind: 'decide', request, list: choiceList(choices) };
}

function stepList(
  state: State,
  mode: Extract<Mode, { kind: 'list' }>,
  key: Key,
  station: Station,
): Outcome<State> {
  const reading = readChoice(mode.list, key);
  const next: State = { ...state, words: '', mode: { ...mode, list: reading.list } };
  if (reading.kind === 'picked') return stay({ ...next, mode: decideMode(reading.value, station) });
  if (reading.kind === 'refused') return { kind: 'refuse', state: next, refusal: reading.refusal };
  return reading.kind === 'operator' && reading.operator === '-' ? { kind: 'back' } : stay(next);
}

async function stepDecide(
  state: State,
  mode: Extract<Mode, { kind: 'decide' }>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = readChoice(mode.list, key);
  const next: State = { ...state, mode: { ...mode, list: reading.list } };
  if (reading.kind === 'picked') {
    const { request } = mode;
    if (reading.value === 'withdraw') return withdraw(next, request, station);
    const pin: Mode = { kind: 'pin', request, decision: reading.value, entry: newEntry(PIN) };
    return stay({ ...next, mode: pin, turn: state.turn + 1 });
  }
  if (reading.kind === 'refused') return { kind: 'refuse', state: next, refusal: reading.refusal };
  const back = reading.kind === 'operator' && reading.operator === '-';
  return stay(back ? { ...next, mode: await readList(station) } : next);
}

async function withdraw(
  state: State,
  request: WaitingRequest,
  station: Station,
): Promise<Outcome<State>> {
  const gone = await withdrawRequest(station.desk, counterOf(station), request.id);
  const listed = { ...state, mode: await readList(station) };
  if (!gone.ok) return { kind: 'refuse', state: listed, refusal: gone.refusal };
  return stay({ ...listed, words: WORDS.outcome(request.title, WORDS.withdrawn) });
}

async function stepPin(
  state: State,
  mode: Extract<Mode, { kind: 'pin' }>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = typeKey(mode.entry, key);
  const next: State = { ...state, mode: { ...mode, entry: reading.entry } };
  if (reading.kind === 'operator' && reading.operator === '-') {
    return stay({ ...state, mode: decideMode(mode.request, station) });
  }
  if (reading.kind === 'refused') return { kind: 'refuse', state: next, refusal: reading.refusal };
  if (reading.kind !== 'enter' || reading.text === '') return stay(next);
  const answered = await answerRequest(station.desk, {
    requestId: mode.request.id,
    number: counterOf(station).person.number,
    pin: reading.text,
    register: station.register,
    decision: mode.decision,
  });
  if (!answered.ok && asksPinAgain(answered.refusal)) {
    return { kind: 'refuse', state: next, refusal: answered.refusal };
  }
  if (!answered.ok) {
    const decided = answered.refusal.code === 'request-decided';
    const again = decided ? await readList(station) : decideMode(mode.request, station);
    return { kind: 'refuse', state: { ...state, mode: again }, refusal: answered.refusal };
  }
  // Said right here, with what it opens; only cash to hand back wants a page of its own.
  const answer = await readAnswer(station.desk, mode.request.id);
  if (answer?.giveBackCents === 0) station.told.add(mode.request.id);
  station.printSoon();
  return stay({
    ...state,
    mode: await readList(station),
    words: outcomeWords(mode, answered.value.words),
  });
}

/** The words of what was carried out follow: a temporary PIN is shown only here. */
function outcomeWords(
  { request, decision }: Extract<Mode, { kind: 'pin' }>,
  words: string,
): string {
  const outcome = decision === 'yes' ? WORDS.approved : WORDS.refused;
  return `${WORDS.outcome(request.title, outcome)} ${words}`.trimEnd();
}

export const requestsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.requests,
  open: async (station) => ({ mode: await readList(station), words: '', turn: 0 }),
  idle: lookAgain,
  step(state, key, station) {
    switch (state.mode.kind) {
      case 'list':
        return stepList(state, state.mode, key, station);
      case 'decide':
        return stepDecide(state, state.mode, key, station);
      case 'pin':
        return stepPin(state, state.mode, key, station);
    }
  },
  view,
  keys: ({ mode }) => (mode.kind === 'pin' ? FIELD_KEYS : listKeys<unknown>(mode.list)),
  guard: (state) => (state.mode.kind === 'pin' ? `pin ${state.turn}` : undefined),
};

function view({ mode, words }: State): Page {
  if (mode.kind === 'list') {
    const none = mode.list.choices.length === 0;
    return {
      title: WORDS.title,
      body: [
        ...(words ? ['', [{ text: ` ${words}`, tone: 'good' as const }]] : []),
        '',
        ...(none ? [WORDS.none] : choiceLines(mode.list)),
      ],
      ...listPage(mode.list, WORDS.entry, NOW),
    };
  }
  const asked = ` ${WORDS.asked(mode.request.by, mode.request.register)}`;
  const body = ['', ...recordLines(mode.request.lines), asked, ''];
  if (mode.kind === 'pin') {
    const decision = mode.decision === 'yes' ? WORDS.yes : WORDS.no;
    return {
      title: WORDS.title,
      body: [...body, [{ text: ` ${decision}`, tone: 'strong' }]],
      entry: pageEntry(mode.entry, WORDS.pin),
      enterNow: mode.entry.text === '' ? WORDS.typePin : decision,
    };
  }
  return {
    title: WORDS.title,
    body: [...body, ...choiceLines(mode.list)],
    ...listPage(mode.list, WORDS.decide, NOW),
  };
}
