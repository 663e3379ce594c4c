// Prints the last receipt again, or another one of this register, marked DUPLICATE.
import { lookAtReceipt } from '../src/desk/look-at-receipt.ts';
import { reprintReceipt } from '../src/desk/reprint-receipt.ts';
import { type PostedReceipt, receiptNumber } from '../src/domain/receipt.ts';
import { refusal } from '../src/domain/refusal.ts';
import { done } from '../src/domain/result.ts';
import { SCREEN } from './ids.ts';
import { type Entry, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { RECEIPT, typedReceipt } from './parts/typed-receipt.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = { readonly last: PostedReceipt; readonly entry: Entry };

const WORDS = DESK_WORDS.reprint;

async function print(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (text === '' && state.last.isVoid) return { kind: 'stay', state };
  const counter = counterOf(station);
  const found = text === '' ? done(state.last) : await typedReceipt(text, station);
  if (!found.ok) return { kind: 'refuse', state, refusal: found.refusal };
  const printed = await reprintReceipt(station.desk, counter, found.value.id);
  if (!printed.ok) return { kind: 'refuse', state, refusal: printed.refusal };
  station.printSoon();
  const { number, copy, ahead } = printed.value;
  return {
    kind: 'back',
    done: ahead > 0 ? WORDS.waits(number, copy, ahead) : WORDS.done(number, copy),
  };
}

export const reprintScreen: Screen<State, undefined, Station> = {
  id: SCREEN.reprint,
  async open(station) {
    const last = await lookAtReceipt(station.desk, counterOf(station));
    return last.ok ? { last: last.value, entry: newEntry(RECEIPT) } : last;
  },
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return print(next, reading.text, station);
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    if (reading.kind !== 'operator') return { kind: 'stay', state: next };
    if (reading.operator === '-') return { kind: 'back' };
    return { kind: 'refuse', state: next, refusal: refusal('key-not-here') };
  },
  view: (state) => ({
    title: WORDS.title,
    body: ['', ` ${shown(state)}   ${state.last.payer}`.trimEnd(), '', ` ${WORDS.hint}`],
    entry: pageEntry(state.entry, WORDS.entry, state.last.isVoid ? undefined : shown(state)),
    enterNow: enterNow(state),
  }),
  keys: () => [
    { keys: 'Enter', intent: 'reprint', words: 'n: that receipt; empty: [the last]' },
    { keys: '-', intent: 'back', words: 'clear; empty: back' },
  ],
};

function enterNow(state: State): string {
  if (state.entry.text !== '') return WORDS.now(state.entry.text);
  return state.last.isVoid ? WORDS.isVoid(shown(state)) : WORDS.now(shown(state));
}

const shown = (state: State) => receiptNumber(state.last.register, state.last.number);
