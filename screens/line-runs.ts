// The runs of the lines of business: one act on every account for which it is due.
import { type OfferedRun, runsOf } from '../src/desk/run-line.ts';
import { may } from '../src/domain/person.ts';
import { LINES } from '../src/lines/index.ts';
import { type LineRunParams, SCREEN } from './ids.ts';
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
import { ARRANGEMENT_WORDS } from './words/arrangement.ts';
import { DESK_WORDS } from './words/desk.ts';
import { LINE_WORDS } from './words/lines.ts';

/** The first is of all lines. */
type Run = OfferedRun | 'arrangements';
type State = { readonly list: ChoiceList<Run> };

/** Line 3 has 31, 32 and so on, so that a new one shifts none. */
const A_LINE = 10;

async function choicesOf(station: Station): Promise<readonly Choice<Run>[]> {
  const { person } = await counterNow(station);
  const offered = await Promise.all(
    LINES.map(async ({ code, name, number }) =>
      (await runsOf(station.desk, code)).map((value, index) => ({
        ...{ number: number * A_LINE + index + 1, value, words: `${name}: ${value.words}` },
        ...(may(person, value.permission) ? {} : { disabled: DESK_WORDS.home.notYours }),
      })),
    ),
  );
  const letters: Choice<Run> = {
    ...{ number: 1, words: ARRANGEMENT_WORDS.tell.choice, value: 'arrangements' },
    ...(may(person, 'write-letters') ? {} : { disabled: DESK_WORDS.home.notYours }),
  };
  return [letters, ...offered.flat()];
}

export const lineRunsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.lineRuns,
  async open(station) {
    return { list: choiceList(await choicesOf(station)) };
  },
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { list: reading.list };
    return pickFrom(reading, next, (picked): Outcome<State> => {
      if (picked === 'arrangements') {
        return { kind: 'go', to: SCREEN.arrangementLetters, state: next };
      }
      const { line, run, words } = picked;
      const params: LineRunParams = { line, run, words };
      return { kind: 'go', to: SCREEN.lineRun, params, state: next };
    });
  },
  view: ({ list }) => ({
    title: LINE_WORDS.runs.title,
    body: ['', ...choiceLines(list)],
    ...listPage(list, LINE_WORDS.runs.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
