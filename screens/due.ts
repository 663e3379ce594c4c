// The list that starts the day: accounts of the lines of business that wait for a step. A number
// looks at one.
import { type DueStep, readDue } from '../src/desk/read-due.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Outcome, Screen } from './screen.ts';
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { LINE_WORDS } from './words/lines.ts';

type State = { readonly list: ChoiceList<DueStep> };

const WORDS = LINE_WORDS.due;

async function read({ desk }: Station): Promise<State> {
  const due = await readDue(desk);
  const choices = due.map((value, index) => {
    const { dueOn, account, payer, last } = value;
    return { number: index + 1, words: WORDS.row(dateWords(dueOn), account, payer, last), value };
  });
  return { list: choiceList(choices) };
}

export const dueScreen: Screen<State, undefined, Station> = {
  id: SCREEN.due,
  open: read,
  resumed: (_state, _result, station) => read(station),
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { list: reading.list };
    return pickFrom(reading, next, ({ accountId: id }): Outcome<State> => {
      const params: LookAtParams = { subject: { kind: 'account', id } };
      return { kind: 'go', to: SCREEN.lookAt, params, state: next };
    });
  },
  view: ({ list }) => ({
    title: WORDS.title,
    body: list.choices.length > 0 ? ['', ...choiceLines(list)] : ['', ` ${WORDS.none}`],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
