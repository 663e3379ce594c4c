// One list of unclaimed money with every credit on it, and what may be done with it now.
import { whoMay } from '../src/desk/permit.ts';
import {
  readUnclaimedList,
  type UnclaimedListed,
  type UnclaimedSight,
} from '../src/desk/read-unclaimed.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may, type Person } from '../src/domain/person.ts';
import { refuse } from '../src/domain/result.ts';
import { keptNumber, type UnclaimedState, unclaimedNumber } from '../src/domain/unclaimed.ts';
import { SCREEN, type UnclaimedParams, type UnclaimedStepParams } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import { whose } from './parts/unclaimed-rows.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterNow, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { UNCLAIMED_WORDS } from './words/unclaimed.ts';

type Step = UnclaimedStepParams['step'];
type State = UnclaimedParams & {
  readonly sight: UnclaimedSight;
  readonly list: ChoiceList<Step>;
};

const WORDS = UNCLAIMED_WORDS.one;
const STEPS: readonly Step[] = ['publish', 'ask', 'withdraw', 'reverse'];

/** Why a step is not possible now; undefined where it is. */
function whyNot({ list, state }: UnclaimedSight, step: Step): string | undefined {
  const waits: readonly UnclaimedState[] = ['prepared', 'published'];
  const told = UNCLAIMED_WORDS.states[state];
  if (step === 'reverse') return state === 'kept' ? undefined : told;
  if (!waits.includes(state)) return told;
  if (list.kind === 'small') return step === 'publish' ? WORDS.needless : undefined;
  return step === 'ask' && state === 'prepared' ? WORDS.unpublished : undefined;
}

function choices(sight: UnclaimedSight, person: Person): readonly Choice<Step>[] {
  const needs = 'prepare-unclaimed';
  return STEPS.map((step, index) => {
    const choice = { number: index + 1, words: WORDS.choices[step], value: step };
    const why = may(person, needs) ? whyNot(sight, step) : whoMay(needs);
    return why === undefined ? choice : { ...choice, disabled: why };
  });
}

async function read(station: Station, { number }: UnclaimedParams): Promise<State | undefined> {
  const { person } = await counterNow(station);
  const sight = await readUnclaimedList(station.desk, number);
  return sight && { number, sight, list: choiceList(choices(sight, person)) };
}

function facts({ list, preparedBy, notice }: UnclaimedSight): readonly Line[] {
  const { credits, listedCents, keptCents, authority, kind } = list;
  const day = dateWords;
  return [
    WORDS.prepared(day(list.business_date), preparedBy, UNCLAIMED_WORDS.kinds[kind]),
    WORDS.listed(credits, formatCents(listedCents, true)),
    ...(notice === undefined
      ? []
      : [
          WORDS.published(notice.newspaper, day(notice.first_on), day(notice.second_on)),
          WORDS.claimBy(day(notice.claim_by)),
        ]),
    ...(keptCents === null ? [] : [WORDS.kept(formatCents(keptCents, true), authority ?? '')]),
  ].map((words) => ` ${words}`);
}

function became({ keptNumber: kept, isReversed, isUnmoved }: UnclaimedListed): string {
  if (kept === null) return isUnmoved ? '' : WORDS.claimed;
  return isReversed ? `${keptNumber(kept)} ${WORDS.again}` : keptNumber(kept);
}

export const unclaimedListScreen: Screen<State, UnclaimedParams, Station> = {
  id: SCREEN.unclaimedList,
  async open(station, params) {
    return (await read(station, params)) ?? refuse('unclaimed-unknown');
  },
  resumed: async (state, _result, station) => (await read(station, state)) ?? state,
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, (step): Outcome<State> => {
      const params: UnclaimedStepParams = { number: state.number, step };
      return { kind: 'go', to: SCREEN.unclaimedStep, params, state: next };
    });
  },
  view: ({ number, sight, list }) => ({
    title: WORDS.title(unclaimedNumber(number)),
    titleRight: UNCLAIMED_WORDS.states[sight.state],
    body: [
      ...['', ...facts(sight), '', ...choiceLines(list), ''],
      ...sight.rows.map((row) => {
        const amount = formatCents(row.listedCents, true);
        return ` ${WORDS.row(whose(row), became(row), amount)}`;
      }),
    ],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
