// One key on the payment screen: hands it to what the clerk is being asked now.
import { refusal } from '../../src/domain/refusal.ts';
import { SCREEN } from '../ids.ts';
import type { Key } from '../key.ts';
import type { Outcome } from '../screen.ts';
import type { Station } from '../station.ts';
import { type EntryReading, type Operator, spoiledBy, typeKey } from './entry.ts';
import { enterAmount, operateOnAmount, takeAmount } from './pay-amount.ts';
import { beginReading, endReading } from './pay-check.ts';
import { lookUp, nextItem, takeLine } from './pay-find.ts';
import { enterLine, giveUp, operateOnLine, replaceAmount, walk, walkByArrow } from './pay-line.ts';
import {
  type AmountUse,
  askGiveUp,
  askRestored,
  emptied,
  inMode,
  type Mode,
  type PayState,
  refused,
  stay,
  takesRouting,
} from './pay-state.ts';
import {
  chooseTender,
  enterField,
  enterTender,
  operateOnTender,
  post,
  takeAmountBy,
  toRouting,
  toTotal,
} from './pay-tender.ts';

/** Typing has its outcome at once; only an Enter or an operator asks the desk. */
export function stepPay(
  state: PayState,
  key: Key,
  station: Station,
): Promise<Outcome<PayState>> | Outcome<PayState> {
  const shown = forgetPosted(state);
  const reading = typeKey(shown.entry, key);
  const next = { ...shown, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
      return stay(next);
    case 'refused':
      return refused(next, reading.refusal);
    case 'other':
      return key.name === 'up' || key.name === 'down'
        ? walkByArrow(next, key.name === 'up' ? -1 : 1)
        : stay(state);
    case 'enter':
      return enter(next, reading.text, station);
    case 'operator':
      return operated(next, key, reading, station);
  }
}

type OperatorReading = Extract<EntryReading, { kind: 'operator' }>;

async function operated(
  state: PayState,
  key: Key,
  { operator, text }: OperatorReading,
  station: Station,
): Promise<Outcome<PayState>> {
  const outcome = await operate(state, operator, text, station);
  return afterOperator(outcome, { ...state, entry: spoiledBy(state.entry, key) });
}

/** What was refused is gone from the entry, as after Enter; a dead key spoils what is typed. */
function afterOperator(outcome: Outcome<PayState>, spoiled: PayState): Outcome<PayState> {
  if (outcome.kind !== 'refuse') return outcome;
  if (outcome.refusal.code !== 'key-not-here') {
    return { ...outcome, state: emptied(outcome.state) };
  }
  return spoiled.entry.text === '' ? outcome : stay(spoiled);
}

/** The receipt just posted stays in sight until the next key. */
function forgetPosted(state: PayState): PayState {
  const shows = state.posted ?? state.notice ?? state.guard;
  if (shows === undefined) return state;
  const { posted: _posted, notice: _notice, guard: _guard, ...rest } = state;
  return rest;
}

async function enter(state: PayState, text: string, station: Station): Promise<Outcome<PayState>> {
  const { mode } = state;
  switch (mode.kind) {
    case 'find':
    case 'name':
      return text === ''
        ? stay(state)
        : lookUp(state, text, station, { asText: mode.kind === 'name' });
    case 'amount':
      return enterAmount(state, mode, text, station);
    case 'line':
      return enterLine(state, mode.index, text, station);
    case 'tender':
      return enterTender(state, 'cash', text, station);
    case 'other-tender':
      return chooseTender(state, mode.typed, text, station);
    case 'tender-field':
      return enterField(state, mode, text, station);
    case 'confirm':
      return text === '' ? confirm(state, mode, station) : ignore(state);
    case 'whole':
      return chooseWhole(state, mode, text, station);
  }
}

async function operate(
  state: PayState,
  operator: Operator,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const { mode } = state;
  switch (mode.kind) {
    case 'find':
    case 'name':
      return operateOnFind(state, operator, text, station);
    case 'amount':
      return operateOnAmount(state, mode, operator, text, station);
    case 'line':
      return operateOnLine(state, mode.index, operator, text, station);
    case 'tender':
      return operateOnTender(state, operator, text, station);
    case 'tender-field':
      return operateOnField(state, mode, operator, text, station);
    case 'other-tender':
      return operator === '-' ? stay(inMode(state, { kind: 'tender' })) : ignore(state);
    case 'confirm':
      return operator === '-' ? decline(state, mode) : ignore(state);
    case 'whole':
      return operator === '-' ? stay(inMode(state, declined(mode.use))) : ignore(state);
  }
}

function operateOnField(
  state: PayState,
  mode: Extract<Mode, { kind: 'tender-field' }>,
  operator: Operator,
  text: string,
  station: Station,
): Outcome<PayState> {
  if (operator === '/' && takesRouting(mode)) {
    if (text === '') return beginReading(state, mode, station);
    endReading(state, station);
    return toRouting(state, mode, text);
  }
  if (operator !== '-') return ignore(state);
  endReading(state, station);
  const { draft, field, check } = mode;
  const back: Mode = check ? { kind: 'tender-field', draft, field } : { kind: 'tender' };
  return stay(inMode(state, back));
}

const ignore = (state: PayState) => refused(state, refusal('key-not-here'));

async function operateOnFind(
  state: PayState,
  operator: Operator,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  switch (operator) {
    case '+':
      return text === ''
        ? nextItem(state, station)
        : lookUp(state, text, station, { accept: true, asText: state.mode.kind === 'name' });
    case '-':
      if (state.mode.kind === 'name') return stay(inMode(state, { kind: 'find' }));
      return state.basket.lines.length === 0
        ? { kind: 'back' }
        : walk(state, state.basket.lines.length, -1);
    case '*':
      return toTotal(state, station);
    case '/':
      return text === ''
        ? stay(inMode(state, { kind: 'name' }))
        : lookUp(state, text, station, { asText: true });
    case '.':
      return text === '' ? { kind: 'go', to: SCREEN.more, state } : ignore(state);
    case '..':
      return { kind: 'go', to: SCREEN.tape, params: {}, state: emptied(state) };
  }
}

type Confirm = Extract<Mode, { kind: 'confirm' }>;

/** The fresh Enter of a guard. */
async function confirm(
  state: PayState,
  { confirmed }: Confirm,
  station: Station,
): Promise<Outcome<PayState>> {
  switch (confirmed.kind) {
    case 'pay':
      return takeLine(state, confirmed.offer, confirmed.amountCents, station);
    case 'tender': {
      const tenders = [...state.basket.tenders, confirmed.tender];
      return post(state, { ...state.basket, tenders }, station);
    }
    case 'restored': {
      const kind = state.basket.totalShown ? 'tender' : 'find';
      return stay(inMode(state, { kind }));
    }
    case 'give-up':
      return giveUp(state, station);
  }
}

function decline(state: PayState, { confirmed, before }: Confirm): Outcome<PayState> {
  switch (confirmed.kind) {
    case 'restored':
      return stay(askGiveUp(state));
    case 'give-up':
      return stay(askRestored(state));
    default:
      return stay(inMode(state, before));
  }
}

/** After a no nothing is marked: a line is marked by walking to it, and by nothing else. */
function declined(use: AmountUse): Mode {
  return use.kind === 'line' ? { kind: 'find' } : modeBefore(use);
}

function modeBefore(use: AmountUse): Mode {
  switch (use.kind) {
    case 'offer':
      return { kind: 'amount', offer: use.offer };
    case 'line':
      return { kind: 'line', index: use.index };
    case 'tender':
      return { kind: 'tender' };
  }
}

/** `53` for 53.00: 1 takes it as typed, 2 as whole money. */
async function chooseWhole(
  state: PayState,
  { use, typedCents, wholeCents }: Extract<Mode, { kind: 'whole' }>,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (text === '') return refused(state, refusal('choice-wanted'));
  if (text !== '1' && text !== '2') {
    return refused(state, refusal('choice-unknown', { number: text }));
  }
  const amount = text === '1' ? typedCents : wholeCents;
  const before = inMode(state, modeBefore(use));
  switch (use.kind) {
    case 'offer':
      return takeAmount(before, use.offer, amount, station);
    case 'line':
      return replaceAmount(before, use.index, amount, station);
    case 'tender':
      return takeAmountBy(before, use.tender, amount, station);
  }
}
