// Changing a line of the basket: walk to it, replace its amount, or take it out.
import { findById } from '../../src/desk/find-account.ts';
import { abandonBasket } from '../../src/desk/keep-basket.ts';
import { nameItem } from '../../src/desk/name-item.ts';
import { type AccountLine, type Basket, EMPTY_BASKET } from '../../src/domain/basket.ts';
import { type Cents, cents } from '../../src/domain/money.ts';
import { refusal } from '../../src/domain/refusal.ts';
import { type NamedItemResult, SCREEN, type WhichItemParams } from '../ids.ts';
import type { Outcome } from '../screen.ts';
import { counterOf, type Station } from '../station.ts';
import { DESK_WORDS } from '../words/desk.ts';
import { meantWhole, readAmount } from './amounts.ts';
import type { Operator } from './entry.ts';
import { accountLabel, keepBasket } from './pay-find.ts';
import { askWhole, emptied, inMode, type PayState, refused, stay, toldPart } from './pay-state.ts';
import { toTotal } from './pay-tender.ts';

/** A number for the marked line: another amount, or 0 to take it out. */
export async function enterLine(
  state: PayState,
  index: number,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  const line = state.basket.lines[index];
  const amount = readAmount(text);
  if (line === undefined || text === '') return stay(state);
  if (amount === undefined) return refused(state, refusal('entry-unreadable'));
  if (amount === 0) return removeLine(state, index, station);
  return line.kind === 'account' && meantWhole(text, line.dueCents)
    ? askWhole(state, { kind: 'line', index }, amount, line.dueCents)
    : replaceAmount(state, index, amount, station);
}

export async function replaceAmount(
  state: PayState,
  index: number,
  amountCents: Cents,
  station: Station,
): Promise<Outcome<PayState>> {
  const line = state.basket.lines[index];
  if (line === undefined) return stay(state);
  if (line.kind === 'fee') return refused(state, refusal('fee-price-fixed'));
  // As far as the written-off amount that was told: less of it recovers less.
  const { recoverCents = 0 } = line;
  if (amountCents > line.dueCents + recoverCents) {
    return refused(inMode(state, { kind: 'line', index }), refusal('line-beyond-due'));
  }
  const recovers = cents(Math.max(0, amountCents - line.dueCents));
  const { recoverCents: _told, ...plain } = line;
  const changed = recovers > 0 ? { ...plain, recoverCents: recovers } : plain;
  return replaceLine(state, index, { ...changed, amountCents }, station);
}

async function replaceLine(
  state: PayState,
  index: number,
  line: AccountLine,
  station: Station,
): Promise<Outcome<PayState>> {
  const lines = state.basket.lines.with(index, line);
  const kept = await keepBasket(state, { ...state.basket, lines }, station);
  return kept.kind === 'stay' ? stay(toldPart(kept.state, line, line.amountCents)) : kept;
}

/** Once the total was shown, taking the last line out is giving the basket up: a record. */
async function removeLine(
  state: PayState,
  index: number,
  station: Station,
): Promise<Outcome<PayState>> {
  const lines = state.basket.lines.filter((_, at) => at !== index);
  if (lines.length === 0 && state.basket.totalShown) {
    // Whoever does not give it up has no line marked any more.
    return giveUp(inMode(state, { kind: 'find' }), station);
  }
  const payer = await payerOf({ ...state.basket, lines }, station);
  return keepBasket(state, { ...state.basket, lines, payer }, station);
}

/** The receipt names the payer of the first account that is still in the basket. */
async function payerOf({ lines }: Basket, station: Station): Promise<string> {
  for (const line of lines) {
    if (line.kind !== 'account') continue;
    const { payer } = await findById(station.desk, line.accountId);
    if (payer !== '') return payer;
  }
  return '';
}

/** Once the total was shown a reason is asked; then the basket is read again. */
export async function giveUp(state: PayState, station: Station): Promise<Outcome<PayState>> {
  if (state.basket.totalShown) return { kind: 'go', to: SCREEN.giveUp, state };
  const gone = await abandonBasket(station.desk, counterOf(station));
  if (!gone.ok) return refused(state, gone.refusal);
  const notice = DESK_WORDS.done.gone;
  return stay(inMode(state, { kind: 'find' }, { basket: EMPTY_BASKET, notice }));
}

export async function operateOnLine(
  state: PayState,
  index: number,
  operator: Operator,
  text: string,
  station: Station,
): Promise<Outcome<PayState>> {
  if (operator === '..') return { kind: 'go', to: SCREEN.tape, params: {}, state: emptied(state) };
  if (text !== '') return refused(state, refusal('key-not-here'));
  if (operator === '-') return walk(state, index, -1);
  if (operator === '+') return walk(state, index, 1);
  if (operator === '*') return toTotal(state, station);
  return operator === '/' ? askItem(state, index) : refused(state, refusal('key-not-here'));
}

/** Of an account; what is sold is no item of anybody. */
function askItem(state: PayState, index: number): Outcome<PayState> {
  const line = state.basket.lines[index];
  if (line?.kind !== 'account') return refused(state, refusal('key-not-here'));
  const params: WhichItemParams = { index, line };
  return { kind: 'go', to: SCREEN.whichItem, params, state };
}

/** The line pays the item that was named, as much of it as it has money. */
export async function payItem(
  state: PayState,
  { index, itemId }: NamedItemResult,
  station: Station,
): Promise<Outcome<PayState>> {
  const line = state.basket.lines[index];
  if (line?.kind !== 'account') return stay(state);
  const label = accountLabel(await findById(station.desk, line.accountId));
  const named = await nameItem(station.desk, line, { itemId, label });
  return named.ok ? replaceLine(state, index, named.value, station) : refused(state, named.refusal);
}

/** `-` and `+` on an empty entry walk the basket; past either end is finding again. */
export function walk(state: PayState, from: number, by: -1 | 1): Outcome<PayState> {
  const index = from + by;
  const inBasket = index >= 0 && index < state.basket.lines.length;
  return stay(inMode(state, inBasket ? { kind: 'line', index } : { kind: 'find' }));
}

/** The arrows do the same. */
export function walkByArrow(state: PayState, by: -1 | 1): Outcome<PayState> {
  if (state.mode.kind === 'line') return walk(state, state.mode.index, by);
  const canWalk = state.mode.kind === 'find' && by < 0 && state.basket.lines.length > 0;
  return canWalk ? walk(state, state.basket.lines.length, by) : stay(state);
}
