// A screen that asks one thing: a numbered reason of a kind, with a note where the clerk adds one.
import { listReasons, type ReasonKind } from '../../src/desk/list-reasons.ts';
import type { Reason } from '../../src/desk/reason.ts';
import type { Key } from '../key.ts';
import type { Line, Outcome, Screen, ScreenId } from '../screen.ts';
import type { Station } from '../station.ts';
import { DESK_WORDS } from '../words/desk.ts';
import { NOTE_WORDS } from '../words/field.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './choice-list.ts';
import { listKeys, listPage } from './choice-now.ts';
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
} from './note.ts';
import { deadKey, refused, stay } from './outcomes.ts';

export type ReasonState<Params = undefined> = {
  readonly list: ChoiceList<number>;
  readonly note: Note;
  /** What the screen was opened with. */
  readonly about: Params;
};

export type AskedReason<Params = undefined> = {
  readonly id: ScreenId;
  readonly kind: ReasonKind;
  readonly words: { readonly title: string; readonly reason: string };
  /** What stands above the list. */
  head(about: Params): readonly Line[];
  /** What the reason is for, done once it is picked. */
  chosen(
    state: ReasonState<Params>,
    reason: Reason,
    station: Station,
  ): Promise<Outcome<ReasonState<Params>>>;
};

function stepNote<Params>(state: ReasonState<Params>, key: Key): Outcome<ReasonState<Params>> {
  const { note, refusal } = noteKey(state.note, key);
  return refusal === undefined ? stay({ ...state, note }) : refused({ ...state, note }, refusal);
}

export function reasonScreen<Params = undefined>(
  asked: AskedReason<Params>,
): Screen<ReasonState<Params>, Params, Station> {
  const { id, kind, words, head } = asked;
  return {
    id,
    async open(station, about) {
      const reasons = await listReasons(station.desk, kind);
      const list = choiceList(reasons.map((one) => ({ ...one, value: one.number })));
      return { list, note: NO_NOTE, about };
    },
    async step(state, key, station) {
      if (state.note.typing) return stepNote(state, key);
      const reading = readChoice(state.list, key, '/');
      const next = { ...state, list: reading.list };
      switch (reading.kind) {
        case 'picked':
          return asked.chosen(next, reasonWith(reading.value, next.note), station);
        case 'refused':
          return refused(next, reading.refusal);
        case 'operator':
          if (reading.operator === '/') return stay({ ...next, note: startNote(state.note) });
          return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
        case 'list':
          return stay(next);
      }
    },
    view: ({ list, note, about }) => ({
      title: words.title,
      body: ['', ...head(about), ...choiceLines(list), '', ...noteLines(note)],
      ...(note.typing
        ? { entry: noteEntry(note.typing), enterNow: NOTE_WORDS.take }
        : listPage(list, words.reason, DESK_WORDS.choose)),
    }),
    keys: ({ list, note }) => (note.typing ? NOTE_KEYS : listKeys(list, [ADD_NOTE])),
  };
}
