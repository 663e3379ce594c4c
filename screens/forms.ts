// Prints on a form that is laid in: the stub of the last receipt, the back of one of its checks, or
// what a person found not to be printed.
import { lookAtReceipt } from '../src/desk/look-at-receipt.ts';
import { type Form, formState, printOnForm } from '../src/desk/print-on-form.ts';
import { formatCents } from '../src/domain/money.ts';
import { type PostedReceipt, receiptNumber } from '../src/domain/receipt.ts';
import { type FormParams, SCREEN } from './ids.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage } from './parts/choice-now.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import type { KeyBinding, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { FORM_WORDS } from './words/papers.ts';

type State = {
  /** The receipt, or what is printed anew. */
  readonly of: string;
  /** Undefined where only that one form is laid in. */
  readonly receiptId?: number;
  readonly list: ChoiceList<Form>;
  /** The job that waits for its form. */
  readonly waits?: number;
  /** What became of the one before. */
  readonly told?: string;
};

const BACK: KeyBinding = { keys: '-', intent: 'back', words: 'clear; empty: back' };
const CANCEL: KeyBinding = { keys: '-', intent: 'cancel-form', words: FORM_WORDS.cancel };

function listOf(receipt: PostedReceipt): ChoiceList<Form> {
  const checks = receipt.tenders.filter(({ kind }) => kind === 'check');
  const amount = (cents: PostedReceipt['totalCents']) => formatCents(cents, true);
  const stub = { number: 1, words: FORM_WORDS.stub(amount(receipt.totalCents)) };
  return choiceList<Form>(
    [
      { ...stub, value: { kind: 'stub' } },
      ...checks.map(({ place, checkNumber, amountCents }, index) => ({
        number: index + 2,
        words: FORM_WORDS.check(checkNumber ?? '', amount(amountCents)),
        value: { kind: 'check' as const, place },
      })),
    ],
    checks.length > 0 ? 2 : 1,
  );
}

async function print(state: State, form: Form, station: Station): Promise<Outcome<State>> {
  const { told: _told, ...kept } = state;
  if (kept.receiptId === undefined) return stay(kept);
  const queued = await printOnForm(station.desk, counterOf(station), kept.receiptId, form);
  if (!queued.ok) return refused(kept, queued.refusal);
  station.printSoon();
  return stay({ ...kept, waits: queued.value });
}

export const formsScreen: Screen<State, FormParams | undefined, Station> = {
  id: SCREEN.forms,
  async open(station, params) {
    if (params) return { of: params.subject, list: choiceList<Form>([]), waits: params.jobId };
    const last = await lookAtReceipt(station.desk, counterOf(station));
    if (!last.ok) return last;
    const { id, register, number } = last.value;
    return { of: receiptNumber(register, number), receiptId: id, list: listOf(last.value) };
  },
  async step(state, key, station) {
    const reading = readChoice(state.list, key);
    const next = { ...state, list: reading.list };
    if (state.waits !== undefined) {
      const cancels = reading.kind === 'operator' && reading.operator === '-';
      if (!cancels) return deadKey(state);
      station.cancelForm();
      return stay(state);
    }
    if (reading.kind === 'picked') return print(next, reading.value, station);
    if (reading.kind === 'refused') return refused(next, reading.refusal);
    if (reading.kind !== 'operator') return stay(next);
    return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
  },
  async idle({ waits, ...state }, station) {
    if (waits === undefined) return undefined;
    const { state: fate, detail } = await formState(station.desk, waits);
    if (fate === 'printed' || fate === 'sent') return { ...state, told: FORM_WORDS.done };
    if (fate === 'unknown') return { ...state, told: FORM_WORDS.unsure(detail) };
    return fate === 'dropped' ? { ...state, told: FORM_WORDS.missed(detail) } : undefined;
  },
  view: ({ of, list, waits, told }) => ({
    title: FORM_WORDS.title,
    titleRight: of,
    body: ['', ...choiceLines(list)],
    foot: waits === undefined ? (told === undefined ? [] : [` ${told}`]) : [` ${FORM_WORDS.layIn}`],
    ...listPage(list, FORM_WORDS.entry, DESK_WORDS.choose),
    ...(waits === undefined ? {} : { enterNow: FORM_WORDS.layIn }),
  }),
  keys: ({ list, waits }) => (waits === undefined ? listKeys(list, [BACK]) : [CANCEL]),
};
