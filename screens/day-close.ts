// What stops a business date, as a numbered list that goes there; the proof once nothing does, and
// a fresh Enter that closes the day.
import { loadCity } from '../src/desk/business-date.ts';
import { closeDay } from '../src/desk/close-day.ts';
import type { BoardItem } from '../src/desk/day-board.ts';
import { type DayView, readDay } from '../src/desk/read-day.ts';
import { workingDate } from '../src/desk/working-date.ts';
import type { DateText } from '../src/domain/clock.ts';
import { dateWords, momentWords } from '../src/domain/papers/moment.ts';
import { may, type Person } from '../src/domain/person.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { boardPlace } from './parts/board-place.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  isUntouched,
  readChoice,
} from './parts/choice-list.ts';
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
import { boardLines, boardList, proofLines } from './parts/day-page.ts';
import { pageEntry } from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { KeyBinding, Line, Outcome, Page, Screen } from './screen.ts';
import { counterNow, counterOf, type Station } from './station.ts';
import { DAY_WORDS } from './words/day.ts';

type State = {
  readonly day: DayView;
  readonly list: ChoiceList<BoardItem>;
  /** Once it is closed: who closed it and when, and what may be done about it. */
  readonly closed?: { readonly by: string; readonly list: ChoiceList<'lift'> };
  /** The close before this one was lifted, in words. */
  readonly lifted: readonly string[];
  /** Nothing stops the day, and this person may close it. */
  readonly closable: boolean;
  readonly dating?: DateField;
  /** Said once: the printer was asked. */
  readonly said?: string;
};

const CLOSED_KEY: KeyBinding = { intent: 'back', keys: 'Enter', words: DAY_WORDS.keys.closed };

async function look(station: Station, date: DateText): Promise<State> {
  const day = await readDay(station.desk, date);
  const { timeZone } = await station.desk.store.read(loadCity);
  const { person } = await counterNow(station);
  const closable = !day.closed && day.proof !== undefined && may(person, 'close-day');
  const state = { day, list: boardList(day), closable, lifted: liftedLines(day, timeZone) };
  if (!day.closed) return state;
  const by = DAY_WORDS.closedBy(day.closed.by, momentWords(day.closed.at, timeZone));
  return { ...state, closed: { by, list: closedList(day, person) } };
}

/** A close that was a mistake: asked for by whoever may close. */
function closedList({ notLiftable }: DayView, person: Person): ChoiceList<'lift'> {
  const { choice, exported, once, notYours } = DAY_WORDS.lift;
  const lift: Choice<'lift'> = { number: 1, words: choice, value: 'lift' };
  const why = notLiftable && { exported, once }[notLiftable];
  const barred = may(person, 'close-day') ? why : notYours;
  return choiceList([barred === undefined ? lift : { ...lift, disabled: barred }]);
}

function liftedLines({ lifted }: DayView, timeZone: string): readonly string[] {
  if (!lifted) return [];
  const { askedBy, approvedBy, reason, liftedAt } = lifted;
  const words = DAY_WORDS.lift;
  const at = momentWords(liftedAt, timeZone);
  return [` ${words.lifted(askedBy, approvedBy, at)}`, ` ${words.because(reason)}`, ''];
}

function stepClosed(state: State, closed: NonNullable<State['closed']>, key: Key): Outcome<State> {
  if (key.name === 'enter' && isUntouched(closed.list)) return { kind: 'back' };
  const reading = readChoice(closed.list, key, '/');
  const next = { ...state, closed: { ...closed, list: reading.list } };
  const { date } = state.day;
  switch (reading.kind) {
    case 'list':
      return stay(next);
    case 'picked':
      return { kind: 'go', to: SCREEN.liftClose, params: { date }, state: next };
    case 'refused':
      return refused(next, reading.refusal);
    case 'operator':
      if (reading.operator === '/') return stay({ ...next, dating: dateField(date) });
      return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
  }
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
  if (reading.kind === 'left') return stay(withoutDating(state));
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
    if (state.closed) return stepClosed(state, state.closed, key);
    if (key.name === 'enter' && isUntouched(state.list) && state.closable) {
      return close(state, station);
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
  keys({ dating, closable, closed, list }) {
    if (dating) return DATE_KEYS;
    if (closed) return listKeys(closed.list, [CLOSED_KEY, DATE_KEY]);
    const { keys } = DAY_WORDS;
    const go = { intent: 'go', keys: 'Enter', words: closable ? keys.close : keys.go };
    return listKeys(list, [go, DATE_KEY]);
  },
  guard: ({ closable, dating, day }) => (closable && !dating ? `close ${day.date}` : undefined),
};

function bodyLines({ day, list, closable, closed, lifted, said }: State): readonly Line[] {
  const strong = (text: string): Line => [{ text: ` ${text}`, tone: 'strong' }];
  const proof = day.proof ? [...proofLines(day.proof), ''] : [];
  if (closed) {
    const lines = [strong(DAY_WORDS.closed(day.date)), ` ${closed.by}`, '', ...lifted, ...proof];
    return [...lines, ...choiceLines(closed.list)];
  }
  if (!day.hasBusiness) return [` ${DAY_WORDS.noBusiness}`];
  return [
    ...lifted,
    ...(day.proof ? [strong(DAY_WORDS.ready), ...proof] : []),
    ...(day.proof && !closable ? [` ${DAY_WORDS.supervisor}`, ''] : []),
    ...boardLines(list),
    ...(said === undefined ? [] : [strong(said)]),
  ];
}

function question(state: State): Pick<Page, 'entry' | 'enterNow' | 'turned'> {
  const { dating, list, closable, closed, day } = state;
  if (dating) return { entry: dateEntry(dating), enterNow: dateNow(dating) };
  if (closed) {
    const page = listPage(closed.list, DAY_WORDS.entry, DAY_WORDS);
    if (!isUntouched(closed.list)) return page;
    const entry = pageEntry(closed.list.entry, DAY_WORDS.entry, DAY_WORDS.back);
    return { ...page, entry, enterNow: DAY_WORDS.back };
  }
  if (isUntouched(list) && closable) {
    const entry = pageEntry(list.entry, DAY_WORDS.closeEntry, DAY_WORDS.close);
    return { entry, enterNow: DAY_WORDS.closeNow(day.date) };
  }
  return listPage(list, DAY_WORDS.entry, DAY_WORDS);
}
