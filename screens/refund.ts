// One refund with what became of it, and what accounting may say of it now.
import { whoMay } from '../src/desk/permit.ts';
import { type RefundSight, readRefund } from '../src/desk/read-refunds.ts';
import { formatCents } from '../src/domain/money.ts';
import { dateWords } from '../src/domain/papers/moment.ts';
import { may, type Person } from '../src/domain/person.ts';
import { refundNumber } from '../src/domain/refund.ts';
import { RETURN_KINDS } from '../src/domain/refund-life.ts';
import { refuse } from '../src/domain/result.ts';
import { type RefundParams, type RefundStepParams, SCREEN } from './ids.ts';
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
import { REFUND_WORDS, type RefundStep } from './words/refunds.ts';

type State = RefundParams & {
  readonly refund: RefundSight;
  readonly date: string;
  readonly list: ChoiceList<RefundStep>;
};

const WORDS = REFUND_WORDS.one;
const STEPS: readonly RefundStep[] = ['check', ...RETURN_KINDS];

function whyNot({ state }: RefundSight, step: RefundStep): string | undefined {
  const { paid, unpaid, notSent, over } = WORDS.whyNot;
  if (state === 'waits') return notSent;
  if (state !== 'sent' && state !== 'paid') return over;
  const isOfNoCheck = step === 'check' || step === 'unpaid';
  if (state === 'paid') return isOfNoCheck ? paid : undefined;
  return isOfNoCheck ? undefined : unpaid;
}

function choices(refund: RefundSight, person: Person): readonly Choice<RefundStep>[] {
  const barred = may(person, 'settle-refund') ? undefined : whoMay('settle-refund');
  return STEPS.map((step, index) => {
    const choice = { number: index + 1, words: WORDS.steps[step], value: step };
    const why = barred ?? whyNot(refund, step);
    return why === undefined ? choice : { ...choice, disabled: why };
  });
}

async function read(station: Station, { number }: RefundParams): Promise<State | undefined> {
  const { person } = await counterNow(station);
  const found = await readRefund(station.desk, number);
  return found && { number, ...found, list: choiceList(choices(found.refund, person)) };
}

function facts(refund: RefundSight): readonly Line[] {
  const { payee, address, amountCents, account, grantedOn, reason } = refund;
  const { sentOn, file, check, checkDate, paidBy, backOn, backBy, backWhy, stoppedBy } = refund;
  return [
    WORDS.payee(payee, address),
    WORDS.amount(formatCents(amountCents, true), account),
    WORDS.granted(dateWords(grantedOn), reason),
    ...(stoppedBy === null ? [] : [WORDS.stopped(stoppedBy)]),
    ...(sentOn === null || file === null ? [] : [WORDS.sent(dateWords(sentOn), file)]),
    ...(check === null || checkDate === null
      ? []
      : [WORDS.paid(check, dateWords(checkDate), paidBy ?? '')]),
    ...(backOn === null ? [] : [WORDS.back(dateWords(backOn), backBy ?? '', backWhy ?? '')]),
  ].map((words) => ` ${words}`);
}

export const refundScreen: Screen<State, RefundParams, Station> = {
  id: SCREEN.refund,
  async open(station, params) {
    const found = await read(station, params);
    return found ?? refuse('refund-unknown', { refund: refundNumber(params.number) });
  },
  resumed: async (state, _result, station) => (await read(station, state)) ?? state,
  step(state, key) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    return pickFrom(reading, next, (step): Outcome<State> => {
      const { number, date } = state;
      const params: RefundStepParams = { number, step, date, sentOn: state.refund.sentOn ?? date };
      return { kind: 'go', to: SCREEN.refundStep, params, state: next };
    });
  },
  view: ({ number, refund, list }) => ({
    title: WORDS.title(refundNumber(number)),
    body: ['', ...facts(refund), '', ...choiceLines(list)],
    ...listPage(list, WORDS.entry, DESK_WORDS.choose),
  }),
  keys: ({ list }) => listKeys(list),
};
