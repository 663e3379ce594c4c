// A list of accounts that were found: a number, or Enter on the marked row, takes one. Needs a
// fresh key, since it answers a question nobody could foresee.
import type { FoundAccount } from '../src/desk/find-account.ts';
import { formatCents } from '../src/domain/money.ts';
import { refusal } from '../src/domain/refusal.ts';
import { SCREEN } from './ids.ts';
import { padLeft } from './parts/cells.ts';
import { type Column, layTable } from './parts/columns.ts';
import {
  CHOICE,
  cleared,
  type Entry,
  newEntry,
  type Operator,
  pageEntry,
  typeKey,
} from './parts/entry.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type Params = { readonly text: string; readonly hits: readonly FoundAccount[] };
type State = Params & { readonly mark: number; readonly entry: Entry };

const WORDS = DESK_WORDS.hits;
const COLUMNS: readonly Column[] = [
  { title: WORDS.head.number, kind: 'code' },
  { title: WORDS.head.name, kind: 'text', least: 16 },
  { title: WORDS.head.account, kind: 'code' },
  { title: WORDS.head.place, kind: 'text' },
  { title: WORDS.head.due, kind: 'amount' },
];
const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'take-hit', words: 'n: take; empty: the marked one' },
  { keys: '+', intent: 'mark-down', words: 'mark down' },
  { keys: '-', intent: 'mark-up', words: 'mark up; at the top: back' },
];

function take(state: State, index: number): Outcome<State> {
  const hit = state.hits[index];
  if (!hit)
    return { kind: 'refuse', state, refusal: refusal('choice-unknown', { number: index + 1 }) };
  return { kind: 'back', result: { kind: 'account', accountId: hit.id } };
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
    const rows = state.hits.map((hit, index) => ({
      cells: [
        padLeft(String(index + 1), 2),
        hit.payer,
        hit.number,
        hit.place,
        formatCents(hit.dueCents, true),
      ],
      marked: index === state.mark,
    }));
    const table = layTable(COLUMNS, rows, size.columns);
    const { text } = state.entry;
    const meant = state.hits[text === '' ? state.mark : Number(text) - 1];
    return {
      title: WORDS.title(state.text),
      head: [table.head],
      body: table.rows,
      mark: state.mark,
      entry: pageEntry(state.entry, WORDS.entry, String(state.mark + 1)),
      enterNow: meant ? WORDS.now(`${meant.number} ${meant.payer}`) : DESK_WORDS.choose.unknown,
    };
  },
  keys: () => KEYS,
  guard: (state) => `hits ${state.text}`,
};
