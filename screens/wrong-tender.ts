// Corrects the tender of the last receipt, or of another one, without keying its lines again.
import { type Correction, correctTender, type RightTender } from '../src/desk/correct-tender.ts';
import { lookAtReceipt } from '../src/desk/look-at-receipt.ts';
import { startPaying } from '../src/desk/start-paying.ts';
import { type PostedReceipt, receiptNumber, type StandingTender } from '../src/domain/receipt.ts';
import type { TenderRule } from '../src/domain/tender.ts';
import { SCREEN } from './ids.ts';
import type { Key } from './key.ts';
import { leaveToApproval } from './parts/approval.ts';
import { choiceList, readChoice } from './parts/choice-list.ts';
import { NUMBER, newEntry, typeKey } from './parts/entry.ts';
import { deadKey, refused, stay } from './parts/outcomes.ts';
import { RECEIPT, typedReceipt } from './parts/typed-receipt.ts';
import {
  tenderName,
  type WrongTender,
  type WrongTenderMode,
  wrongTenderKeys,
  wrongTenderPage,
} from './parts/wrong-tender-page.ts';
import type { Outcome, Screen } from './screen.ts';
import { counterOf, type Station } from './station.ts';
import { DESK_WORDS } from './words/desk.ts';
import { PAY_WORDS } from './words/pay.ts';

type State = WrongTender;
type Mode<Kind extends WrongTenderMode['kind']> = Extract<WrongTenderMode, { kind: Kind }>;

const WORDS = DESK_WORDS.tender;

/** The first question about a receipt; one of a single tender leaves nothing to ask. */
function startMode(receipt: PostedReceipt, rules: readonly TenderRule[]): WrongTenderMode {
  const [only, ...more] = receipt.tenders;
  if (only && more.length === 0) return rightMode(receipt, only, rules);
  const choices = receipt.tenders.map((tender) => ({
    ...whyNotOf(receipt),
    number: tender.place,
    words: tenderName(tender),
    value: tender,
  }));
  return { kind: 'wrong', list: choiceList(choices) };
}

/** What is void is looked at only; `/` reaches another receipt. */
function whyNotOf({ isVoid }: PostedReceipt): { readonly disabled?: string } {
  return isVoid ? { disabled: DESK_WORDS.void.voidAlready } : {};
}

/** A credit is not handed over, so nothing can really have been one. */
function rightMode(
  receipt: PostedReceipt,
  wrong: StandingTender,
  rules: readonly TenderRule[],
): WrongTenderMode {
  const choices = rules
    .filter((rule) => rule.kind !== 'credit')
    .map((rule) => ({ ...whyNotOf(receipt), number: rule.number, words: rule.name, value: rule }));
  return { kind: 'right', wrong, list: choiceList(choices) };
}

function stepWrong(state: State, mode: Mode<'wrong'>, key: Key): Outcome<State> {
  const reading = readChoice(mode.list, key, '/');
  const next: State = { ...state, mode: { ...mode, list: reading.list } };
  switch (reading.kind) {
    case 'picked':
      return stay({ ...next, mode: rightMode(state.receipt, reading.value, state.rules) });
    case 'refused':
      return refused(next, reading.refusal);
    case 'operator':
      return reading.operator === '/' ? askReceipt(next) : leave(next, reading.operator);
    case 'list':
      return stay(next);
  }
}

async function stepRight(
  state: State,
  mode: Mode<'right'>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = readChoice(mode.list, key, '/');
  const next: State = { ...state, mode: { ...mode, list: reading.list } };
  switch (reading.kind) {
    case 'picked':
      return choseRight(next, mode.wrong, reading.value, station);
    case 'refused':
      return refused(next, reading.refusal);
    case 'operator':
      if (reading.operator === '/') return askReceipt(next);
      // Of several tenders the wrong one was chosen before: `-` goes back to that.
      return reading.operator === '-' && state.receipt.tenders.length > 1
        ? stay({ ...next, mode: startMode(state.receipt, state.rules) })
        : leave(next, reading.operator);
    case 'list':
      return stay(next);
  }
}

const leave = (state: State, operator: string): Outcome<State> =>
  operator === '-' ? { kind: 'back' } : deadKey(state);

const askReceipt = (state: State): Outcome<State> =>
  stay({ ...state, mode: { kind: 'receipt', entry: newEntry(RECEIPT) } });

function choseRight(
  state: State,
  wrong: StandingTender,
  rule: TenderRule,
  station: Station,
): Promise<Outcome<State>> | Outcome<State> {
  const right: RightTender = { kind: rule.kind };
  if (rule.kind === 'cash') return correct(state, wrong, right, station);
  const field = rule.kind === 'card' ? 'last4' : 'check';
  return stay({ ...state, mode: { kind: 'field', wrong, right, field, entry: newEntry(NUMBER) } });
}

async function stepTyped(
  state: State,
  mode: Mode<'field'> | Mode<'receipt'>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = typeKey(mode.entry, key);
  const next: State = { ...state, mode: { ...mode, entry: reading.entry } };
  switch (reading.kind) {
    case 'refused':
      return refused(next, reading.refusal);
    case 'operator':
      return reading.operator === '-' ? stay(before(state, mode)) : deadKey(next);
    case 'enter':
      if (reading.text === '') return stay(next);
      return mode.kind === 'receipt'
        ? another(next, reading.text, station)
        : enterField(next, mode, reading.text, station);
    default:
      return stay(next);
  }
}

function before(state: State, mode: Mode<'field'> | Mode<'receipt'>): State {
  const { receipt, rules } = state;
  const back =
    mode.kind === 'field' ? rightMode(receipt, mode.wrong, rules) : startMode(receipt, rules);
  return { ...state, mode: back };
}

async function another(state: State, text: string, station: Station): Promise<Outcome<State>> {
  const found = await typedReceipt(text, station);
  if (!found.ok) return refused(state, found.refusal);
  return stay({ ...state, receipt: found.value, mode: startMode(found.value, state.rules) });
}

async function enterField(
  state: State,
  mode: Mode<'field'>,
  text: string,
  station: Station,
): Promise<Outcome<State>> {
  if (mode.field === 'last4') {
    const right = { ...mode.right, cardLast4: text };
    const entry = newEntry(NUMBER);
    return stay({ ...state, mode: { ...mode, right, field: 'authorisation', entry } });
  }
  const number = mode.field === 'check' ? { checkNumber: text } : { authorisation: text };
  return correct(state, mode.wrong, { ...mode.right, ...number }, station);
}

async function correct(
  state: State,
  wrong: StandingTender,
  right: RightTender,
  station: Station,
): Promise<Outcome<State>> {
  const { receipt, rules } = state;
  const correction: Correction = { receiptId: receipt.id, wrongTenderId: wrong.id, right };
  const corrected = await correctTender(station.desk, counterOf(station), correction);
  if (!corrected.ok) {
    return refused({ ...state, mode: startMode(receipt, rules) }, corrected.refusal);
  }
  const rightName =
    `${PAY_WORDS.kinds[right.kind]} ${right.checkNumber ?? right.cardLast4 ?? ''}`.trim();
  const number = receiptNumber(receipt.register, receipt.number);
  const done = WORDS.done(number, tenderName(wrong), rightName);
  if (corrected.value.done) return { kind: 'back', done };
  return leaveToApproval(corrected.value.request, done);
}

export const wrongTenderScreen: Screen<State, undefined, Station> = {
  id: SCREEN.wrongTender,
  async open(station) {
    const counter = counterOf(station);
    const receipt = await lookAtReceipt(station.desk, counter);
    if (!receipt.ok) return receipt;
    const paying = await startPaying(station.desk, counter);
    if (!paying.ok) return paying;
    const { rules } = paying.value;
    return { receipt: receipt.value, rules, mode: startMode(receipt.value, rules) };
  },
  step(state, key, station) {
    const { mode } = state;
    switch (mode.kind) {
      case 'wrong':
        return stepWrong(state, mode, key);
      case 'right':
        return stepRight(state, mode, key, station);
      case 'field':
      case 'receipt':
        return stepTyped(state, mode, key, station);
    }
  },
  view: wrongTenderPage,
  keys: wrongTenderKeys,
};
