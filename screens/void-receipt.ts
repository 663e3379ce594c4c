// Voids the last receipt, or another one of this drawer session: reason, code on the copy, and then
// the second person.
import { listReasons } from '../src/desk/list-reasons.ts';
import { lookAtReceipt } from '../src/desk/look-at-receipt.ts';
import { requestLines } from '../src/desk/request-lines.ts';
import { requestVoid } from '../src/desk/void-receipt.ts';
import { formatCents } from '../src/domain/money.ts';
import { type PostedReceipt, receiptNumber } from '../src/domain/receipt.ts';
import { refusal } from '../src/domain/refusal.ts';
import { type ApproveParams, SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import {
  type ChoiceList,
  choiceLines,
  choiceList,
  LIST_KEYS,
  readChoice,
} from './parts/choice-list.ts';
import { type Entry, NUMBER, newEntry, pageEntry, typeKey } from './parts/entry.ts';
import type { Line, Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';

type State = {
  readonly receipt: PostedReceipt;
  readonly list: ChoiceList<number>;
  readonly entry: Entry;
  readonly mode: 'reason' | 'receipt' | 'code';
  readonly reason?: number;
};

const WORDS = DESK_WORDS.void;
const stay = (state: State): Outcome<State> => ({ kind: 'stay', state });

function stepReason(state: State, key: Key): Outcome<State> {
  const reading = readChoice(state.list, key);
  const next = { ...state, list: reading.list };
  switch (reading.kind) {
    case 'picked':
      return stay({ ...next, reason: reading.value, mode: 'code', entry: newEntry(NUMBER) });
    case 'refused':
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    case 'operator':
      if (reading.operator === '/')
        return stay({ ...next, mode: 'receipt', entry: newEntry(NUMBER) });
      return reading.operator === '-' ? { kind: 'back' } : stay(next);
    case 'list':
      return stay(next);
  }
}

async function stepField(state: State, key: Key, station: Station): Promise<Outcome<State>> {
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
      return reading.operator === '-'
        ? stay({ ...next, mode: 'reason' })
        : { kind: 'refuse', state: next, refusal: refusal('key-not-here') };
    default:
      return stay(next);
  }
}

async function another(state: State, text: string, station: Station): Promise<Outcome<State>> {
  const found = await lookAtReceipt(station.desk, counterOf(station), Number(text));
  if (!found.ok) return { kind: 'refuse', state, refusal: found.refusal };
  return stay({ ...state, receipt: found.value, mode: 'reason' });
}

/** The request is made before the second person comes: it can be answered from any terminal. */
async function ask(state: State, copyCode: string, station: Station): Promise<Outcome<State>> {
  if (copyCode === '') return stay(state);
  const asked = await requestVoid(station.desk, counterOf(station), {
    receiptId: state.receipt.id,
    reason: { number: state.reason ?? 0 },
    copyCode,
  });
  if (!asked.ok) return { kind: 'refuse', state, refusal: asked.refusal };
  const params: ApproveParams = { requestId: asked.value.id, lines: requestLines(asked.value) };
  return { kind: 'go', to: SCREEN.approve, params, replace: true };
}

export const voidReceiptScreen: Screen<State, undefined, Station> = {
  id: SCREEN.voidReceipt,
  async open(station) {
    const receipt = await lookAtReceipt(station.desk, counterOf(station));
    if (!receipt.ok) return receipt;
    const reasons = await listReasons(station.desk, 'void');
    const choices = reasons.map((one) => ({ ...one, value: one.number }));
    const list = choiceList(choices);
    return { receipt: receipt.value, list, entry: newEntry(NUMBER), mode: 'reason' };
  },
  step: (state, key, station) =>
    state.mode === 'reason' ? stepReason(state, key) : stepField(state, key, station),
  view: (state) => ({
    title: WORDS.title,
    body: bodyLines(state),
    entry:
      state.mode === 'reason'
        ? pageEntry(state.list.entry, WORDS.reason)
        : pageEntry(state.entry, state.mode === 'code' ? WORDS.code : WORDS.number),
    enterNow: enterNow(state),
  }),
  keys: () => [...LIST_KEYS, { keys: '/', intent: 'other-receipt', words: 'another receipt' }],
};

function bodyLines({ receipt, list, mode }: State): readonly Line[] {
  const number = receiptNumber(receipt.register, receipt.number);
  const words = WORDS.receipt(number, receipt.payer, formatCents(receipt.totalCents, true));
  const lines = receipt.lines.map(
    (line) => `   ${line.description}  ${formatCents(line.amountCents, true)}`,
  );
  const head: readonly Line[] = ['', [{ text: ` ${words}`, tone: 'strong' }], ...lines, ''];
  if (mode === 'code') return [...head, ` ${WORDS.codeHint}`];
  return [...head, ...choiceLines(list), '', ` ${WORDS.other}`];
}

function enterNow(state: State): string {
  if (state.mode === 'code') return state.entry.text === '' ? 'nothing' : WORDS.nowCode;
  if (state.mode === 'receipt') return WORDS.nowNumber;
  return state.list.entry.text === '' ? DESK_WORDS.requests.nothing : WORDS.now;
}
