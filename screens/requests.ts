// The list of requests of today, on any terminal: a person reads the whole record and decides it.
import { answerRequest } from '../src/desk/answer-request.ts';
import { listRequests, type WaitingRequest } from '../src/desk/list-requests.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import {
  type ChoiceList,
  choiceLines,
  choiceList,
  LIST_KEYS,
  readChoice,
} from './parts/choice-list.ts';
import { type Entry, newEntry, PIN, pageEntry, typeKey } from './parts/entry.ts';
import type { Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type Decision = 'yes' | 'no';
type Mode =
  | { readonly kind: 'list'; readonly list: ChoiceList<WaitingRequest> }
  | {
      readonly kind: 'decide';
      readonly request: WaitingRequest;
      readonly list: ChoiceList<Decision>;
    }
  | {
      readonly kind: 'pin';
      readonly request: WaitingRequest;
      readonly decision: Decision;
      readonly entry: Entry;
    };
type State = { readonly mode: Mode; readonly words: string; readonly turn: number };

const WORDS = DESK_WORDS.requests;
const stay = (state: State): Outcome<State> => ({ kind: 'stay', state });

async function readList(station: Station): Promise<Mode> {
  const requests = await listRequests(station.desk);
  const choices = requests.map((request, index) => ({
    number: index + 1,
    words: `${request.title}  ${WORDS.asked(request.by, request.register)}`,
    value: request,
  }));
  return { kind: 'list', list: choiceList(choices) };
}

function decideMode(request: WaitingRequest): Mode {
  const choices = [
    { number: 1, words: WORDS.yes, value: 'yes' as const },
    { number: 2, words: WORDS.no, value: 'no' as const },
  ];
  return { kind: 'decide', request, list: choiceList(choices) };
}

function stepList(state: State, mode: Extract<Mode, { kind: 'list' }>, key: Key): Outcome<State> {
  const reading = readChoice(mode.list, key);
  const next: State = { ...state, words: '', mode: { ...mode, list: reading.list } };
  if (reading.kind === 'picked') return stay({ ...next, mode: decideMode(reading.value) });
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
    const pin: Mode = {
      kind: 'pin',
      request: mode.request,
      decision: reading.value,
      entry: newEntry(PIN),
    };
    return stay({ ...next, mode: pin, turn: state.turn + 1 });
  }
  if (reading.kind === 'refused') return { kind: 'refuse', state: next, refusal: reading.refusal };
  const back = reading.kind === 'operator' && reading.operator === '-';
  return stay(back ? { ...next, mode: await readList(station) } : next);
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
    return stay({ ...state, mode: decideMode(mode.request) });
  }
  if (reading.kind !== 'enter' || reading.text === '') return stay(next);
  const answered = await answerRequest(station.desk, {
    requestId: mode.request.id,
    number: counterOf(station).person.number,
    pin: reading.text,
    register: station.register,
    decision: mode.decision,
  });
  if (!answered.ok) {
    const again = { ...state, mode: decideMode(mode.request) };
    return { kind: 'refuse', state: again, refusal: answered.refusal };
  }
  station.printSoon();
  return stay({
    ...state,
    mode: await readList(station),
    words: answered.value.words || WORDS.decided,
  });
}

export const requestsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.requests,
  open: async (station) => ({ mode: await readList(station), words: '', turn: 0 }),
  step(state, key, station) {
    switch (state.mode.kind) {
      case 'list':
        return stepList(state, state.mode, key);
      case 'decide':
        return stepDecide(state, state.mode, key, station);
      case 'pin':
        return stepPin(state, state.mode, key, station);
    }
  },
  view,
  keys: () => LIST_KEYS,
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
      entry: pageEntry(mode.list.entry, WORDS.entry),
      enterNow: mode.list.entry.text === '' ? WORDS.nothing : WORDS.now,
    };
  }
  const lines = mode.request.lines.map((line) => ` ${line}`);
  const asked = ` ${WORDS.asked(mode.request.by, mode.request.register)}`;
  const choices = mode.kind === 'decide' ? choiceLines(mode.list) : [];
  return {
    title: WORDS.title,
    body: ['', ...lines, asked, '', ...choices],
    entry:
      mode.kind === 'decide'
        ? pageEntry(mode.list.entry, WORDS.decide)
        : pageEntry(mode.entry, WORDS.pin),
    enterNow: mode.kind === 'decide' ? WORDS.nothing : WORDS.nowPin,
  };
}
