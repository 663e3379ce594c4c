// Who stands in for a supervisor: the list, one that is ended, and one that is asked for: a clerk,
// the first day and the last, then the finance director.
import { askDelegation, endDelegation, mayActAs } from '../src/desk/ask-delegation.ts';
import { type Delegation, listDelegations } from '../src/desk/list-delegations.ts';
import { requestLines } from '../src/desk/request-lines.ts';
import type { DateText } from '../src/domain/clock.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may } from '../src/domain/person.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { askApproval } from './parts/approval.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import {
  DATE_KEYS,
  type DateField,
  dateEntry,
  dateField,
  dateKey,
  dateNow,
} from './parts/date-field.ts';
import { type Entry, NUMBER, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { FIELD_KEYS } from './parts/field.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { PERSON_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { Line, Outcome, Page, Screen } from './screen.ts';
import { counterNow, counterOf, type Station } from './station.ts';
import { BOARD_WORDS, DELEGATION_WORDS as WORDS } from './words/board.ts';

/** A delegation to end, or a new one to ask for. */
type Pick = Delegation | 'ask';
type Mode =
  | { readonly kind: 'list' }
  | { readonly kind: 'number'; readonly entry: Entry }
  | { readonly kind: 'first'; readonly number: number; readonly days: DateField }
  | {
      readonly kind: 'last';
      readonly number: number;
      readonly firstDate: DateText;
      readonly days: DateField;
    };
type State = {
  readonly list: ChoiceList<Pick>;
  readonly today: DateText;
  readonly mode: Mode;
  readonly said?: string;
};

const who = ({ number, name }: Delegation) => `${number} ${name}`;

async function look(station: Station, said?: string): Promise<State> {
  const { person } = await counterNow(station);
  const { standing, today } = await listDelegations(station.desk);
  const barred = may(person, 'delegate') ? {} : { disabled: WORDS.notYours };
  const choices: readonly Choice<Pick>[] = [
    { number: 1, words: WORDS.ask, value: 'ask', ...barred },
    ...standing.map((one, index) => ({
      number: index + 2,
      words: WORDS.standing(who(one), dateWords(one.firstDate), dateWords(one.lastDate)),
      value: one,
      ...barred,
    })),
  ];
  const list = choiceList(choices);
  return { list, today, mode: { kind: 'list' }, ...(said === undefined ? {} : { said }) };
}

async function stepList(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  const reading = readChoice(state.list, key);
  const { said: _said, ...rest } = state;
  const next: State = { ...rest, list: reading.list };
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  if (reading.kind === 'operator') {
    return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
  }
  if (reading.kind !== 'picked') return stay(next);
  if (reading.value === 'ask') {
    return stay({ ...next, mode: { kind: 'number', entry: newEntry(NUMBER) } });
  }
  const ended = await endDelegation(station.desk, counterOf(station), reading.value.id);
  if (!ended.ok) return refused(await look(station), ended.refusal);
  return stay(await look(station, WORDS.ended(who(reading.value))));
}

async function stepNumber(
  state: State,
  mode: Extract<Mode, { kind: 'number' }>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = typeKey(mode.entry, key);
  const next: State = { ...state, mode: { ...mode, entry: reading.entry } };
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  if (reading.kind === 'operator') {
    return reading.operator === '-' ? stay(await look(station)) : deadKey(next);
  }
  if (reading.kind !== 'enter' || reading.text === '') return stay(next);
  const number = typedNumber(reading.text, PERSON_DIGITS);
  if (!number.ok) return refused(next, number.refusal);
  const { desk } = station;
  const person = await desk.store.read((book) => mayActAs(desk, book, number.value));
  if (!person.ok)
    return refused({ ...state, mode: { ...mode, entry: newEntry(NUMBER) } }, person.refusal);
  const days = dateField(state.today);
  return stay({ ...state, mode: { kind: 'first', number: number.value, days } });
}

async function stepDays(
  state: State,
  mode: Extract<Mode, { days: DateField }>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = dateKey(mode.days, key);
  if (reading.kind === 'field') return stay({ ...state, mode: { ...mode, days: reading.field } });
  if (reading.kind === 'refused') {
    return refused({ ...state, mode: { ...mode, days: reading.field } }, reading.refusal);
  }
  if (reading.kind === 'left') return stay(await look(station));
  const { date } = reading;
  if (mode.kind === 'first') {
    const { number } = mode;
    const last: Mode = { kind: 'last', number, firstDate: date, days: dateField(date) };
    return stay({ ...state, mode: last });
  }
  const { number, firstDate } = mode;
  const days = { number, firstDate, lastDate: date };
  const asked = await askDelegation(station.desk, counterOf(station), days);
  if (!asked.ok) return refused(await look(station), asked.refusal);
  const { id } = asked.value;
  const params = { requestId: id, lines: requestLines(asked.value), done: WORDS.done(number) };
  return askApproval(await look(station), params);
}

export const delegationsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.delegations,
  open: (station) => look(station),
  resumed: (_state, _result, station) => look(station),
  step(state, key, station) {
    const { mode } = state;
    switch (mode.kind) {
      case 'list':
        return stepList(state, key, station);
      case 'number':
        return stepNumber(state, mode, key, station);
      case 'first':
      case 'last':
        return stepDays(state, mode, key, station);
    }
  },
  view: (state) => ({ title: WORDS.title, ...pageOf(state) }),
  keys: ({ mode, list }) => {
    if (mode.kind === 'list') return listKeys(list);
    return mode.kind === 'number' ? FIELD_KEYS : DATE_KEYS;
  },
  guard: ({ mode }) => (mode.kind === 'last' ? 'last day' : undefined),
};

function pageOf({ mode, list, said }: State): Omit<Page, 'title'> {
  const hint = ['', ...WORDS.hint.map((line) => ` ${line}`), ''];
  if (mode.kind === 'list') {
    const none = list.choices.length === 1 ? ['', ` ${WORDS.none}`] : [];
    const done: readonly Line[] =
      said === undefined ? [] : ['', [{ text: ` ${said}`, tone: 'good' }]];
    const body = [...hint, ...choiceLines(list), ...none, ...done];
    return { body, ...listPage(list, WORDS.entry, BOARD_WORDS.choose) };
  }
  if (mode.kind === 'number') {
    const { entry } = mode;
    const enterNow = entry.text === '' ? WORDS.nothing : WORDS.nowNumber;
    return { body: hint, entry: pageEntry(entry, WORDS.number), enterNow };
  }
  const about = [` ${WORDS.of(String(mode.number))}`];
  const from = mode.kind === 'last' ? [` ${WORDS.from(dateWords(mode.firstDate))}`] : [];
  const label = mode.kind === 'last' ? WORDS.last : WORDS.first;
  return {
    body: [...hint, ...about, ...from],
    entry: dateEntry(mode.days, label),
    enterNow: dateNow(mode.days),
  };
}
