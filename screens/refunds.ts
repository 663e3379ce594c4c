// Refunds that accounts payable has, each by its own number: those nobody said anything of first.
import { type RefundSight, readRefunds } from '../src/desk/read-refunds.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { refundNumber } from '../src/domain/refund.ts';
import { type RefundParams, SCREEN } from './ids.ts';
import { cutText } from './parts/cells.ts';
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
import type { Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { REFUND_WORDS } from './words/refunds.ts';

type State = { readonly list: ChoiceList<number> };

const WORDS = REFUND_WORDS.list;
const PAYEE_CELLS = 18;

function choiceOf(refund: RefundSight): Choice<number> {
  const { number, payee, amountCents, check, checkDate, sentOn } = refund;
  const told =
    check === null
      ? WORDS.sent(dateWords(sentOn ?? ''))
      : WORDS.paid(check, dateWords(checkDate ?? ''));
  const who = cutText(payee, PAYEE_CELLS);
  const amount = formatCents(amountCents, true);
  return {
    number,
    words: `${refundNumber(number)}  ${who}  ${amount}  ${told}`,
    value: number,
  };
}

async function read(station: Station): Promise<State> {
  return { list: choiceList((await readRefunds(station.desk)).map(choiceOf)) };
}

export const refundsScreen: Screen<State, undefined, Station> = {
  id: SCREEN.refunds,
  open: read,
  resumed: (_state, _result, station) => read(station),
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, (number): Outcome<State> => {
      const params: RefundParams = { number };
      return { kind: 'go', to: SCREEN.refund, params, state: next };
    });
  },
  view: ({ list }) => ({
    title: WORDS.title,
    body: ['', ...(list.choices.length > 0 ? [] : [` ${WORDS.none}`, '']), ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
