// Keeps a counterfeit note: where it was found, which note, its serial number and who brought it.
import {
  type Counterfeit,
  keepRefusedNote,
  requestCounterfeit,
} from '../src/desk/keep-counterfeit.ts';
import { isCoin, PIECES } from '../src/domain/denomination.ts';
import { type Cents, cents } from '../src/domain/money.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { leaveToApproval } from './parts/approval.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { type Entry, newEntry, pageEntry, TEXT } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { FUND_WORDS } from './words/change-fund.ts';
import { FIELD_WORDS } from './words/field.ts';

type Place = 'refused' | 'drawer';
type Field = 'serial' | 'bearer';
type State = {
  readonly phase: 'place' | 'denomination' | Field;
  readonly places: ChoiceList<Place>;
  readonly notes: ChoiceList<Cents>;
  readonly entry: Entry;
  readonly place: Place;
  readonly denominationCents: Cents;
  readonly serial: string;
};

const WORDS = FUND_WORDS.counterfeit;
const NOTES = PIECES.filter(({ denominationCents }) => !isCoin(denominationCents));

function begin(): State {
  return {
    phase: 'place',
    places: choiceList([
      { number: 1, words: WORDS.places.refused, value: 'refused' },
      { number: 2, words: WORDS.places.drawer, value: 'drawer' },
    ]),
    notes: choiceList(
      NOTES.map(({ label, denominationCents }, index) => {
        return { number: index + 1, words: WORDS.notes(label), value: denominationCents };
      }),
    ),
    entry: newEntry(TEXT),
    place: 'refused',
    denominationCents: cents(0),
    serial: '',
  };
}

function pickPlace(state: State, key: Key): Outcome<State> {
  const reading = readChoice(state.places, key, '');
  const next = { ...state, places: reading.list };
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  if (reading.kind === 'operator') return { kind: 'back' };
  if (reading.kind === 'list') return stay(next);
  return stay({ ...begin(), phase: 'denomination', place: reading.value });
}

function pickNote(state: State, key: Key): Outcome<State> {
  const reading = readChoice(state.notes, key, '');
  const next = { ...state, notes: reading.list };
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  if (reading.kind === 'operator') return stay(begin());
  if (reading.kind === 'list') return stay(next);
  return stay({ ...next, phase: 'serial', denominationCents: reading.value });
}

async function typeWords(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = fieldKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'back':
      return stay({
        ...next,
        phase: state.phase === 'bearer' ? 'serial' : 'denomination',
        entry: newEntry(TEXT),
      });
    case 'taken':
      if (state.phase === 'bearer') return keep(next, reading.text, station);
      return stay({ ...next, phase: 'bearer', serial: reading.text, entry: newEntry(TEXT) });
    default:
      return stay(next);
  }
}

async function keep(state: State, bearer: string, station: Station): Promise<Outcome<State>> {
  const { denominationCents, serial, place } = state;
  const note: Counterfeit = { denominationCents, serial, bearer };
  const counter = counterOf(station);
  if (place === 'refused') {
    const kept = await keepRefusedNote(station.desk, counter, note);
    if (!kept.ok) return refused(state, kept.refusal);
    station.printSoon();
    return { kind: 'back', done: WORDS.kept };
  }
  const asked = await requestCounterfeit(station.desk, counter, note);
  if (!asked.ok) return refused(state, asked.refusal);
  return leaveToApproval(asked.value, WORDS.short);
}

export const counterfeitScreen: Screen<State, undefined, Station> = {
  id: SCREEN.counterfeit,
  open: begin,
  step(state, key, station) {
    if (state.phase === 'place') return pickPlace(state, key);
    return state.phase === 'denomination' ? pickNote(state, key) : typeWords(state, key, station);
  },
  view,
  keys({ phase, places, notes }) {
    if (phase === 'place') return listKeys(places);
    return phase === 'denomination' ? listKeys(notes) : FIELD_KEYS;
  },
};

function view({ phase, places, notes, entry, serial }: State): Page {
  const { title, hint, ask, choose, now } = WORDS;
  const head = ['', ...hint.map((line) => ` ${line}`)];
  if (phase === 'place') {
    return {
      title,
      body: [...head, ...choiceLines(places)],
      ...listPage(places, ask.place, choose),
    };
  }
  if (phase === 'denomination') {
    const page = listPage(notes, ask.denomination, choose);
    return { title, body: [...head, ...choiceLines(notes)], ...page };
  }
  return {
    title,
    body: [...head, ...(phase === 'bearer' ? [` ${ask.serial} ${serial}`] : [])],
    entry: pageEntry(entry, ask[phase]),
    enterNow: entry.text === '' ? FIELD_WORDS.nothing : now[phase],
  };
}
