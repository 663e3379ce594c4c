// The one find field without a payment: what is found while it is typed, and the view of what is
// taken. Nothing is changed here.
import { findAnything, suggest } from '../src/desk/find-anything.ts';
import { lineByDocumentType } from '../src/lines/index.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import { type Entry, FIND, newEntry, pageEntry, TEXT, typeKey } from './parts/entry.ts';
import { suggestedLines } from './parts/hit-rows.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Suggested } from './parts/pay-state.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = { readonly entry: Entry; readonly suggested?: Suggested };

const WORDS = DESK_WORDS.lookUp;
const EMPTY: State = { entry: newEntry(FIND) };
const KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'look-up', words: 'look up' },
  { keys: '/', intent: 'find-name', words: 'name, street' },
  { keys: '-', intent: 'back', words: 'clear; empty: back' },
];
/** Lines above and below what is suggested. */
const FRAME_ROWS = 10;

async function find(text: string, asText: boolean, station: Station): Promise<Outcome<State>> {
  if (text === '') return stay(EMPTY);
  const lineOf = (documentType: string) => lineByDocumentType(documentType)?.code;
  const found = await findAnything(station.desk, text, { asText, lineOf });
  if (!found.ok) return refused(EMPTY, found.refusal);
  if (found.value.kind === 'account') return shown('account', found.value.account.id);
  if (found.value.kind === 'receipt') return shown('receipt', found.value.id);
  const { hits } = found.value;
  return { kind: 'go', to: SCREEN.hits, params: { text, hits }, state: EMPTY };
}

function shown(kind: 'account' | 'receipt', id: number): Outcome<State> {
  const params: LookAtParams = { subject: { kind, id } };
  return { kind: 'go', to: SCREEN.lookAt, params, state: EMPTY };
}

export const lookUpScreen: Screen<State, undefined, Station> = {
  id: SCREEN.lookUp,
  open: () => EMPTY,
  async step(state, key, station) {
    const reading = typeKey(state.entry, key);
    const naming = state.entry.kind === TEXT;
    const next = { ...state, entry: reading.entry };
    if (reading.kind === 'enter') return find(reading.text, naming, station);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    if (reading.kind !== 'operator') return stay(next);
    if (reading.operator === '-') return naming ? stay(EMPTY) : { kind: 'back' };
    if (reading.operator !== '/') return deadKey(next);
    return reading.text === ''
      ? stay({ entry: newEntry(TEXT) })
      : find(reading.text, true, station);
  },
  async idle({ entry, suggested, ...state }, station) {
    if (entry.text === '' || entry.text === suggested?.text) return undefined;
    const hits = await suggest(station.desk, entry.text, entry.kind === TEXT);
    if (hits.length === 0 && (suggested?.hits ?? []).length === 0) return undefined;
    return { ...state, entry, suggested: { text: entry.text, hits } };
  },
  view({ entry, suggested }, size) {
    const typed = entry.text !== '';
    const hits = typed && suggested ? suggested.hits : [];
    const rows = suggestedLines(hits, size.rows - FRAME_ROWS, size.columns);
    return {
      title: WORDS.title,
      body: rows.length > 0 ? rows : ['', ...WORDS.hint.map((line) => ` ${line}`)],
      entry: pageEntry(entry, entry.kind === TEXT ? WORDS.name : WORDS.find),
      enterNow: typed ? WORDS.typed : WORDS.nothing,
    };
  },
  keys: () => KEYS,
};
