// The departments of a date with the state of each sheet, under the department's own number.
import { listSheets, type SheetLine } from '../src/desk/list-sheets.ts';
import { workingDate } from '../src/desk/working-date.ts';
import type { DateText } from '../src/domain/clock.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import type { Result } from '../src/domain/result.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { padRight } from './parts/cells.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import {
  DATE_KEY,
  DATE_KEYS,
  type DateField,
  dateEntry,
  dateField,
  dateKey,
  dateNow,
  withoutDating,
} from './parts/date-field.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { SHEET_WORDS } from './words/sheet.ts';

type State = {
  readonly date: DateText;
  readonly list: ChoiceList<string>;
  /** Another date is being typed. */
  readonly dating?: DateField;
};

const WORDS = SHEET_WORDS.list;
const NAME = 22;
/** In place of a department: all of them at once. */
const DIFFERENCES = '';
const FINISHED: readonly SheetLine['state'][] = ['signed', 'nothing'];

async function look(station: Station, date: DateText): Promise<Result<State>> {
  const sheets = await listSheets(station.desk, date);
  if (!sheets.ok) return sheets;
  const choices = sheets.value.map(({ number, code, name, state }) => ({
    number,
    words: padRight(name, NAME) + WORDS.states[state],
    value: code,
  }));
  const next = sheets.value.find(({ state }) => !FINISHED.includes(state));
  const all = { number: 0, words: WORDS.differences, value: DIFFERENCES };
  return { ok: true, value: { date, list: choiceList([...choices, all], next?.number) } };
}

async function typeDate(
  state: State,
  dating: DateField,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = dateKey(dating, key);
  if (reading.kind === 'field') return stay({ ...state, dating: reading.field });
  if (reading.kind === 'refused')
    return refused({ ...state, dating: reading.field }, reading.refusal);
  if (reading.kind === 'left') return stay(withoutDating(state));
  const looked = await look(station, reading.date);
  return looked.ok ? stay(looked.value) : refused(state, looked.refusal);
}

export const sheetsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.sheets,
  async open(station) {
    const looked = await look(station, await workingDate(station.desk));
    return looked.ok ? looked.value : looked;
  },
  async resumed(state, _result, station) {
    const looked = await look(station, state.date);
    return looked.ok ? looked.value : state;
  },
  step(state, key, station) {
    if (state.dating) return typeDate(state, state.dating, key, station);
    const reading = readChoice(state.list, key, '/');
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'list':
        return stay(next);
      case 'refused':
        return refused(next, reading.refusal);
      case 'picked': {
        const { date } = state;
        if (reading.value === DIFFERENCES) {
          return { kind: 'go', to: SCREEN.differences, params: { date }, state: next };
        }
        const params = { date, department: reading.value };
        return { kind: 'go', to: SCREEN.sheet, params, state: next };
      }
      case 'operator':
        if (reading.operator === '/') return stay({ ...next, dating: dateField(state.date) });
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
    }
  },
  view({ date, list, dating }) {
    return {
      title: WORDS.title,
      titleRight: dateWords(date),
      body: ['', ...choiceLines(list)],
      ...(dating
        ? { entry: dateEntry(dating), enterNow: dateNow(dating) }
        : listPage(list, WORDS.entry, WORDS)),
    };
  },
  keys: ({ dating, list }) => (dating ? DATE_KEYS : listKeys(list, [DATE_KEY])),
};
