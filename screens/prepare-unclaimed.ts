// Prepares a list of unclaimed money: what would stand on it is shown before it is frozen.
import { prepareUnclaimed } from '../src/desk/prepare-unclaimed.ts';
import { previewUnclaimed } from '../src/desk/read-unclaimed.ts';
import { openOf, type UnclaimedChoice } from '../src/desk/unclaimed-standing.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { type PrepareUnclaimedParams, SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { refused } from './parts/outcomes.ts';
import { pickFrom } from './parts/pick-from.ts';
import { whose } from './parts/unclaimed-rows.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { UNCLAIMED_WORDS } from './words/unclaimed.ts';

type State = PrepareUnclaimedParams & {
  readonly choice: UnclaimedChoice;
  readonly list: ChoiceList<undefined>;
};

const WORDS = UNCLAIMED_WORDS.prepare;

async function prepare(state: State, station: Station): Promise<Outcome<State>> {
  const { of, choice } = state;
  const totalCents = openOf(choice.rows);
  const asked = { kind: of, totalCents };
  const made = await prepareUnclaimed(station.desk, counterOf(station), asked);
  if (!made.ok) return refused(state, made.refusal);
  const total = formatCents(totalCents, true);
  return { kind: 'back', done: WORDS.done(made.value, choice.rows.length, total) };
}

function body({ of, choice, list }: State): readonly Line[] {
  const { since, rows, hasMore } = choice;
  return [
    '',
    ` ${WORDS.since(dateWords(since), UNCLAIMED_WORDS.kinds[of])}`,
    ...(hasMore ? [` ${WORDS.more}`] : []),
    '',
    ...choiceLines(list),
    '',
    ...rows.map((row) => {
      const amount = formatCents(row.openCents, true);
      return ` ${WORDS.row(whose(row), dateWords(row.movedOn), amount)}`;
    }),
  ];
}

export const prepareUnclaimedScreen: Screen<State, PrepareUnclaimedParams, Station> = {
  id: SCREEN.prepareUnclaimed,
  async open(station, { of }) {
    const choice = await previewUnclaimed(station.desk, counterOf(station), of);
    if (!choice.ok) return choice;
    const { rows } = choice.value;
    const words = WORDS.prepare(rows.length, formatCents(openOf(rows), true));
    const list = choiceList([{ number: 1, words, value: undefined }]);
    return { of, choice: choice.value, list };
  },
  step(state, key, station) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, () => prepare(next, station));
  },
  view: (state) => ({
    title: WORDS.title,
    body: body(state),
    ...listPage(state.list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
  /** Whoever typed ahead did not see what is listed. */
  guard: () => 'unclaimed-list',
};
