// What begins an account of a line of business, line by line: a citation, a business, an invoice.
import { type OfferedAct, openingsOf } from '../src/desk/read-line.ts';
import { may } from '../src/domain/person.ts';
import { type LineActParams, SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { lineChoices } from './parts/line-choices.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterNow, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { LINE_WORDS } from './words/lines.ts';

type State = { readonly list: ChoiceList<OfferedAct> };

async function choicesOf(station: Station): Promise<readonly Choice<OfferedAct>[]> {
  const { person } = await counterNow(station);
  const barred = may(person, 'work-line') ? undefined : LINE_WORDS.notYours;
  return lineChoices(
    (line) => openingsOf(station.desk, line),
    () => barred,
  );
}

export const lineOpeningsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.lineOpenings,
  async open(station) {
    return { list: choiceList(await choicesOf(station)) };
  },
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { list: reading.list };
    return pickFrom(reading, next, (opening): Outcome<State> => {
      const params: LineActParams = { ...opening, accountId: undefined };
      return { kind: 'go', to: SCREEN.lineAct, params, state: next };
    });
  },
  view: ({ list }) => ({
    title: LINE_WORDS.title,
    body: ['', ...choiceLines(list)],
    ...listPage(list, LINE_WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
