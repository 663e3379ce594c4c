// The number of a police report, added to a counterfeit note once it is known.
import { notePoliceReport, notesWithoutPolice } from '../src/desk/keep-counterfeit.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { refusal } from '../src/domain/refusal.ts';
import { refuse } from '../src/domain/result.ts';
import { SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { type Entry, newEntry, pageEntry, TEXT } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { refused, stay } from './parts/outcomes.ts';
import type { Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { FUND_WORDS } from './words/change-fund.ts';
import { FIELD_WORDS } from './words/field.ts';

type State = {
  readonly list: ChoiceList<number>;
  /** The note that was picked, and what is typed for it. */
  readonly picked?: { readonly noteId: number; readonly entry: Entry };
};

const WORDS = FUND_WORDS.police;

export const policeReportScreen: Screen<State, undefined, Station> = {
  id: SCREEN.policeReport,
  async open({ desk }) {
    const notes = await desk.store.read((book) => notesWithoutPolice(book));
    if (notes.length === 0) return refuse('counterfeit-unknown');
    const choices = notes.map(({ id, date, denominationCents, serial }, index) => {
      const words = `${dateWords(date)}  ${formatCents(denominationCents)}  ${serial}`;
      return { number: index + 1, words, value: id };
    });
    return { list: choiceList(choices) };
  },
  async step(state, key, station) {
    const { picked } = state;
    if (!picked) {
      const reading = readChoice(state.list, key, '');
      const next = { list: reading.list };
      if (reading.kind === 'refused') return refused(next, reading.refusal);
      if (reading.kind === 'operator') return { kind: 'back' };
      if (reading.kind === 'list') return stay(next);
      return stay({ ...next, picked: { noteId: reading.value, entry: newEntry(TEXT) } });
    }
    const reading = fieldKey(picked.entry, key);
    const next = { ...state, picked: { ...picked, entry: reading.entry } };
    switch (reading.kind) {
      case 'refused':
        return refused(next, reading.refusal);
      case 'back':
        return stay({ list: state.list });
      case 'taken': {
        const counter = counterOf(station);
        const noted = await notePoliceReport(station.desk, counter, picked.noteId, reading.text);
        if (!noted.ok) return refused(next, noted.refusal);
        return { kind: 'back', done: WORDS.done };
      }
      case 'tape':
        return refused(next, refusal('key-not-here'));
      default:
        return stay(next);
    }
  },
  view({ list, picked }) {
    if (!picked) {
      const page = listPage(list, WORDS.entry, WORDS);
      return { title: WORDS.title, body: ['', ...choiceLines(list)], ...page };
    }
    return {
      title: WORDS.title,
      body: [],
      entry: pageEntry(picked.entry, WORDS.ask),
      enterNow: picked.entry.text === '' ? FIELD_WORDS.nothing : WORDS.now,
    };
  },
  keys: ({ list, picked }) => (picked ? FIELD_KEYS : listKeys(list)),
};
