// A screen of lists that were prepared, the newest first, and of what makes a new one: of what is
// written off, and of unclaimed money.

import { whoMay } from '../../src/desk/permit.ts';
import type { Permission } from '../../src/domain/person.ts';
import { may } from '../../src/domain/person.ts';
import type { Outcome, Screen } from '../screen.ts';
import { counterNow, type Station } from '../station.ts';
import { DESK_WORDS } from '../words/desk.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './choice-list.ts';
import { listKeys, listPage } from './choice-now.ts';
import { pickFrom } from './pick-from.ts';

/** A list that was prepared, as one line tells it. */
export type ListRow = { readonly number: number; readonly words: string };

/** The number of a list, or the kind of a new one. */
type Which<Kind extends string> = number | Kind;

export type ListsState<Kind extends string> = {
  readonly list: ChoiceList<Which<Kind>>;
  readonly lists: number;
};

export type ListsScreen<Kind extends string> = {
  readonly id: string;
  readonly words: {
    readonly title: string;
    readonly entry: string;
    readonly none: string;
  };
  /** What somebody must be allowed to begin a new one. */
  readonly needs: Permission;
  /** New ones, in the order of their numbers. */
  readonly fresh: readonly { readonly kind: Kind; readonly words: string }[];
  /** The newest first. */
  readonly rows: (station: Station) => Promise<readonly ListRow[]>;
  readonly go: (state: ListsState<Kind>, which: Which<Kind>) => Outcome<ListsState<Kind>>;
};

/** Lists begin here: what is done keeps the numbers before. */
const FIRST_LIST = 11;

/** The oldest list in sight has the lowest number, so that none shifts. */
export function listsScreen<Kind extends string>({
  id,
  words,
  needs,
  fresh,
  rows,
  go,
}: ListsScreen<Kind>): Screen<ListsState<Kind>, undefined, Station> {
  const read = async (station: Station): Promise<ListsState<Kind>> => {
    const { person } = await counterNow(station);
    const found = await rows(station);
    const barred = may(person, needs) ? {} : { disabled: whoMay(needs) };
    const begun = fresh.map(({ kind, words: told }, index): Choice<Which<Kind>> => {
      return { number: index + 1, words: told, value: kind, ...barred };
    });
    const known = found.map(({ number, words: told }, index): Choice<Which<Kind>> => {
      return { number: FIRST_LIST + found.length - 1 - index, words: told, value: number };
    });
    return { list: choiceList([...begun, ...known]), lists: found.length };
  };
  return {
    id,
    open: read,
    resumed: (_state, _result, station) => read(station),
    step(state, key) {
      const reading = readChoice(state.list, key);
      const next = { ...state, list: reading.list };
      return pickFrom(reading, next, (which) => go(next, which));
    },
    view: ({ list, lists }) => ({
      title: words.title,
      body: ['', ...(lists > 0 ? [] : [` ${words.none}`, '']), ...choiceLines(list)],
      ...listPage(list, words.entry, DESK_WORDS.choose),
    }),
    keys: ({ list }) => listKeys(list),
  };
}
