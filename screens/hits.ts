// A list of what was found: a number, or Enter on the marked row, takes an account to be paid or
// shows what it is. Needs a fresh key, since it answers a question nobody could foresee.
import type { Hit } from '../src/desk/describe-hits.ts';
import { refusal } from '../src/domain/refusal.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import {
  CHOICE,
  cleared,
  type Entry,
  newEntry,
  type Operator,
  pageEntry,
  typeKey,
} from './parts/entry.ts';
import { hitTable } from './parts/hit-rows.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { FIND_WORDS } from './words/find.ts';

type Params = {
  readonly text: string;
  readonly hits: readonly Hit[];
  /** Hands an account back to be paid; without it accounts are shown too. */
  readonly takes?: true;
};
type State = Params & { readonly mark: number; readonly entry: Entry };

const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'take-hit', words: 'n: take; empty: the marked one' },
  { keys: '+', intent: 'mark-down', words: 'mark down' },
  { keys: '-', intent: 'mark-up', words: 'mark up; at the top: back' },
];

function take(state: State, index: number): Outcome<State> {
  const hit = state.hits[index];
  if (!hit)
    return { kind: 'refuse', state, refusal: refusal('choice-unknown', { number: index + 1 }) };
  if (hit.kind === 'account' && state.takes) {
    return { kind: 'back', result: { kind: 'account', accountId: hit.id } };
  }
  const params: LookAtParams = { subject: { kind: hit.kind, id: hit.id } };
  return { kind: 'go', to: SCREEN.lookAt, params, state };
}

function move(typed: State, operator: Operator): Outcome<State> {
  const state = { ...typed, entry: cleared(typed.entry) };
  if (operator === '-' && state.mark === 0) return { kind: 'back' };
  if (operator !== '-' && operator !== '+') {
    return { kind: 'refuse', state, refusal: refusal('key-not-here') };
  }
  const mark = Math.min(state.hits.length - 1, state.mark + (operator === '-' ? -1 : 1));
  return { kind: 'stay', state: { ...state, mark } };
}

function nowWords({ hits, mark, entry, takes }: State): string {
  const hit = hits[entry.text === '' ? mark : Number(entry.text) - 1];
  if (hit === undefined) return DESK_WORDS.choose.unknown;
  const label = `${hit.number} ${hit.name}`.trim();
  return hit.kind === 'account' && takes ? FIND_WORDS.now(label) : FIND_WORDS.nowShows(label);
}

export const hitsScreen: Screen<State, Params, Station> = {
  id: SCREEN.hits,
  open: (_station, params) => ({ ...params, mark: 0, entry: newEntry(CHOICE) }),
  step(state, key) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    switch (reading.kind) {
      case 'enter':
        return take(next, reading.text === '' ? state.mark : Number(reading.text) - 1);
      case 'operator':
        return move(next, reading.operator);
      case 'refused':
        return { kind: 'refuse', state: next, refusal: reading.refusal };
      case 'other':
        if (key.name === 'down') return move(next, '+');
        return key.name === 'up' ? move(next, '-') : { kind: 'stay', state: next };
      case 'typing':
        return { kind: 'stay', state: next };
    }
  },
  view(state, size) {
    const table = hitTable(state.hits, state.mark, size.columns);
    return {
      title: FIND_WORDS.title(state.text),
      head: [table.head],
      body: table.rows,
      mark: state.mark,
      entry: pageEntry(state.entry, FIND_WORDS.entry, String(state.mark + 1)),
      enterNow: nowWords(state),
    };
  },
  keys: () => KEYS,
  guard: (state) => `hits ${state.text}`,
};
