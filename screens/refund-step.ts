// What accounting says of a refund: the check that paid it, or why it reached nobody.
import { owedBeforeRefund } from '../src/desk/payer-owes.ts';
import { recordRefundCheck } from '../src/desk/record-refund-check.ts';
import { RETURN_NOTE_MOST, returnRefund } from '../src/desk/return-refund.ts';
import { refundNumber } from '../src/domain/refund.ts';
import { type RefundStepParams, SCREEN } from './ids.ts';
import type { FormField } from './parts/form.ts';
import { type FormState, formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import type { Outcome } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { REFUND_WORDS } from './words/refunds.ts';

const WORDS = REFUND_WORDS.step;
const CHECK_DIGITS = 12;

type State = FormState<RefundStepParams>;

async function check(
  state: State,
  [checkNumber = '', checkDate = '']: readonly string[],
  station: Station,
): Promise<Outcome<State>> {
  const asked = { number: state.about.number, checkNumber, checkDate };
  const recorded = await recordRefundCheck(station.desk, counterOf(station), asked);
  if (!recorded.ok) return refused(state, recorded.refusal);
  const { refund, check: shown } = recorded.value;
  return { kind: 'back', done: WORDS.paid(refund, shown) };
}

export const refundStepScreen = formScreen<RefundStepParams>({
  id: SCREEN.refundStep,
  title: ({ number, step }) => {
    const what = REFUND_WORDS.one.steps[step];
    return `${refundNumber(number)}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  },
  fields: async (_station, { step, sentOn, date }): Promise<readonly FormField[]> => {
    const { number, numberHint, date: on, dateHint, note, noteHint } = WORDS;
    if (step !== 'check') {
      return [{ label: note, hint: noteHint, kind: 'words', most: RETURN_NOTE_MOST }];
    }
    return [
      { label: number, hint: numberHint, kind: 'number', digits: CHECK_DIGITS },
      { label: on, hint: dateHint, kind: 'date', earliest: sentOn, proposed: date },
    ];
  },
  async answered(state, values, station) {
    const { number, step: kind } = state.about;
    if (kind === 'check') return check(state, values, station);
    const [note = ''] = values;
    const back = await returnRefund(station.desk, counterOf(station), { number, kind, note });
    if (!back.ok) return refused(state, back.refusal);
    const { refund, credit, accountId } = back.value;
    const owed = await owedBeforeRefund(station.desk, accountId);
    return { kind: 'back', done: WORDS.back(refund, credit, owed) };
  },
});
