// Gives up a basket whose total was shown: the payer heard it, so a reason is recorded.
import { abandonBasket } from '../src/desk/keep-basket.ts';
import { listReasons } from '../src/desk/list-reasons.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import {
  ADD_NOTE,
  NO_NOTE,
  NOTE_KEYS,
  type Note,
  noteEntry,
  noteKey,
  noteLines,
  reasonWith,
  startNote,
} from './parts/note.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { NOTE_WORDS } from './words/field.ts';

type State = { readonly list: ChoiceList<number>; readonly note: Note };

const WORDS = DESK_WORDS.giveUp;

async function giveUp(state: State, number: number, station: Station): Promise<Outcome<State>> {
  const reason = reasonWith(number, state.note);
  const gone = await abandonBasket(station.desk, counterOf(station), reason);
  return gone.ok ? { kind: 'back', done: DESK_WORDS.done.gone } : refused(state, gone.refusal);
}

function stepNote(state: State, key: Key): Outcome<State> {
  const { note, refusal } = noteKey(state.note, key);
  return refusal === undefined ? stay({ ...state, note }) : refused({ ...state, note }, refusal);
}

export const giveUpScreen: Screen<State, undefined, Station> = {
  id: SCREEN.giveUp,
  async open(station) {
    const reasons = await listReasons(station.desk, 'abandon');
    const list = choiceList(reasons.map((one) => ({ ...one, value: one.number })));
    return { list, note: NO_NOTE };
  },
  async step(state, key, station) {
    if (state.note.typing) return stepNote(state, key);
    const reading = readChoice(state.list, key, '/');
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'picked':
        return giveUp(next, reading.value, station);
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        if (reading.operator === '/') return stay({ ...next, note: startNote(state.note) });
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
      case 'list':
        return stay(next);
    }
  },
  view: ({ list, note }) => ({
    title: WORDS.title,
    body: ['', ` ${WORDS.hint}`, '', ...choiceLines(list), '', ...noteLines(note)],
    ...(note.typing
      ? { entry: noteEntry(note.typing), enterNow: NOTE_WORDS.take }
      : listPage(list, WORDS.reason, DESK_WORDS.choose)),
  }),
  keys: ({ list, note }) => (note.typing ? NOTE_KEYS : listKeys(list, [ADD_NOTE])),
};
