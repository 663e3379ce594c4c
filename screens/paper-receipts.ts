// Paper receipts: slips written while the program was down are keyed, checked by another and
// accounted for by number; the books they come from are received, issued and taken back.
import { checkPaperSlip, type SlipCheckLines, slipToCheck } from '../src/desk/check-paper-slip.ts';
import { mayKeySlip, voidPaperSlip } from '../src/desk/key-paper-slip.ts';
import { type PaperView, readPaperSlips } from '../src/desk/read-paper-slips.ts';
import {
  issuePaperBook,
  receivePaperBook,
  returnPaperBook,
} from '../src/desk/receive-paper-book.ts';
import { may } from '../src/domain/person.ts';
import { refusal } from '../src/domain/refusal.ts';
import type { Result } from '../src/domain/result.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
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
import { type Entry, NUMBER, newEntry, PIN, pageEntry } from './parts/entry.ts';
import { FIELD_KEYS, fieldKey } from './parts/field.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { PERSON_DIGITS, RECEIPT_DIGITS, typedNumber } from './parts/typed-number.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { FIELD_WORDS } from './words/field.ts';
import { PAPER_WORDS } from './words/paper.ts';

type Task = keyof typeof PAPER_WORDS.tasks;
type Field = keyof typeof PAPER_WORDS.fields | 'date';

/** What is typed one after the other. */
const FIELDS: Readonly<Record<Task, readonly Field[]>> = {
  key: ['number', 'date', 'writer'],
  check: ['number', 'agrees', 'person', 'pin'],
  void: ['number', 'reason'],
  receive: ['first', 'last'],
  issue: ['number', 'holder'],
  return: ['number'],
};

type Asking = {
  readonly task: Task;
  /** Numbers as typed, by field; the date stands in its own field. */
  readonly given: Readonly<Partial<Record<Field, number>>>;
  readonly at: number;
  readonly entry: Entry;
  readonly date: DateField;
  /** The receipt that is held against the paper. */
  readonly slip?: SlipCheckLines;
};
type State = {
  readonly view: PaperView;
  readonly list: ChoiceList<Task>;
  readonly asking?: Asking;
  readonly done?: string;
  /** Counts PIN prompts, so that each wants its own fresh key. */
  readonly prompts: number;
};

const WORDS = PAPER_WORDS;

async function look(station: Station): Promise<State> {
  const view = await readPaperSlips(station.desk);
  const keeps = may(counterOf(station).person, 'approve-counter');
  const choice = (number: number, value: Task, barred = false): Choice<Task> => {
    const open = { number, words: WORDS.tasks[value], value };
    return barred ? { ...open, disabled: WORDS.notYours } : open;
  };
  const tasks = [choice(1, 'key'), choice(2, 'check'), choice(3, 'void')];
  const books = [choice(4, 'receive', !keeps), choice(5, 'issue', !keeps)];
  const list = choiceList([...tasks, ...books, choice(6, 'return', !keeps)], undefined);
  return { view, list, prompts: 0 };
}

const fieldOf = ({ task, at }: Asking): Field => FIELDS[task][at] ?? 'number';

function begin(state: State, task: Task): State {
  const { done: _done, ...rest } = state;
  const date = dateField(state.view.today);
  return { ...rest, asking: { task, given: {}, at: 0, entry: newEntry(NUMBER), date } };
}

function atField(state: State, asking: Asking, at: number): State {
  const moved = { ...asking, at };
  const pin = fieldOf(moved) === 'pin';
  const entry = newEntry(pin ? PIN : NUMBER);
  return { ...state, prompts: state.prompts + (pin ? 1 : 0), asking: { ...moved, entry } };
}

function back(state: State, asking: Asking): State {
  if (asking.at > 0) return atField(state, asking, asking.at - 1);
  const { asking: _asking, ...rest } = state;
  return rest;
}

async function typeDate(
  state: State,
  asking: Asking,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = dateKey(asking.date, key);
  if (reading.kind === 'left') return stay(back(state, asking));
  if (reading.kind === 'taken') {
    return next(state, { ...asking, date: dateField(reading.date) }, station);
  }
  const typed = { ...state, asking: { ...asking, date: reading.field } };
  return reading.kind === 'refused' ? refused(typed, reading.refusal) : stay(typed);
}

async function typeField(
  state: State,
  asking: Asking,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = fieldKey(asking.entry, key);
  const typed = { ...state, asking: { ...asking, entry: reading.entry } };
  switch (reading.kind) {
    case 'back':
      return stay(back(state, asking));
    case 'refused':
      return refused(typed, reading.refusal);
    case 'taken':
      return take(typed, typed.asking, reading.text, station);
    case 'tape':
      return deadKey(typed);
    default:
      return stay(typed);
  }
}

async function take(
  state: State,
  asking: Asking,
  text: string,
  station: Station,
): Promise<Outcome<State>> {
  const field = fieldOf(asking);
  if (field === 'pin') return finish(state, asking, station, text);
  const person = field === 'writer' || field === 'holder' || field === 'person';
  const number = typedNumber(text, person ? PERSON_DIGITS : RECEIPT_DIGITS);
  if (!number.ok) return refused(state, number.refusal);
  const given = { ...asking.given, [field]: number.value };
  if (field === 'agrees' && number.value !== 1 && number.value !== 2) {
    return refused(atField(state, asking, asking.at), refusal('choice-unknown', { number: text }));
  }
  if (asking.task !== 'check' || field !== 'number') {
    return next(state, { ...asking, given }, station);
  }
  const slip = await slipToCheck(station.desk, number.value);
  if (!slip.ok) return refused(atField(state, asking, asking.at), slip.refusal);
  return next(state, { ...asking, given, slip: slip.value.lines }, station);
}

function next(state: State, asking: Asking, station: Station): Promise<Outcome<State>> {
  const at = asking.at + 1;
  if (at < FIELDS[asking.task].length) return Promise.resolve(stay(atField(state, asking, at)));
  return finish(state, asking, station, '');
}

/** Everything is typed: what was refused is put right from the first field on. */
async function finish(
  state: State,
  asking: Asking,
  station: Station,
  pin: string,
): Promise<Outcome<State>> {
  const { task, given, date } = asking;
  const { number = 0, writer = 0 } = given;
  if (task === 'key') {
    const paper = { number, writtenOn: date.date, writer };
    const allowed = await mayKeySlip(station.desk, counterOf(station), paper);
    if (!allowed.ok) return refused(atField(state, asking, 0), allowed.refusal);
    return { kind: 'go', to: SCREEN.pay, params: { paper }, state: await look(station) };
  }
  const worked = await work(asking, station, pin);
  if (!worked.ok) {
    const signing = task === 'check' ? asking.at : 0;
    return refused(atField(state, asking, signing), worked.refusal);
  }
  return stay({ ...(await look(station)), done: worked.value });
}

async function work(
  { task, given }: Asking,
  station: Station,
  pin: string,
): Promise<Result<string>> {
  const { desk } = station;
  const counter = counterOf(station);
  const { number = 0, first = 0, last = 0, holder = 0, reason = 0, person = 0 } = given;
  const said = <T>(result: Result<T>, words: string): Result<string> =>
    result.ok ? { ok: true, value: words } : result;
  switch (task) {
    case 'check': {
      const agrees = given.agrees === 1;
      const by = { number: person, pin };
      const checked = await checkPaperSlip(desk, counter, { number, agrees, by });
      return said(checked, WORDS.done.check(number, agrees));
    }
    case 'void':
      return said(await voidPaperSlip(desk, counter, number, reason), WORDS.done.void(number));
    case 'receive': {
      const received = await receivePaperBook(desk, counter, first, last);
      return said(received, WORDS.done.receive(first, last));
    }
    case 'issue': {
      const issued = await issuePaperBook(desk, counter, number, holder);
      return said(issued, WORDS.done.issue(number, holder));
    }
    default:
      return said(await returnPaperBook(desk, counter, number), WORDS.done.return(number));
  }
}

export const paperReceiptsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.paperReceipts,
  open: look,
  resumed: (_state, _result, station) => look(station),
  step(state, key, station) {
    const { asking } = state;
    if (asking && fieldOf(asking) === 'date') return typeDate(state, asking, key, station);
    if (asking) return typeField(state, asking, key, station);
    const reading = readChoice(state.list, key);
    const typed = { ...state, list: reading.list };
    if (reading.kind === 'picked') return stay(begin(typed, reading.value));
    if (reading.kind === 'refused') return refused(typed, reading.refusal);
    if (reading.kind !== 'operator') return stay(typed);
    return reading.operator === '-' ? { kind: 'back' } : deadKey(typed);
  },
  view(state) {
    const { asking, done, list } = state;
    if (asking) return { title: WORDS.title, ...askingPage(asking) };
    const said: readonly Line[] =
      done === undefined ? [] : ['', [{ text: ` ${done}`, tone: 'strong' }]];
    return {
      title: WORDS.title,
      body: ['', ...choiceLines(list), ...said, '', ...stockLines(state.view)],
      ...listPage(list, WORDS.choose, WORDS),
    };
  },
  keys({ asking, list }) {
    if (!asking) return listKeys(list);
    return fieldOf(asking) === 'date' ? DATE_KEYS : FIELD_KEYS;
  },
  guard: ({ asking, prompts }) =>
    asking && fieldOf(asking) === 'pin' ? `pin ${prompts}` : undefined,
};

function askingPage(asking: Asking) {
  const { task, given, entry, date, slip } = asking;
  const field = fieldOf(asking);
  const before = FIELDS[task].flatMap((name) => {
    const value = given[name];
    if (value === undefined || name === 'date' || name === field) return [];
    const said = WORDS.given(WORDS.fields[name], String(value));
    return [` ${name === 'agrees' ? WORDS.answered(value === 1) : said}`];
  });
  const paper = slip === undefined ? [] : ['', ...WORDS.slip(slip).map((line) => ` ${line}`)];
  const hints = WORDS.hints[task].map((line) => ` ${line}`);
  const body = ['', ` ${WORDS.tasks[task]}`, '', ...hints, '', ...before, ...paper];
  if (field === 'date') {
    return { body, entry: dateEntry(date, WORDS.date), enterNow: dateNow(date) };
  }
  const label = WORDS.fields[field];
  const typed = field === 'pin' ? WORDS.nowPin : WORDS.now(label, entry.text);
  const enterNow = entry.text === '' ? FIELD_WORDS.nothing : typed;
  return { body, entry: pageEntry(entry, label), enterNow };
}

function stockLines({ books, skipped, unchecked, differing }: PaperView): readonly Line[] {
  const danger = (words: string): Line => [{ text: ` ${words}`, tone: 'danger' }];
  return [
    ...(books.length === 0 ? [` ${WORDS.noBook}`] : []),
    ...skipped.map((range) => danger(WORDS.skipped(range))),
    ...differing.map((range) => danger(WORDS.differing(range))),
    ...unchecked.map((range) => ` ${WORDS.unchecked(range)}`),
    ...books.map(({ first, last, holder }) => ` ${WORDS.book(first, last, holder)}`),
  ];
}
