// Lists of what is written off, the newest first, and a new one.
import { whoMay } from '../src/desk/permit.ts';
import { type KnownWriteOff, readWriteOffs } from '../src/desk/read-write-offs.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may } from '../src/domain/person.ts';
import { writeOffNumber } from '../src/domain/write-off.ts';
import { type PrepareWriteOffParams, SCREEN, type WriteOffParams } from './ids.ts';
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
import { WRITE_OFF_WORDS } from './words/write-offs.ts';

/** The number of a list; none is a new one. */
type Which = number | undefined;
type State = { readonly list: ChoiceList<Which>; readonly lists: number };

const WORDS = WRITE_OFF_WORDS.lists;
/** Lists begin here: what is done keeps the numbers before. */
const FIRST_LIST = 11;

async function read(station: Station): Promise<State> {
  const { person } = await counterNow(station);
  const found = await readWriteOffs(station.desk);
  const barred = may(person, 'prepare-write-off') ? {} : { disabled: whoMay('prepare-write-off') };
  const fresh = { number: 1, words: WORDS.fresh, value: undefined, ...barred };
  return { list: choiceList<Which>([fresh, ...listChoices(found)]), lists: found.length };
}

/** The newest stands first; the oldest in sight has the lowest number, so that none shifts. */
function listChoices(found: readonly KnownWriteOff[]): readonly Choice<Which>[] {
  return found.map(({ list, state }, index) => {
    const { number, items, business_date: date } = list;
    const total = formatCents(list.writtenCents ?? list.listedCents, true);
    const told = WRITE_OFF_WORDS.states[state];
    return {
      number: FIRST_LIST + found.length - 1 - index,
      words: WORDS.row(writeOffNumber(number), dateWords(date), items, total, told),
      value: number,
    };
  });
}

function go(state: State, which: Which): Outcome<State> {
  if (which === undefined) {
    const params: PrepareWriteOffParams = {};
    return { kind: 'go', to: SCREEN.prepareWriteOff, params, state };
  }
  const params: WriteOffParams = { number: which };
  return { kind: 'go', to: SCREEN.writeOff, params, state };
}

export const writeOffsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.writeOffs,
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
