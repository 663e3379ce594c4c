// The tapes that were kept, under their own numbers: one is looked at, and printed again with `.`.
import { loadCity } from '../src/desk/business-date.ts';
import { listKeptTapes, printKeptTape, readKeptTape } from '../src/desk/keep-tape.ts';
import { formatCents } from '../src/domain/money.ts';
import { momentWords } from '../src/domain/papers/moment.ts';
import type { TapeLine } from '../src/domain/tape.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { padLeft } from './parts/cells.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { layTable } from './parts/columns.ts';
import { CHOICE, type Entry, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { TAPE_COLUMNS, tapeRows } from './parts/taping.ts';
import type { KeyBinding, Outcome, Page, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { TAPE_WORDS, KEPT_WORDS as WORDS } from './words/tape.ts';

type Shown = {
  readonly id: number;
  readonly who: string;
  readonly lines: readonly TapeLine[];
  readonly total: string;
  readonly items: number;
  readonly entry: Entry;
  readonly turned: number;
  readonly said?: string;
};
type State = { readonly list: ChoiceList<number>; readonly shown?: Shown };

async function show(state: State, id: number, station: Station): Promise<Outcome<State>> {
  const kept = await readKeptTape(station.desk, id);
  if (!kept) return stay(state);
  const { timeZone } = await station.desk.store.read(loadCity);
  const { number, name, at, totalCents, items } = kept.tape;
  const who = WORDS.by(`${number} ${name}`, momentWords(at, timeZone));
  const total = formatCents(totalCents, true);
  const { lines } = kept;
  return stay({
    ...state,
    shown: { id, who, lines, total, items, entry: newEntry(CHOICE), turned: 0 },
  });
}

async function shownKey(
  state: State,
  { said: _said, ...shown }: Shown,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = typeKey(shown.entry, key);
  const next = { ...state, shown: { ...shown, entry: newEntry(CHOICE) } };
  if (reading.kind === 'enter') return stay(next);
  if (reading.kind === 'refused') return refused(next, reading.refusal);
  if (reading.kind !== 'operator')
    return stay({ ...state, shown: { ...shown, entry: reading.entry } });
  switch (reading.operator) {
    case '-':
      return stay({ list: state.list });
    case '+':
      return stay({ ...state, shown: { ...shown, turned: shown.turned + 1 } });
    case '.': {
      const printed = await printKeptTape(station.desk, counterOf(station), shown.id);
      station.printSoon();
      if (!printed.ok) return refused(next, printed.refusal);
      return stay({ ...state, shown: { ...shown, said: TAPE_WORDS.printed } });
    }
    default:
      return deadKey(next);
  }
}

function shownPage(
  { id, who, lines, total, items, entry, turned, said }: Shown,
  width: number,
): Page {
  const totalRow = { cells: ['', TAPE_WORDS.total, total, TAPE_WORDS.items(items)] };
  const table = layTable(
    TAPE_COLUMNS,
    [...tapeRows(lines), { ...totalRow, tone: 'strong' }],
    width,
  );
  return {
    title: WORDS.tape(id),
    titleRight: who,
    head: [table.head],
    body: table.rows.slice(0, -1),
    turned,
    foot: [...table.rows.slice(-1), ...(said === undefined ? [] : [` ${said}`])],
    entry: pageEntry(entry, WORDS.label),
    enterNow: WORDS.shownNow,
  };
}

const SHOWN_KEYS: readonly KeyBinding[] = [
  { intent: 'page', keys: '+', words: 'next page' },
  { intent: 'back', keys: '-', words: WORDS.back },
  { intent: 'print', keys: '.', words: WORDS.print },
];

export const keptTapesScreen: Screen<State, undefined, Station> = {
  id: SCREEN.keptTapes,
  async open(station) {
    const kept = await listKeptTapes(station.desk, counterOf(station));
    const choices = kept.map(({ id, businessDate, number, name, totalCents, items }) => {
      const total = padLeft(formatCents(totalCents, true), 14);
      const words = `${businessDate}${total}  ${TAPE_WORDS.items(items)}  ${number} ${name}`;
      return { number: id, words, value: id };
    });
    return { list: choiceList(choices) };
  },
  step(state, key, station) {
    if (state.shown) return shownKey(state, state.shown, key, station);
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    switch (reading.kind) {
      case 'list':
        return stay(next);
      case 'refused':
        return refused(next, reading.refusal);
      case 'picked':
        return show(next, reading.value, station);
      case 'operator':
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
    }
  },
  view({ list, shown }, size) {
    if (shown) return shownPage(shown, size.columns);
    const none = list.choices.length === 0 ? [` ${WORDS.none}`] : [];
    return {
      title: WORDS.title,
      body: ['', ...none, ...choiceLines(list)],
      ...listPage(list, WORDS.entry, WORDS),
    };
  },
  keys: ({ list, shown }) => (shown ? SHOWN_KEYS : listKeys(list)),
};
