// Prints on a form that is laid in: the stub of the last receipt or of another one, the back of one
// of its checks, or what a person found not to be printed.
import { lookAtReceipt } from '../src/desk/look-at-receipt.ts';
import { type Form, formState, printOnForm } from '../src/desk/print-on-form.ts';
import { formatCents } from '../src/domain/money.ts';
import { type PostedReceipt, receiptNumber } from '../src/domain/receipt.ts';
import { type FormParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { listKeys, listPage, OTHER_RECEIPT } from './parts/choice-now.ts';
import { type Entry, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import { FIELD_KEYS } from './parts/field.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { RECEIPT, typedReceipt } from './parts/typed-receipt.ts';
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
  /** The number of another receipt is being typed. */
  readonly asked?: Entry;
};

const BACK: KeyBinding = { keys: '-', intent: 'back', words: 'clear; empty: back' };
const CANCEL: KeyBinding = { keys: '-', intent: 'cancel-form', words: FORM_WORDS.cancel };

function listOf(receipt: PostedReceipt): ChoiceList<Form> {
  const checks = receipt.tenders.filter(({ kind }) => kind === 'check');
  const amount = (cents: PostedReceipt['totalCents']) => formatCents(cents, true);
  const stub = { number: 1, words: FORM_WORDS.stub(amount(receipt.totalCents)) };
  const whyNot = receipt.isVoid ? { disabled: DESK_WORDS.void.voidAlready } : {};
  return choiceList<Form>(
    [
      { ...stub, ...whyNot, value: { kind: 'stub' } },
      ...checks.map(({ place, checkNumber, amountCents }, index) => ({
        ...whyNot,
        number: index + 2,
        words: FORM_WORDS.check(checkNumber ?? '', amount(amountCents)),
        value: { kind: 'check' as const, place },
      })),
    ],
    checks.length > 0 ? 2 : 1,
  );
}

function shown(receipt: PostedReceipt): State {
  const of = receiptNumber(receipt.register, receipt.number);
  return { of, receiptId: receipt.id, list: listOf(receipt) };
}

/** Another receipt's forms, or the same again. */
async function ask(
  { asked = newEntry(RECEIPT), ...state }: State,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = typeKey(asked, key);
  const next = { ...state, asked: reading.entry };
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'operator':
      return reading.operator === '-' ? stay(state) : deadKey(next);
    case 'enter': {
      if (reading.text === '') return stay(next);
      const found = await typedReceipt(reading.text, station);
      return found.ok ? stay(shown(found.value)) : refused(next, found.refusal);
    }
    default:
      return stay(next);
  }
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
    return last.ok ? shown(last.value) : last;
  },
  async step(state, key, station) {
    if (state.asked) return ask(state, key, station);
    const reading = readChoice(state.list, key, '/');
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
    if (reading.operator === '/') return stay({ ...next, asked: newEntry(RECEIPT) });
    return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
  },
  async idle({ waits, ...state }, station) {
    if (waits === undefined) return undefined;
    const { state: fate, detail } = await formState(station.desk, waits);
    if (fate === 'printed' || fate === 'sent') return { ...state, told: FORM_WORDS.done };
    if (fate === 'unknown') return { ...state, told: FORM_WORDS.unsure(detail) };
    return fate === 'dropped' ? { ...state, told: FORM_WORDS.missed(detail) } : undefined;
  },
  view: ({ of, list, waits, told, asked }) => ({
    title: FORM_WORDS.title,
    titleRight: of,
    body: ['', ...choiceLines(list), '', ` ${DESK_WORDS.tender.other}`],
    foot: waits === undefined ? (told === undefined ? [] : [` ${told}`]) : [` ${FORM_WORDS.layIn}`],
    ...listPage(list, FORM_WORDS.entry, DESK_WORDS.choose),
    ...(waits === undefined ? {} : { enterNow: FORM_WORDS.layIn }),
    ...(asked === undefined ? {} : askedPage(asked)),
  }),
  keys: ({ list, waits, asked }) => {
    if (asked) return FIELD_KEYS;
    return waits === undefined ? listKeys(list, [OTHER_RECEIPT, BACK]) : [CANCEL];
  },
};

function askedPage(asked: Entry) {
  const { receipt, typed, now } = DESK_WORDS.tender;
  return { body: [], entry: pageEntry(asked, receipt), enterNow: asked.text === '' ? typed : now };
}
