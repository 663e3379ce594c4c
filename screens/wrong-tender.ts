// Corrects the tender of the last receipt without keying its lines again.
import { type Correction, correctTender, type RightTender } from '../src/desk/correct-tender.ts';
import { lookAtReceipt } from '../src/desk/look-at-receipt.ts';
import { requestLines } from '../src/desk/request-lines.ts';
import { startPaying } from '../src/desk/start-paying.ts';
import { formatCents } from '../src/domain/money.ts';
import { type PostedReceipt, receiptNumber, type StandingTender } from '../src/domain/receipt.ts';
import type { TenderRule } from '../src/domain/tender.ts';
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

type Field = 'check' | 'last4' | 'authorisation';
type Mode =
  | { readonly kind: 'wrong'; readonly list: ChoiceList<StandingTender> }
  | {
      readonly kind: 'right';
      readonly wrong: StandingTender;
      readonly list: ChoiceList<TenderRule>;
    }
  | {
      readonly kind: 'field';
      readonly wrong: StandingTender;
      readonly right: RightTender;
      readonly field: Field;
      readonly entry: Entry;
    };
type State = {
  readonly receipt: PostedReceipt;
  readonly rules: readonly TenderRule[];
  readonly mode: Mode;
};

const WORDS = DESK_WORDS.tender;
const stay = (state: State): Outcome<State> => ({ kind: 'stay', state });

function tenderName(tender: StandingTender): string {
  const number = tender.checkNumber ?? tender.cardLast4 ?? '';
  return `${tender.kind} ${number} ${formatCents(tender.amountCents, true)}`.replace('  ', ' ');
}

function wrongMode(receipt: PostedReceipt, rules: readonly TenderRule[]): Mode {
  const [only, ...more] = receipt.tenders;
  if (only && more.length === 0) return rightMode(only, rules);
  const choices = receipt.tenders.map((tender, index) => ({
    number: index + 1,
    words: tenderName(tender),
    value: tender,
  }));
  return { kind: 'wrong', list: choiceList(choices) };
}

/** A credit is not handed over, so nothing can really have been one. */
function rightMode(wrong: StandingTender, rules: readonly TenderRule[]): Mode {
  const choices = rules
    .filter((rule) => rule.kind !== 'credit')
    .map((rule) => ({ number: rule.number, words: rule.name, value: rule }));
  return { kind: 'right', wrong, list: choiceList(choices) };
}

async function stepChoice(
  state: State,
  mode: Exclude<Mode, { kind: 'field' }>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  if (mode.kind === 'wrong') {
    const reading = readChoice(mode.list, key);
    const next: State = { ...state, mode: { ...mode, list: reading.list } };
    if (reading.kind === 'picked') {
      return stay({ ...next, mode: rightMode(reading.value, state.rules) });
    }
    if (reading.kind === 'refused')
      return { kind: 'refuse', state: next, refusal: reading.refusal };
    return reading.kind === 'operator' && reading.operator === '-' ? { kind: 'back' } : stay(next);
  }
  const reading = readChoice(mode.list, key);
  const next: State = { ...state, mode: { ...mode, list: reading.list } };
  if (reading.kind === 'picked') return choseRight(next, mode.wrong, reading.value, station);
  if (reading.kind === 'refused') return { kind: 'refuse', state: next, refusal: reading.refusal };
  return reading.kind === 'operator' && reading.operator === '-' ? { kind: 'back' } : stay(next);
}

function choseRight(
  state: State,
  wrong: StandingTender,
  rule: TenderRule,
  station: Station,
): Promise<Outcome<State>> | Outcome<State> {
  const right: RightTender = { kind: rule.kind };
  if (rule.kind === 'cash') return correct(state, wrong, right, station);
  const field: Field = rule.kind === 'card' ? 'last4' : 'check';
  return stay({ ...state, mode: { kind: 'field', wrong, right, field, entry: newEntry(NUMBER) } });
}

async function stepField(
  state: State,
  mode: Extract<Mode, { kind: 'field' }>,
  key: Key,
  station: Station,
): Promise<Outcome<State>> {
  const reading = typeKey(mode.entry, key);
  const next: State = { ...state, mode: { ...mode, entry: reading.entry } };
  if (reading.kind === 'refused') return { kind: 'refuse', state: next, refusal: reading.refusal };
  if (reading.kind === 'operator' && reading.operator === '-') {
    return stay({ ...state, mode: rightMode(mode.wrong, state.rules) });
  }
  if (reading.kind !== 'enter' || reading.text === '') return stay(next);
  if (mode.field === 'last4') {
    const right = { ...mode.right, cardLast4: reading.text };
    const entry = newEntry(NUMBER);
    return stay({ ...state, mode: { ...mode, right, field: 'authorisation', entry } });
  }
  const number =
    mode.field === 'check' ? { checkNumber: reading.text } : { authorisation: reading.text };
  return correct(next, mode.wrong, { ...mode.right, ...number }, station);
}

async function correct(
  state: State,
  wrong: StandingTender,
  right: RightTender,
  station: Station,
): Promise<Outcome<State>> {
  const correction: Correction = { receiptId: state.receipt.id, wrongTenderId: wrong.id, right };
  const corrected = await correctTender(station.desk, counterOf(station), correction);
  if (!corrected.ok) {
    const again = { ...state, mode: wrongMode(state.receipt, state.rules) };
    return { kind: 'refuse', state: again, refusal: corrected.refusal };
  }
  if (corrected.value.done) return { kind: 'back' };
  const { request } = corrected.value;
  const params: ApproveParams = { requestId: request.id, lines: requestLines(request) };
  return { kind: 'go', to: SCREEN.approve, params, replace: true };
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
    return { receipt: receipt.value, rules, mode: wrongMode(receipt.value, rules) };
  },
  step: (state, key, station) =>
    state.mode.kind === 'field'
      ? stepField(state, state.mode, key, station)
      : stepChoice(state, state.mode, key, station),
  view: (state) => ({
    title: WORDS.title,
    body: bodyLines(state),
    entry: entryOf(state.mode),
    enterNow: WORDS.now,
  }),
  keys: () => LIST_KEYS,
};

function bodyLines({ receipt, mode }: State): readonly Line[] {
  const number = receiptNumber(receipt.register, receipt.number);
  const head = ['', ` ${number}   ${receipt.payer}   ${formatCents(receipt.totalCents, true)}`, ''];
  if (mode.kind === 'wrong') return [...head, ` ${WORDS.whichWrong}`, ...choiceLines(mode.list)];
  const question = ` ${WORDS.whichRight(tenderName(mode.wrong))}`;
  return mode.kind === 'right'
    ? [...head, question, ...choiceLines(mode.list)]
    : [...head, question];
}

function entryOf(mode: Mode) {
  if (mode.kind === 'field') return pageEntry(mode.entry, WORDS[mode.field]);
  return pageEntry(mode.list.entry, mode.kind === 'wrong' ? WORDS.wrong : WORDS.right);
}
