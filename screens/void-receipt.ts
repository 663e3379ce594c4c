// Voids the last receipt, or another one of this drawer session: reason, code on the copy, and then
// the second person.
import { listReasons } from '../src/desk/list-reasons.ts';
import { lookAtReceipt } from '../src/desk/look-at-receipt.ts';
import { requestVoid } from '../src/desk/void-receipt.ts';
import { formatCents } from '../src/domain/money.ts';
import { type PostedReceipt, receiptNumber } from '../src/domain/receipt.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { leaveToApproval } from './parts/approval.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './parts/choice-list.ts';
import { choiceNow, listEntry, listKeys, OTHER_RECEIPT } from './parts/choice-now.ts';
import {
  type Entry,
  NUMBER,
  NUMBER_AND_MORE,
  newEntry,
  pageEntry,
  spoiledBy,
  typeKey,
} from './parts/entry.ts';
import { FIELD_KEYS, fieldKeys } from './parts/field.ts';
import {
  ADD_NOTE,
  NO_NOTE,
  NOTE_KEYS,
  type Note,
  noteEntry,
  noteKey,
  noteLines,
  reasonWith,
  startNote,
} from './parts/note.ts';
import { deadKey } from './parts/outcomes.ts';
import { RECEIPT, typedReceipt } from './parts/typed-receipt.ts';
import type { KeyBinding, Line, Outcome, PageEntry, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { NOTE_WORDS } from './words/field.ts';

type State = {
  readonly receipt: PostedReceipt;
  readonly list: ChoiceList<number>;
  readonly entry: Entry;
  readonly mode: 'reason' | 'receipt' | 'code';
  readonly reason?: number;
  readonly note: Note;
};

const WORDS = DESK_WORDS.void;
const CODE_KEYS = fieldKeys([ADD_NOTE]);
const stay = (state: State): Outcome<State> => ({ kind: 'stay', state });

function stepReason(state: State, key: Key): Outcome<State> {
  const reading = readChoice(state.list, key, '/');
  const next = { ...state, list: reading.list };
  switch (reading.kind) {
    case 'picked':
      return stay({
        ...next,
        reason: reading.value,
        mode: 'code',
        entry: newEntry(NUMBER_AND_MORE),
      });
    case 'refused':
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    case 'operator':
      if (reading.operator === '/')
        return stay({ ...next, mode: 'receipt', entry: newEntry(RECEIPT) });
      return reading.operator === '-' ? { kind: 'back' } : deadKey(next);
    case 'list':
      return stay(next);
  }
}

/** The reasons, off where the receipt is void already. */
function reasonsFor(
  receipt: PostedReceipt,
  { choices }: Pick<ChoiceList<number>, 'choices'>,
): ChoiceList<number> {
  return choiceList(
    choices.map(({ number, words: reason, value }) => ({
      number,
      words: reason,
      value,
      ...(receipt.isVoid ? { disabled: WORDS.voidAlready } : {}),
    })),
  );
}

function stepNote(state: State, key: Key): Outcome<State> {
  const { note, refusal: why } = noteKey(state.note, key);
  const next = { ...state, note };
  return why === undefined ? stay(next) : { kind: 'refuse', state: next, refusal: why };
}

async function stepField(state: State, key: Key, station: Station): Promise<Outcome<State>> {
  if (state.note.typing) return stepNote(state, key);
  const reading = typeKey(state.entry, key);
  const next = { ...state, entry: reading.entry };
  switch (reading.kind) {
    case 'enter':
      return state.mode === 'code'
        ? ask(next, reading.text, station)
        : another(next, reading.text, station);
    case 'refused':
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    case 'operator':
      if (reading.operator === '-') return stay({ ...next, mode: 'reason' });
      return reading.text === ''
        ? stay({ ...next, note: startNote(state.note) })
        : stay({ ...next, entry: spoiledBy(next.entry, key) });
    default:
      return stay(next);
  }
}

async function another(state: State, text: string, station: Station): Promise<Outcome<State>> {
  if (text === '') return stay(state);
  const found = await typedReceipt(text, station);
  if (!found.ok) return { kind: 'refuse', state, refusal: found.refusal };
  const list = reasonsFor(found.value, state.list);
  return stay({ ...state, receipt: found.value, list, mode: 'reason' });
}

/** The request is made before the second person comes: it can be answered from any terminal. */
async function ask(state: State, copyCode: string, station: Station): Promise<Outcome<State>> {
  if (copyCode === '') return stay(state);
  const asked = await requestVoid(station.desk, counterOf(station), {
    receiptId: state.receipt.id,
    reason: reasonWith(state.reason ?? 0, state.note),
    copyCode,
  });
  if (!asked.ok) return { kind: 'refuse', state, refusal: asked.refusal };
  const { register, number } = state.receipt;
  return leaveToApproval(asked.value, WORDS.done(receiptNumber(register, number)));
}

export const voidReceiptScreen: Screen<State, undefined, Station> = {
  id: SCREEN.voidReceipt,
  async open(station) {
    const receipt = await lookAtReceipt(station.desk, counterOf(station));
    if (!receipt.ok) return receipt;
    const reasons = await listReasons(station.desk, 'void');
    const choices = reasons.map((one) => ({ ...one, value: one.number }));
    const list = reasonsFor(receipt.value, { choices });
    const entry = newEntry(NUMBER);
    return { receipt: receipt.value, list, entry, mode: 'reason', note: NO_NOTE };
  },
  step: (state, key, station) =>
    state.mode === 'reason' ? stepReason(state, key) : stepField(state, key, station),
  view: (state) => ({
    title: WORDS.title,
    body: bodyLines(state),
    entry: entryOf(state),
    enterNow: enterNow(state),
    turned: state.list.turned,
  }),
  keys: keysOf,
};

function entryOf({ mode, list, entry, note }: State): PageEntry {
  if (note.typing) return noteEntry(note.typing);
  if (mode === 'reason') return listEntry(list, WORDS.reason);
  return pageEntry(entry, mode === 'code' ? WORDS.code : WORDS.number);
}

function keysOf({ mode, list, note }: State): readonly KeyBinding[] {
  if (note.typing) return NOTE_KEYS;
  if (mode === 'reason') return listKeys(list, [OTHER_RECEIPT]);
  return mode === 'code' ? CODE_KEYS : FIELD_KEYS;
}

function bodyLines({ receipt, list, mode, reason, note }: State): readonly Line[] {
  const number = receiptNumber(receipt.register, receipt.number);
  const total = formatCents(receipt.totalCents, true);
  const words = [number, receipt.payer, total].filter((part) => part !== '').join('   ');
  const lines = receipt.lines.map(
    (line) => `   ${line.description}  ${formatCents(line.amountCents, true)}`,
  );
  const gone: readonly Line[] = [[{ text: ` ${WORDS.isVoid}`, tone: 'danger' }]];
  const head: readonly Line[] = [
    '',
    [{ text: ` ${words}`, tone: 'strong' }],
    ...lines,
    ...(receipt.isVoid ? gone : []),
    '',
  ];
  if (mode === 'code') {
    const chosen = list.choices.find((choice) => choice.number === reason);
    const why = chosen ? [` ${WORDS.why(chosen.words)}`] : [];
    return [...head, ...why, ...noteLines(note), '', ...WORDS.codeHint.map((line) => ` ${line}`)];
  }
  if (mode === 'receipt') return head;
  return [...head, ...choiceLines(list), '', ` ${WORDS.other}`];
}

function enterNow(state: State): string {
  if (state.note.typing) return NOTE_WORDS.take;
  const typed = state.entry.text !== '';
  if (state.mode === 'code') return typed ? WORDS.nowCode : WORDS.nothingCode;
  if (state.mode === 'receipt') return typed ? WORDS.nowNumber : WORDS.nothingNumber;
  return choiceNow(state.list, DESK_WORDS.choose);
}
