// The list that starts the day: accounts of the lines of business that wait for a step. A number
// looks at one.
import { type DueStep, readDue } from '../src/desk/read-due.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { type LookAtParams, SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { Screen } from './screen.ts';
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
    switch (reading.kind) {
      case 'picked': {
        const params: LookAtParams = { subject: { kind: 'account', id: reading.value.accountId } };
        return { kind: 'go', to: SCREEN.lookAt, params, state: next };
      }
      case 'refused':
        return refused(next, reading.refusal);
      case 'operator':
        return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
      case 'list':
        return stay(next);
    }
  },
  view: ({ list }) => ({
    title: WORDS.title,
    body: list.choices.length > 0 ? ['', ...choiceLines(list)] : ['', ` ${WORDS.none}`],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
