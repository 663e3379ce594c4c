// The differences of a day: every cause over all sheets and drawers, each leading to its sheet or
// receipt.
import {
  type DayDifferences,
  type Difference,
  readDifferences,
} from '../src/desk/read-differences.ts';
import type { DateText } from '../src/domain/clock.ts';
import { subtractCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import type { Result } from '../src/domain/result.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { SHEET_WORDS } from './words/sheet.ts';

type State = { readonly day: DayDifferences; readonly list: ChoiceList<Difference['goTo']> };
type Params = { readonly date: DateText };

const WORDS = SHEET_WORDS.differences;

async function look(station: Station, date: DateText): Promise<Result<State>> {
  const day = await readDifferences(station.desk, counterOf(station), date);
  if (!day.ok) return day;
  const choices = day.value.differences.map(({ words, goTo }, index) => {
    return { number: index + 1, words, value: goTo };
  });
  return { ok: true, value: { day: day.value, list: choiceList(choices) } };
}

function go(state: State, goTo: Difference['goTo']): Outcome<State> {
  if (goTo.place === 'receipt') {
    const params: LookAtParams = { subject: { kind: 'receipt', id: goTo.id } };
    return { kind: 'go', to: SCREEN.lookAt, params, state };
  }
  const { department, line } = goTo;
  const params = { date: state.day.date, department, ...(line === undefined ? {} : { line }) };
  return { kind: 'go', to: SCREEN.sheet, params, state };
}

export const differencesScreen: Screen<State, Params, Station> = {
  id: SCREEN.differences,
  async open(station, { date }) {
    const looked = await look(station, date);
    return looked.ok ? looked.value : looked;
  },
  async resumed(state, _result, station) {
    const looked = await look(station, state.day.date);
    return looked.ok ? looked.value : state;
  },
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'list':
        return stay(next);
      case 'refused':
        return refused(next, reading.refusal);
      case 'picked':
        return go(next, reading.value);
      case 'operator':
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
    }
  },
  view({ day, list }) {
    const { tapeCents, postedCents, without, date } = day;
    const none = list.choices.length === 0 ? [` ${WORDS.none}`] : [];
    const missing = without.length === 0 ? [] : [` ${WORDS.without(without)}`];
    return {
      title: WORDS.title,
      titleRight: dateWords(date),
      body: ['', ...none, ...choiceLines(list)],
      foot: [
        ...missing,
        ` ${WORDS.totals(tapeCents, postedCents, subtractCents(tapeCents, postedCents))}`,
      ],
      ...listPage(list, WORDS.entry, WORDS),
    };
  },
  keys: ({ list }) => listKeys(list),
};
