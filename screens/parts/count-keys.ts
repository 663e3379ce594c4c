// What each key does to a count. Pure: a reading tells the screen when the count is to be looked at
// as a whole, left, or helped by the adding machine.
import type { CountRow } from '../../src/domain/denomination.ts';
import { cents, formatCents, multiplyCents, parseAmount } from '../../src/domain/money.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import { readAmount, readPieces } from './amounts.ts';
import {
  type Counted,
  type CountState,
  isTouched,
  movedTo,
  paperOf,
  type Slot,
} from './count-state.ts';
import { type Operator, typeKey } from './entry.ts';

export type CountReading =
  | { readonly kind: 'counting'; readonly count: CountState }
  | { readonly kind: 'refused'; readonly count: CountState; readonly refusal: Refusal }
  /** `*`: the count may be looked at as a whole. */
  | { readonly kind: 'review'; readonly count: CountState }
  /** `-` above the first row, or while nothing is counted. */
  | { readonly kind: 'leave'; readonly count: CountState }
  /** `..`: the adding machine; see takeTape. */
  | { readonly kind: 'tape'; readonly count: CountState };

/** Beyond these nobody counts; they keep every sum exact. */
const PIECES_MOST = 999_999;
const AMOUNT_MOST = 999_999_999;

export function countKey(count: CountState, key: Key): CountReading {
  const reading = typeKey(count.entry, key);
  const next = { ...count, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
      return { kind: 'counting', count: next };
    case 'refused':
      return { kind: 'refused', count: next, refusal: reading.refusal };
    case 'enter':
      return reading.text === '' ? walk(next, 1) : put(next, reading.text);
    case 'operator':
      return operate(next, reading.operator, reading.text);
    case 'other':
      if (key.name === 'up') return walk(next, -1);
      return key.name === 'down' ? walk(next, 1) : { kind: 'counting', count: next };
  }
}

function operate(count: CountState, operator: Operator, text: string): CountReading {
  if (operator === '..') return { kind: 'tape', count: movedTo(count, count.at) };
  if (operator === '-') return walk(count, -1);
  if (operator === '+') return text === '' ? walk(count, 1) : put(count, text);
  if (operator !== '*') return refused(count, refusal('key-not-here'));
  if (text !== '') return refused(count, refusal('count-pending', { text }));
  return review(count);
}

/** Up from the first row, or where nothing is lost, leaves; the end stays where it is. */
function walk(count: CountState, by: -1 | 1): CountReading {
  if (by < 0 && (count.at === 0 || !isTouched(count))) return { kind: 'leave', count };
  const at = Math.min(count.slots.length, count.at + by);
  return { kind: 'counting', count: movedTo(count, at) };
}

function put(count: CountState, text: string): CountReading {
  const slot = count.slots[count.at];
  if (slot === undefined) return refused(count, refusal('count-at-end'));
  const read = readSlot(slot, text);
  if ('code' in read) return refused(movedTo(count, count.at), read);
  const counted = count.slots.map((_, at) => (at === count.at ? read : count.counted[at]));
  return walk({ ...count, counted }, 1);
}

function refused(count: CountState, why: Refusal): CountReading {
  return { kind: 'refused', count, refusal: why };
}

/** What the text means in this slot, or why it means nothing. */
export function readSlot(slot: Slot, text: string): Counted | Refusal {
  if (slot.kind === 'amount') {
    const amountCents = readAmount(text);
    if (amountCents === undefined || amountCents > AMOUNT_MOST) return refusal('entry-unreadable');
    return { asMoney: true, quantity: 0, amountCents };
  }
  if (text.includes('.') && slot.kind === 'cash') return readMoney(slot.row, text);
  const quantity = readPieces(text);
  if (quantity === undefined || quantity > PIECES_MOST) return refusal('entry-unreadable');
  const each = slot.kind === 'cash' ? slot.row.denominationCents * slot.row.pieces : 0;
  return { asMoney: false, quantity, amountCents: multiplyCents(cents(each), quantity) };
}

/** Money instead of pieces must be made of the row's denomination. */
function readMoney(row: CountRow, text: string): Counted | Refusal {
  const amountCents = parseAmount(text);
  if (amountCents === undefined || amountCents > AMOUNT_MOST) return refusal('entry-unreadable');
  const quantity = amountCents / row.denominationCents;
  if (Number.isInteger(quantity)) return { asMoney: true, quantity, amountCents };
  const facts = { amount: formatCents(amountCents), piece: formatCents(row.denominationCents) };
  return refusal('count-not-multiple', facts);
}

/** Refuses a count of nothing, and paper of which only the items or only the amount was typed. */
function review(count: CountState): CountReading {
  if (count.counted.every((one) => one === undefined)) {
    return refused(count, refusal('drawer-untouched'));
  }
  for (const name of ['checks', 'card'] as const) {
    const { items, amountCents } = paperOf(count, name);
    const half = items === 0 ? 'items' : 'amount';
    if ((items === 0) === (amountCents === 0)) continue;
    const at = count.slots.findIndex((slot) => slot.kind === half && slot.paper === name);
    return refused(movedTo(count, at), refusal('count-half', { paper: name }));
  }
  return { kind: 'review', count };
}
