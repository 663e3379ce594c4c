// The runs of the lines of business: one act on every account for which it is due.
import { type OfferedRun, runsOf } from '../src/desk/run-line.ts';
import { may } from '../src/domain/person.ts';
import { type LineRunParams, SCREEN } from './ids.ts';
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
import { ARRANGEMENT_WORDS } from './words/arrangement.ts';
import { DESK_WORDS } from './words/desk.ts';
import { LINE_WORDS } from './words/lines.ts';

/** The first is of all lines. */
type Run = OfferedRun | 'arrangements';
type State = { readonly list: ChoiceList<Run> };

async function choicesOf(station: Station): Promise<readonly Choice<Run>[]> {
  const { person } = await counterNow(station);
  const ofLines = await lineChoices(
    (line) => runsOf(station.desk, line),
    ({ permission }) => (may(person, permission) ? undefined : DESK_WORDS.home.notYours),
  );
  const letters: Choice<Run> = {
    ...{ number: 1, words: ARRANGEMENT_WORDS.tell.choice, value: 'arrangements' },
    ...(may(person, 'write-letters') ? {} : { disabled: DESK_WORDS.home.notYours }),
  };
  return [letters, ...ofLines];
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
