// One key on the payment screen: hands it to what the clerk is being asked now.
import { abandonBasket } from '../../src/desk/keep-basket.ts';
import { EMPTY_BASKET } from '../../src/domain/basket.ts';
import { refusal } from '../../src/domain/refusal.ts';
import { SCREEN } from '../ids.ts';
import type { Key } from '../key.ts';
import type { Outcome } from '../screen.ts';
import { counterOf, type Station } from '../station.ts';
import { cleared, type Operator, typeKey } from './entry.ts';
import { enterAmount, operateOnAmount, replaceLine, takeAmount, walk } from './pay-amount.ts';
import { lookUp, nextItem, takeLine } from './pay-find.ts';
import { inMode, type Mode, type PayState, refused, stay } from './pay-state.ts';
import {
  askNumber,
  enterCash,
  enterField,
  operateOnTender,
  post,
  ruleFor,
  toRouting,
  toTotal,
} from './pay-tender.ts';

export async function stepPay(
  state: PayState,
  key: Key,
  station: Station,
): Promise<Outcome<PayState>> {
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
        ? walkFrom(next, key.name === 'up' ? -1 : 1)
        : stay(state);
    case 'enter':
      return enter(next, reading.text, station);
    case 'operator':
      return operate(next, reading.operator, reading.text, station);
  }
}

/** The receipt just posted stays in sight until the next key. */
function forgetPosted(state: PayState): PayState {
  const { posted: _posted, notice: _notice, guard: _guard, ...rest } = state;
  return rest;
}

async function enter(state: PayState, text: string, station: Station): Promise<Outcome<PayState>> {
  const { mode } = state;
  switch (mode.kind) {
    case 'find':
    case 'name':
      return text === '' ? stay(state) : lookUp(state, text, station);
    case 'amount':
      return enterAmount(state, mode, text, station);
    case 'line':
      return replaceLine(state, mode.index, text, station);
    case 'tender':
      return enterCash(state, text, station);
    case 'other-tender':
      return chooseTender(state, text);
    case 'tender-field':
      return enterField(state, mode, text, station);
    case 'confirm':
      return text === '' ? confirm(state, mode, station) : stay(state);
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
      if (operator === '/' && mode.field === 'check' && text !== '') {
        return toRouting(state, mode, text);
      }
      return operator === '-' ? stay(inMode(state, { kind: 'tender' })) : ignore(state);
    case 'other-tender':
      return operator === '-' ? stay(inMode(state, { kind: 'tender' })) : ignore(state);
    case 'confirm':
      return operator === '-' ? decline(state, mode, station) : ignore(state);
    case 'whole':
      return operator === '-'
        ? stay(inMode(state, { kind: 'amount', offer: mode.offer }))
        : ignore(state);
  }
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
      return text === '' ? nextItem(state, station) : lookUp(state, text, station, true);
    case '-':
      if (state.mode.kind === 'name') return stay(inMode(state, { kind: 'find' }));
      return state.basket.lines.length === 0
        ? { kind: 'back' }
        : walk(state, state.basket.lines.length, -1);
    case '*':
      return toTotal(state, station);
    case '/':
      return text === '' ? stay(inMode(state, { kind: 'name' })) : lookUp(state, text, station);
    case '.':
      return text === '' ? { kind: 'go', to: SCREEN.more, state } : ignore(state);
    case '..':
      return { kind: 'go', to: SCREEN.tape, params: {}, state };
  }
}

async function operateOnLine(
  state: PayState,
  index: number,
  operator: Operator,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (text !== '') return ignore({ ...state, entry: cleared(state.entry) });
  if (operator === '-') return walk(state, index, -1);
  if (operator === '+') return walk(state, index, 1);
  if (operator === '*') return toTotal(state, station);
  return ignore(state);
}

function walkFrom(state: PayState, by: -1 | 1): Outcome<PayState> {
  if (state.mode.kind === 'line') return walk(state, state.mode.index, by);
  return state.mode.kind === 'find' && by < 0 && state.basket.lines.length > 0
    ? walk(state, state.basket.lines.length, by)
    : stay(state);
}

function chooseTender(state: PayState, text: string): Outcome<PayState> {
  const rule = state.paying.rules.find((one) => String(one.number) === text);
  if (!rule) return refused(state, refusal('choice-unknown', { number: text || 'nothing' }));
  const tendering = inMode(state, { kind: 'tender' });
  if (rule.kind === 'cash') return stay(tendering);
  return ruleFor(state, rule.kind) ? askNumber(tendering, rule.kind, '') : stay(tendering);
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
  }
}

async function decline(
  state: PayState,
  mode: Confirm,
  station: Station,
): Promise<Outcome<PayState>> {
  if (mode.confirmed.kind !== 'restored') return stay(inMode(state, mode.before));
  const gone = await abandonBasket(station.desk, counterOf(station));
  if (!gone.ok) return refused(state, gone.refusal);
  return stay(inMode(state, { kind: 'find' }, { basket: EMPTY_BASKET }));
}

/** `53` for 53.00: 1 takes it as typed, 2 as whole money. */
async function chooseWhole(
  state: PayState,
  mode: Extract<Mode, { kind: 'whole' }>,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (text === '1') return takeAmount(state, mode.offer, mode.typedCents, station);
  if (text === '2') return takeAmount(state, mode.offer, mode.wholeCents, station);
  return refused(state, refusal('choice-unknown', { number: text || 'nothing' }));
}
