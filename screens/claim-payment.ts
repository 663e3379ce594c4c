// Takes down a payment that a customer claims and that is not in the book; somebody without cash
// duty looks for it.
import { lookAround } from '../src/desk/look-around.ts';
import { claimPayment, TASK_MOST } from '../src/desk/make-task.ts';
import { addMonths } from '../src/domain/calendar.ts';
import { cents } from '../src/domain/money.ts';
import { PAID_BY } from '../src/domain/task.ts';
import { type AccountParams, SCREEN } from './ids.ts';
import { assigneeField, assigneeOf } from './parts/assignee-field.ts';
import { numbered } from './parts/choice-list.ts';
import { formScreen } from './parts/form-screen.ts';
import { refused } from './parts/outcomes.ts';
import { counterOf } from './station.ts';
import { TASK_WORDS } from './words/tasks.ts';

const WORDS = TASK_WORDS.claim;
const RECEIPT_DIGITS = 9;
/** Nobody looks for a payment from before that. */
const YEARS = 3;
const NUMBER_DIGITS = 6;

export const claimPaymentScreen = formScreen<AccountParams>({
  id: SCREEN.claimPayment,
  title: () => WORDS.title,
  fields: async (station) => {
    const { businessDate: today } = await lookAround(station.desk, station.register);
    return [
      {
        label: WORDS.paidOn,
        kind: 'date',
        earliest: addMonths(today, -12 * YEARS),
        proposed: today,
      },
      { label: WORDS.amount, kind: 'money' },
      {
        label: WORDS.how,
        kind: 'choice',
        choices: numbered(PAID_BY, (how) => WORDS.hows[how]),
      },
      { label: WORDS.receipt, hint: WORDS.receiptHint, kind: 'number', digits: RECEIPT_DIGITS },
      { label: WORDS.words, hint: WORDS.wordsHint, kind: 'words', most: TASK_MOST },
      await assigneeField(station, true, WORDS.to),
    ];
  },
  async answered(state, [paidOn = '', amount, how, receipt = '', words = '', to = ''], station) {
    const asked = {
      ...{ accountId: state.about.accountId, paidOn, amountCents: cents(Number(amount)) },
      paidBy: PAID_BY.find((one) => one === how) ?? 'other',
      ...(Number(receipt) === 0 ? {} : { receipt: withHyphen(receipt) }),
      ...{ words, to: assigneeOf(to) },
    };
    const made = await claimPayment(station.desk, counterOf(station), asked);
    if (!made.ok) return refused(state, made.refusal);
    return { kind: 'back', done: WORDS.done(made.value.number) };
  },
});

/** `1-000101` of 1000101. */
function withHyphen(digits: string): string {
  const register = digits.slice(0, -NUMBER_DIGITS);
  return register === '' ? digits : `${register}-${digits.slice(-NUMBER_DIGITS)}`;
}
