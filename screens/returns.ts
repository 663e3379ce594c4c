// The returned checks that are owed on an account, with what each suspends; its demand and the
// waiver of its fee begin here.
import { type ReturnSight, readReturned } from '../src/desk/read-returned.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may, type Person } from '../src/domain/person.ts';
import { type AccountParams, type ReturnParams, SCREEN } from './ids.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  readChoice,
} from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { pickFrom } from './parts/pick-from.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterNow, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { RETURNED_WORDS } from './words/returned.ts';

const WORDS = RETURNED_WORDS.returns;

type Act = { readonly to: 'demand' | 'waive'; readonly sight: ReturnSight };
type State = AccountParams & {
  readonly sights: readonly ReturnSight[];
  readonly list: ChoiceList<Act>;
};

function choicesOf(sight: ReturnSight, index: number, person: Person): readonly Choice<Act>[] {
  const { shown, answerBy, checkUnpaidCents, feeCents } = sight;
  const barred = (permission: 'write-letters' | 'make-memo') =>
    may(person, permission) ? undefined : WORDS.notYours;
  const sent = answerBy === null ? undefined : WORDS.demanded(dateWords(answerBy));
  const paid = checkUnpaidCents === 0 ? WORDS.paid : undefined;
  const one = (number: number, words: string, value: Act, why: string | undefined) => {
    return { number, words, value, ...(why === undefined ? {} : { disabled: why }) };
  };
  return [
    one(
      2 * index + 1,
      WORDS.demand(shown),
      { to: 'demand', sight },
      barred('write-letters') ?? sent ?? paid,
    ),
    one(
      2 * index + 2,
      WORDS.waive(shown),
      { to: 'waive', sight },
      barred('make-memo') ?? (feeCents === 0 ? WORDS.noFee : undefined),
    ),
  ];
}

async function read(station: Station, accountId: number): Promise<State> {
  const { person } = await counterNow(station);
  const sights = await readReturned(station.desk, accountId);
  const list = choiceList(sights.flatMap((sight, index) => choicesOf(sight, index, person)));
  return { accountId, sights, list };
}

function told(sight: ReturnSight): readonly Line[] {
  const { shown, checkNumber, bankDate, amountCents, unpaidCents, documents, answerBy } = sight;
  const unpaid = unpaidCents === 0 ? WORDS.allPaid : formatCents(unpaidCents, true);
  const of = WORDS.row(shown, checkNumber, formatCents(amountCents, true), dateWords(bankDate));
  return [
    [{ text: ` ${of}`, tone: 'strong' }],
    `   ${WORDS.unpaid(unpaid)}${answerBy === null ? '' : WORDS.until(dateWords(answerBy))}`,
    ...documents.map((document) =>
      unpaidCents === 0 ? `   ${WORDS.lifted(document)}` : `   ${WORDS.suspended(document)}`,
    ),
  ];
}

export const returnsScreen: Screen<State, AccountParams, Station> = {
  id: SCREEN.returns,
  open: (station, { accountId }) => read(station, accountId),
  resumed: ({ accountId }, _result, station) => read(station, accountId),
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, ({ to, sight }): Outcome<State> => {
      const params: ReturnParams = { sight };
      const screen = to === 'demand' ? SCREEN.demand : SCREEN.waiveFee;
      return { kind: 'go', to: screen, params, state: next };
    });
  },
  view: ({ sights, list }) => ({
    title: WORDS.title,
    body:
      sights.length === 0
        ? ['', ` ${WORDS.none}`]
        : ['', ...sights.flatMap(told), '', ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys<unknown>(list),
};
