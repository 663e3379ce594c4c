// The administrator resets a forgotten PIN: names the person, the finance director approves, and
// the temporary PIN is shown once.
import { requestLines } from '../src/desk/request-lines.ts';
import { requestPinReset } from '../src/desk/reset-pin.ts';
import { SCREEN } from './ids.ts';
import { approvalOf, askApproval } from './parts/approval.ts';
import { type Entry, NUMBER, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { answerOf } from './parts/guard.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { type Told, toldKeys, toldPage } from './parts/told.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = { readonly entry: Entry; readonly told?: Told };

const WORDS = DESK_WORDS.resetPin;
const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'ask', words: 'ask for the reset' },
  { keys: '-', intent: 'back', words: 'clear; empty: back' },
];

async function ask(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (text === '') return stay(state);
  const number = typedNumber(text, PERSON_DIGITS);
  if (!number.ok) return refused(state, number.refusal);
  const asked = await requestPinReset(station.desk, counterOf(station), number.value);
  if (!asked.ok) return refused(state, asked.refusal);
  const lines = requestLines(asked.value);
  return askApproval(state, { requestId: asked.value.id, lines });
}

/** Only here and in the list of requests is the temporary PIN ever seen. */
function answered(state: State, result: unknown): State {
  const approval = approvalOf(result);
  if (approval?.kind !== 'approved') return state;
  const { title, handOver, home } = WORDS;
  return { ...state, told: { title, lines: [approval.words, ...handOver], onward: home } };
}

export const resetPinScreen: Screen<State, undefined, Station> = {
  id: SCREEN.resetPin,
  open: () => ({ entry: newEntry(NUMBER) }),
  resumed: answered,
  async step(state, key, station) {
    if (state.told) return answerOf(key) === 'yes' ? { kind: 'back' } : deadKey(state);
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return ask(next, reading.text, station);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    if (reading.kind !== 'operator') return stay(next);
    return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
  },
  view({ entry, told }) {
    if (told) return toldPage(told);
    return {
      title: WORDS.title,
      body: ['', ...WORDS.hint.map((line) => ` ${line}`)],
      entry: pageEntry(entry, WORDS.number),
      enterNow: entry.text === '' ? WORDS.nothing : WORDS.now,
    };
  },
  keys: ({ told }) => (told ? toldKeys(told) : KEYS),
  guard: ({ told }) => (told ? 'told' : undefined),
};
