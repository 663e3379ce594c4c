// What stops a business date, as a numbered list that goes there; the proof once nothing does, and
// a fresh Enter that closes the day.
import { loadCity } from '../src/desk/business-date.ts';
import { closeDay } from '../src/desk/close-day.ts';
import type { BoardItem } from '../src/desk/day-board.ts';
import { type DayView, readDay } from '../src/desk/read-day.ts';
import { workingDate } from '../src/desk/working-date.ts';
import type { DateText } from '../src/domain/clock.ts';
import { dateWords, momentWords } from '../src/domain/papers/moment.ts';
import { may } from '../src/domain/person.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { boardPlace } from './parts/board-place.ts';
import { type ChoiceList, isUntouched, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import {
  DATE_KEY,
  DATE_KEYS,
  type DateField,
  dateEntry,
  dateField,
  dateKey,
  dateNow,
} from './parts/date-field.ts';
import { boardLines, boardList, proofLines } from './parts/day-page.ts';
import { pageEntry } from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Line, Outcome, Page, Screen } from './screen.ts';
import { counterNow, counterOf, type Station } from './station.ts';
import { DAY_WORDS } from './words/day.ts';

type State = {
  readonly day: DayView;
  readonly list: ChoiceList<BoardItem>;
  /** Who closed it and when, once it is closed. */
  readonly closedBy?: string;
  /** Nothing stops the day, and this person may close it. */
  readonly closable: boolean;
  readonly dating?: DateField;
  /** Said once: the printer was asked. */
  readonly said?: string;
};

async function look(station: Station, date: DateText): Promise<State> {
  const day = await readDay(station.desk, date);
  const { timeZone } = await station.desk.store.read(loadCity);
  const { person } = await counterNow(station);
  const closed = day.closed && { ...day.closed, at: momentWords(day.closed.at, timeZone) };
  return {
    day,
    list: boardList(day),
    closable: !closed && day.proof !== undefined && may(person, 'close-day'),
    ...(closed ? { closedBy: DAY_WORDS.closedBy(closed.by, closed.at) } : {}),
  };
}

/** Goes where the item is dealt with. */
function goTo(state: State, item: BoardItem, station: Station): Outcome<State> {
  const place = boardPlace(item, state.day.date, station.register);
  if (place.kind === 'go') return { ...place, state };
  if (place.kind === 'elsewhere') return refused(state, place.refusal);
  station.printSoon();
  return stay({ ...state, said: DAY_WORDS.printing(item.words) });
}

async function close(state: State, station: Station): Promise<Outcome<State>> {
  const { date } = state.day;
  const closed = await closeDay(station.desk, counterOf(station), date);
  if (!closed.ok) return refused(await look(station, date), closed.refusal);
  station.printSoon();
  return stay(await look(station, date));
}

async function typeDate(
  state: State,
  dating: DateField,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = dateKey(dating, key);
  if (reading.kind === 'taken') return stay(await look(station, reading.date));
  const next = { ...state, dating: reading.field };
  return reading.kind === 'refused' ? refused(next, reading.refusal) : stay(next);
}

export const dayCloseScreen: Screen<State, undefined, Station> = {
  id: SCREEN.dayClose,
  open: async (station) => look(station, await workingDate(station.desk)),
  resumed: (state, _result, station) => look(station, state.day.date),
  step(state, key, station) {
    if (state.dating) return typeDate(state, state.dating, key, station);
    if (key.name === 'enter' && isUntouched(state.list)) {
      if (state.closedBy !== undefined) return { kind: 'back' };
      if (state.closable) return close(state, station);
    }
    const reading = readChoice(state.list, key, '/');
    const { said: _said, ...rest } = state;
    const next = { ...rest, list: reading.list };
    switch (reading.kind) {
      case 'list':
        return stay(next);
      case 'picked':
        return goTo(next, reading.value, station);
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        if (reading.operator === '/') return stay({ ...next, dating: dateField(state.day.date) });
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
    }
  },
  view: (state) => ({
    title: DAY_WORDS.title,
    titleRight: dateWords(state.day.date),
    body: ['', ...bodyLines(state)],
    ...question(state),
  }),
  keys({ dating, closable, list }) {
    if (dating) return DATE_KEYS;
    const { keys } = DAY_WORDS;
    const go = { intent: 'go', keys: 'Enter', words: closable ? keys.close : keys.go };
    return listKeys(list, [go, DATE_KEY]);
  },
  guard: ({ closable, dating, day }) => (closable && !dating ? `close ${day.date}` : undefined),
};

function bodyLines({ day, list, closable, closedBy, said }: State): readonly Line[] {
  const strong = (text: string): Line => [{ text: ` ${text}`, tone: 'strong' }];
  const proof = day.proof ? [...proofLines(day.proof), ''] : [];
  if (closedBy !== undefined) {
    return [strong(DAY_WORDS.closed(day.date)), ` ${closedBy}`, '', ...proof];
  }
  if (!day.hasBusiness) return [` ${DAY_WORDS.noBusiness}`];
  return [
    ...(day.proof ? [strong(DAY_WORDS.ready), ...proof] : []),
    ...(day.proof && !closable ? [` ${DAY_WORDS.supervisor}`, ''] : []),
    ...boardLines(list),
    ...(said === undefined ? [] : [strong(said)]),
  ];
}

function question(state: State): Pick<Page, 'entry' | 'enterNow' | 'turned'> {
  const { dating, list, closable, closedBy, day } = state;
  if (dating) return { entry: dateEntry(dating), enterNow: dateNow(dating) };
  if (isUntouched(list) && closedBy !== undefined) {
    return {
      entry: pageEntry(list.entry, DAY_WORDS.entry, DAY_WORDS.back),
      enterNow: DAY_WORDS.back,
    };
  }
  if (isUntouched(list) && closable) {
    const entry = pageEntry(list.entry, DAY_WORDS.closeEntry, DAY_WORDS.close);
    return { entry, enterNow: DAY_WORDS.closeNow(day.date) };
  }
  return listPage(list, DAY_WORDS.entry, DAY_WORDS);
}
