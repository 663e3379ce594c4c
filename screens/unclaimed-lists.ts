// Lists of unclaimed money, the newest first, and new ones.
import { whoMay } from '../src/desk/permit.ts';
import { type KnownUnclaimed, readUnclaimedLists } from '../src/desk/read-unclaimed.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may } from '../src/domain/person.ts';
import { type UnclaimedKind, unclaimedNumber } from '../src/domain/unclaimed.ts';
import { type PrepareUnclaimedParams, SCREEN, type UnclaimedParams } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterNow, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { UNCLAIMED_WORDS } from './words/unclaimed.ts';

/** The number of a list, or the kind of a new one. */
type Which = number | UnclaimedKind;
type State = { readonly list: ChoiceList<Which>; readonly lists: number };

const WORDS = UNCLAIMED_WORDS.lists;
/** Lists begin here: what is done keeps the numbers before. */
const FIRST_LIST = 11;

async function read(station: Station): Promise<State> {
  const { person } = await counterNow(station);
  const found = await readUnclaimedLists(station.desk);
  const needs = 'prepare-unclaimed';
  const barred = may(person, needs) ? {} : { disabled: whoMay(needs) };
  const fresh = (['publish', 'small'] as const).map((kind, index) => {
    return { number: index + 1, words: WORDS.fresh[kind], value: kind, ...barred };
  });
  return { list: choiceList<Which>([...fresh, ...listChoices(found)]), lists: found.length };
}

/** The newest stands first; the oldest in sight has the lowest number, so that none shifts. */
function listChoices(found: readonly KnownUnclaimed[]): readonly Choice<Which>[] {
  return found.map(({ list, state }, index) => {
    const { number, credits, business_date: date } = list;
    const total = formatCents(list.keptCents ?? list.listedCents, true);
    const told = UNCLAIMED_WORDS.states[state];
    return {
      number: FIRST_LIST + found.length - 1 - index,
      words: WORDS.row(unclaimedNumber(number), dateWords(date), credits, total, told),
      value: number,
    };
  });
}

function go(state: State, which: Which): Outcome<State> {
  if (typeof which === 'number') {
    const params: UnclaimedParams = { number: which };
    return { kind: 'go', to: SCREEN.unclaimedList, params, state };
  }
  const params: PrepareUnclaimedParams = { of: which };
  return { kind: 'go', to: SCREEN.prepareUnclaimed, params, state };
}

export const unclaimedListsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.unclaimedLists,
  open: read,
  resumed: (_state, _result, station) => read(station),
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, (which) => go(next, which));
  },
  view: ({ list, lists }) => ({
    title: WORDS.title,
    body: ['', ...(lists > 0 ? [] : [` ${WORDS.none}`, '']), ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
