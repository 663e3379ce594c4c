// Prepares a list of what is written off: which line and how much, or one account; why; then what
// would stand on it, where a number leaves one out or takes it in again.
import { prepareWriteOff } from '../src/desk/prepare-write-off.ts';
import { previewWriteOff } from '../src/desk/read-write-offs.ts';
import type { Reason } from '../src/desk/reason.ts';
import {
  totalOf,
  type WriteOffAsked,
  type WriteOffChoice,
} from '../src/desk/write-off-standing.ts';
import { cents, formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { LINES } from '../src/lines/index.ts';
import { type PrepareWriteOffParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { type Form, type FormField, formKey, formKeys, formPage, startForm } from './parts/form.ts';
import { refused, stay } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import { reasonFields, reasonOf } from './parts/reason-fields.ts';
import { documentOf } from './parts/write-off-rows.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { WRITE_OFF_WORDS } from './words/write-offs.ts';

/** An item that is left out or taken in again; none prepares the list. */
type Pick = number | undefined;
type Review = {
  readonly asked: WriteOffAsked;
  readonly reason: Reason;
  readonly choice: WriteOffChoice;
  readonly without: ReadonlySet<number>;
  readonly list: ChoiceList<Pick>;
};
type State = PrepareWriteOffParams & { readonly form: Form; readonly review?: Review };

const WORDS = WRITE_OFF_WORDS.prepare;
const ALL = '0';
const NOTHING = '0';
/** Below what is numbered from one. */
const PREPARE = 0;

async function fieldsOf(station: Station, { accountId }: PrepareWriteOffParams) {
  const why = await reasonFields(station, 'write-off', WORDS);
  if (accountId !== undefined) return why;
  const all = { number: 0, words: WORDS.allLines, value: ALL };
  const choices = LINES.map(({ number, name, code }) => ({ number, words: name, value: code }));
  const which: readonly FormField[] = [
    { label: WORDS.line, kind: 'choice', choices: [...choices, all] },
    { label: WORDS.most, hint: WORDS.mostHint, kind: 'money' },
  ];
  return [...which, ...why];
}

function askedOf({ accountId }: State, values: readonly string[]): WriteOffAsked {
  if (accountId !== undefined) return { accountId };
  const [line = ALL, most = '0'] = values;
  return {
    ...(line === ALL ? {} : { line }),
    ...(most === '0' ? {} : { mostCents: cents(Number(most)) }),
  };
}

const rowsOf = (choice: WriteOffChoice, without: ReadonlySet<number>): readonly Choice<Pick>[] => {
  const kept = choice.candidates.filter(({ itemId }) => !without.has(itemId));
  const total = formatCents(totalOf(kept), true);
  return [
    { number: PREPARE, words: WORDS.prepare(kept.length, total), value: undefined },
    ...choice.candidates.map(({ itemId, openCents, rows: [first] }, index) => {
      const due = dateWords(first?.dueOn ?? '');
      const amount = formatCents(openCents, true);
      const out = without.has(itemId) ? WORDS.out : '';
      const words = out + WORDS.row(first ? documentOf(first) : '', due, amount);
      return { number: index + 1, words, value: itemId };
    }),
  ];
};

async function review(
  state: State,
  values: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const asked = askedOf(state, values);
  const choice = await previewWriteOff(station.desk, counterOf(station), asked);
  if (!choice.ok) return refused(state, choice.refusal);
  const without = new Set<number>();
  const list = choiceList(rowsOf(choice.value, without));
  const [number, text] = values.slice(-2);
  const reason = reasonOf(number, text === NOTHING ? '' : text);
  const shown = { asked, reason, choice: choice.value, without, list };
  return stay({ ...state, review: shown });
}

async function reviewKey(
  state: State,
  shown: Review,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = readChoice(shown.list, key);
  const now = { ...shown, list: reading.list };
  const next: State = { ...state, review: now };
  const { review: _shown, ...asking } = state;
  const again = async () => stay({ ...asking, form: startForm(state.form.fields) });
  const picked = async (item: Pick) =>
    item === undefined ? prepare(next, now, station) : stay(toggled(next, shown, item));
  return pickFrom(reading, next, picked, again);
}

function toggled(state: State, shown: Review, itemId: number): State {
  const without = new Set(shown.without);
  if (!without.delete(itemId)) without.add(itemId);
  const { turned } = shown.list;
  const list = { ...choiceList(rowsOf(shown.choice, without)), turned };
  return { ...state, review: { ...shown, without, list } };
}

async function prepare(state: State, shown: Review, station: Station): Promise<Outcome<State>> {
  const kept = shown.choice.candidates.filter(({ itemId }) => !shown.without.has(itemId));
  const totalCents = totalOf(kept);
  const made = await prepareWriteOff(station.desk, counterOf(station), {
    ...{ ...shown.asked, without: [...shown.without], totalCents, reason: shown.reason },
  });
  if (!made.ok) return refused(state, made.refusal);
  const done = WORDS.done(made.value, kept.length, formatCents(totalCents, true));
  return { kind: 'back', done };
}

function reviewHead({ choice: { dueUntil, hasMore } }: Review): readonly string[] {
  const head = dueUntil === undefined ? WORDS.alone : WORDS.aged(dateWords(dueUntil));
  return ['', ` ${head}`, ...(hasMore ? [` ${WORDS.more}`] : []), ''];
}

export const prepareWriteOffScreen: Screen<State, PrepareWriteOffParams, Station> = {
  id: SCREEN.prepareWriteOff,
  async open(station, params) {
    return { ...params, form: startForm(await fieldsOf(station, params)) };
  },
  step(state, key, station) {
    if (state.review !== undefined) return reviewKey(state, state.review, key, station);
    const reading = formKey(state.form, key);
    if (reading.kind === 'back') return { kind: 'back' };
    const next = { ...state, form: reading.form };
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    return reading.kind === 'done' ? review(next, reading.values, station) : stay(next);
  },
  view({ form, review: shown }) {
    if (shown === undefined) return { title: WORDS.title, ...formPage(form, []) };
    return {
      title: WORDS.title,
      body: [...reviewHead(shown), ...choiceLines(shown.list)],
      ...listPage(shown.list, WORDS.review, DESK_WORDS.choose),
    };
  },
  keys: ({ form, review: shown }) =>
    shown === undefined ? formKeys(form) : listKeys<unknown>(shown.list),
  /** Whoever typed ahead did not see what is listed. */
  guard: ({ review: shown }) => (shown === undefined ? undefined : 'write-off-list'),
};
