// One list with every line of it, and what may be done with it now.
import { whoMay } from '../src/desk/permit.ts';
import { readWriteOff, type WriteOffSight } from '../src/desk/read-write-offs.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may, type Person } from '../src/domain/person.ts';
import { refuse } from '../src/domain/result.ts';
import { type WriteOffState, writeOffNumber } from '../src/domain/write-off.ts';
import { SCREEN, type WriteOffParams, type WriteOffStepParams } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import { documentOf } from './parts/write-off-rows.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterNow, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { WRITE_OFF_WORDS } from './words/write-offs.ts';

type Step = WriteOffStepParams['step'];
type State = WriteOffParams & {
  readonly sight: WriteOffSight;
  readonly list: ChoiceList<Step>;
};

const WORDS = WRITE_OFF_WORDS.one;
/** In which state of a list each step is possible. */
const STEPS: readonly (readonly [Step, WriteOffState])[] = [
  ['ask', 'prepared'],
  ['withdraw', 'prepared'],
  ['reverse', 'posted'],
  ['place', 'posted'],
  ['recall', 'posted'],
];

function choices({ state }: WriteOffSight, person: Person): readonly Choice<Step>[] {
  return STEPS.map(([step, wanted], index) => {
    const choice = { number: index + 1, words: WORDS.choices[step], value: step };
    const needs = step === 'place' || step === 'recall' ? 'approve-returned' : 'prepare-write-off';
    if (!may(person, needs)) return { ...choice, disabled: whoMay(needs) };
    return state === wanted ? choice : { ...choice, disabled: WRITE_OFF_WORDS.states[state] };
  });
}

async function read(station: Station, { number }: WriteOffParams): Promise<State | undefined> {
  const { person } = await counterNow(station);
  const sight = await readWriteOff(station.desk, number);
  return sight && { number, sight, list: choiceList(choices(sight, person)) };
}

function facts({ list, preparedBy }: WriteOffSight): readonly Line[] {
  const { items, listedCents, writtenCents, authority } = list;
  return [
    WORDS.prepared(dateWords(list.business_date), preparedBy),
    WORDS.reason(list.reason_text),
    WORDS.listed(items, formatCents(listedCents, true)),
    ...(authority === null ? [] : [WORDS.authority(authority)]),
    ...(writtenCents === null ? [] : [WORDS.written(formatCents(writtenCents, true))]),
  ].map((words) => ` ${words}`);
}

function rows({ rows: listed }: WriteOffSight): readonly Line[] {
  return listed.map((row) => {
    const amount = formatCents(row.writtenCents ?? row.listedCents, true);
    return ` ${WORDS.row(documentOf(row), row.name, dateWords(row.dueOn), amount)}`;
  });
}

export const writeOffScreen: Screen<State, WriteOffParams, Station> = {
  id: SCREEN.writeOff,
  async open(station, params) {
    return (await read(station, params)) ?? refuse('write-off-unknown');
  },
  resumed: async (state, _result, station) => (await read(station, state)) ?? state,
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, (step): Outcome<State> => {
      const params: WriteOffStepParams = { number: state.number, step };
      return { kind: 'go', to: SCREEN.writeOffStep, params, state: next };
    });
  },
  view: ({ number, sight, list }) => ({
    title: WORDS.title(writeOffNumber(number)),
    titleRight: WRITE_OFF_WORDS.states[sight.state],
    body: ['', ...facts(sight), '', ...choiceLines(list), '', ...rows(sight)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
