// The adding machine's tape while it is keyed: lines, the marked one, and what each key does. Pure.
// A replaced or removed line stays, struck through: the paper of a real machine forgets nothing.
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import { isStanding, type TapeLine, tapeItems } from '../../src/domain/tape.ts';
import type { Key } from '../key.ts';
import { TAPE_WORDS } from '../words/tape.ts';
import { readAmount, readPercent } from './amounts.ts';
import {
  AMOUNT,
  cleared,
  type Entry,
  newEntry,
  type Operator,
  spoiledBy,
  TAPE,
  typeKey,
} from './entry.ts';

export type TapeRow = TapeLine & { readonly note: string };

export type TapeState = {
  readonly rows: readonly TapeRow[];
  /** The marked row; as many as there are rows is the next new one. */
  readonly at: number;
  readonly entry: Entry;
  /** The amount of an earlier line is being typed. */
  readonly finding?: true;
};

export type TapeReading =
  | { readonly kind: 'tape'; readonly tape: TapeState }
  | { readonly kind: 'refused'; readonly tape: TapeState; readonly refusal: Refusal }
  /** `*` on an empty entry. */
  | { readonly kind: 'total'; readonly tape: TapeState }
  /** `/` while nothing is on the tape. */
  | { readonly kind: 'kept'; readonly tape: TapeState }
  /** `-` above the first line. */
  | { readonly kind: 'leave'; readonly tape: TapeState };

/** Beyond this no stub goes; it keeps every total exact. */
export const TAPE_AMOUNT_MOST = 999_999_999;

export const EMPTY_TAPE: TapeState = { rows: [], at: 0, entry: newEntry(TAPE) };

export function tapeKey(tape: TapeState, key: Key): TapeReading {
  const reading = typeKey(tape.entry, key);
  const next = { ...tape, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
      return { kind: 'tape', tape: next };
    case 'refused':
      return { kind: 'refused', tape: next, refusal: reading.refusal };
    case 'enter':
      if (tape.finding) return find(next, reading.text);
      return reading.text === '' ? { kind: 'tape', tape: next } : put(next, reading.text, 1);
    case 'operator':
      if (tape.finding) return leaveFinding(next, reading.operator, key);
      return operate(next, reading.operator, reading.text);
    case 'other':
      if (key.name === 'up') return walkUp(next);
      return key.name === 'down' ? walkDown(next) : { kind: 'tape', tape: next };
  }
}

function operate(tape: TapeState, operator: Operator, text: string): TapeReading {
  if (text !== '') {
    if (operator === '+') return put(tape, text, 1);
    if (operator === '-') return put(tape, text, -1);
    if (operator === '*') return putNumber(tape, text.slice(0, -1));
    return refused(tape, refusal('key-not-here'));
  }
  switch (operator) {
    case '-':
      return walkUp(tape);
    case '+':
      return tape.at < tape.rows.length ? walkDown(tape) : again(tape);
    case '*':
      if (tapeItems(tape.rows) === 0) return refused(tape, refusal('tape-empty'));
      return { kind: 'total', tape };
    case '/':
      if (tape.rows.length === 0) return { kind: 'kept', tape };
      return { kind: 'tape', tape: { ...tape, entry: newEntry(AMOUNT), finding: true } };
    default:
      return refused(tape, refusal('key-not-here'));
  }
}

/** Marks the nearest standing line above with that amount; past the top it goes on from below. */
function find(tape: TapeState, text: string): TapeReading {
  if (text === '') return { kind: 'tape', tape: found(tape, tape.at) };
  const amount = readAmount(text);
  if (amount === undefined) return refused(tape, refusal('entry-unreadable'));
  const fits = (row: TapeRow) => isStanding(row) && Math.abs(row.amountCents) === amount;
  const above = tape.rows.slice(0, tape.at).findLastIndex(fits);
  const at = above < 0 ? tape.rows.findLastIndex(fits) : above;
  if (at >= 0) return { kind: 'tape', tape: found(tape, at) };
  return refused(tape, refusal('tape-not-found', { amount: formatCents(amount, true) }));
}

function found({ rows }: TapeState, at: number): TapeState {
  return { rows, at, entry: newEntry(TAPE) };
}

function leaveFinding(tape: TapeState, operator: Operator, key: Key): TapeReading {
  if (tape.entry.text !== '' && operator !== '..') {
    return { kind: 'tape', tape: { ...tape, entry: spoiledBy(tape.entry, key) } };
  }
  if (operator === '-') return { kind: 'tape', tape: found(tape, tape.at) };
  return refused(tape, refusal('key-not-here'));
}

function refused(tape: TapeState, why: Refusal): TapeReading {
  return { kind: 'refused', tape: { ...tape, entry: cleared(tape.entry) }, refusal: why };
}

/** A new line at the end, or in place of the marked one, which is struck through. */
function put(tape: TapeState, text: string, sign: 1 | -1): TapeReading {
  const amount = readAmount(text);
  if (amount === undefined || amount > TAPE_AMOUNT_MOST) {
    return refused(tape, refusal('entry-unreadable'));
  }
  if (amount === 0 && tape.at === tape.rows.length) return refused(tape, refusal('tape-zero'));
  const row = { amountCents: cents(sign * amount), struck: false, note: noteOf(text) };
  return { kind: 'tape', tape: atEnd(tape, replaceLine(tape.rows, tape.at, row)) };
}

/** A number that is not added, such as a date: at the end, wherever the mark is. */
function putNumber(tape: TapeState, digits: string): TapeReading {
  const row = { amountCents: cents(0), struck: false, kind: 'number', note: digits } as const;
  return { kind: 'tape', tape: atEnd(tape, [...tape.rows, row]) };
}

/** The sum so far, on which the tape goes on. */
export function withSubtotal(tape: TapeState): TapeState {
  const row = { amountCents: cents(0), struck: false, kind: 'subtotal', note: '' } as const;
  return atEnd(tape, [...tape.rows, row]);
}

/**
 * Strikes the line at the index and puts the new one below it. Zero only strikes; past the end
 * there is nothing to strike.
 */
export function replaceLine<Row extends TapeLine>(
  rows: readonly Row[],
  at: number,
  fresh: Row,
): readonly Row[] {
  const before = rows.slice(0, at);
  const old = rows.slice(at, at + 1).map((row) => ({ ...row, struck: true }));
  const added = fresh.amountCents === 0 ? [] : [fresh];
  return [...before, ...old, ...added, ...rows.slice(at + 1)];
}

function atEnd(tape: TapeState, rows: readonly TapeRow[]): TapeState {
  return { rows, at: rows.length, entry: cleared(tape.entry) };
}

/** `3*5300` is noted as `3 x 53.00`, `15900/3` as `159.00 / 3`. */
function noteOf(text: string): string {
  const shown = (digits: string) => formatCents(readAmount(digits) ?? cents(0), true);
  const percent = readPercent(text);
  if (percent) return TAPE_WORDS.percent(percent.rate, formatCents(percent.amountCents, true));
  const [factor, product] = text.split('*');
  if (product !== undefined) return TAPE_WORDS.times(factor ?? '', shown(product));
  const [dividend, divisor] = text.split('/');
  return divisor === undefined ? '' : TAPE_WORDS.divided(shown(dividend ?? ''), divisor);
}

/** The last standing line once more. */
function again(tape: TapeState): TapeReading {
  const last = tape.rows.findLast(isStanding);
  if (last === undefined) return refused(tape, refusal('tape-empty'));
  const row = { amountCents: last.amountCents, struck: false, note: TAPE_WORDS.again };
  return { kind: 'tape', tape: atEnd(tape, [...tape.rows, row]) };
}

/** Struck lines are passed over: nothing can be done to them. */
function walkUp(tape: TapeState): TapeReading {
  const at = tape.rows.slice(0, tape.at).findLastIndex(isStanding);
  if (at < 0) return { kind: 'leave', tape };
  return { kind: 'tape', tape: { ...tape, at } };
}

function walkDown(tape: TapeState): TapeReading {
  const below = tape.rows.findIndex((row, index) => index > tape.at && isStanding(row));
  return { kind: 'tape', tape: { ...tape, at: below < 0 ? tape.rows.length : below } };
}

/** The stubs of a sheet: amounts alone. */
export function tapeLines(rows: readonly TapeRow[]): readonly TapeLine[] {
  return rows
    .filter(({ kind }) => kind === undefined)
    .map(({ amountCents, struck }) => ({ amountCents, struck }));
}

/** What the typed text would add: undefined while it is no amount. */
export function pendingCents(tape: TapeState): Cents | undefined {
  return readAmount(tape.entry.text);
}
