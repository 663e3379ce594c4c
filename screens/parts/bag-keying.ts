// What a verifier keys from the bag: the cash, then the amount of each check in any order. Pure.
import { addCents, type Cents, formatCents, sumCents, ZERO } from '../../src/domain/money.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { KeyBinding, Line } from '../screen.ts';
import { DEPOSIT_WORDS } from '../words/deposit.ts';
import { readAmount } from './amounts.ts';
import { padLeft } from './cells.ts';
import { type Column, layTable } from './columns.ts';
import { AMOUNT, type Entry, newEntry, typeKey } from './entry.ts';

export type BagKeying = {
  readonly cashCents: Cents | undefined;
  readonly checks: readonly Cents[];
  /** 0 is the cash, then the checks; one more is the next check. */
  readonly at: number;
  readonly entry: Entry;
};

export type BagReading =
  | { readonly kind: 'keying'; readonly bag: BagKeying }
  | { readonly kind: 'refused'; readonly bag: BagKeying; readonly refusal: Refusal }
  /** `*`: everything in the bag is keyed. */
  | { readonly kind: 'done'; readonly bag: BagKeying; readonly cashCents: Cents }
  | { readonly kind: 'leave'; readonly bag: BagKeying }
  | { readonly kind: 'tape'; readonly bag: BagKeying };

const WORDS = DEPOSIT_WORDS.verify;
const AMOUNT_MOST = 999_999_999;
const COLUMNS: readonly Column[] = [
  { title: '    ', kind: 'amount' },
  { title: padLeft('', WORDS.cash.length), kind: 'code' },
  { title: padLeft('', 14), kind: 'amount' },
];

export const EMPTY_BAG: BagKeying = {
  cashCents: undefined,
  checks: [],
  at: 0,
  entry: newEntry(AMOUNT),
};

export function bagKey(bag: BagKeying, key: Key): BagReading {
  const reading = typeKey(bag.entry, key);
  const next = { ...bag, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
      return { kind: 'keying', bag: next };
    case 'refused':
      return { kind: 'refused', bag: next, refusal: reading.refusal };
    case 'enter':
      return reading.text === '' ? { kind: 'keying', bag: next } : put(next, reading.text);
    case 'operator':
      switch (reading.operator) {
        case '+':
          return reading.text === '' ? walk(next, 1) : put(next, reading.text);
        case '-':
          return walk(next, -1);
        case '..':
          return { kind: 'tape', bag: { ...next, entry: newEntry(AMOUNT) } };
        case '*':
          if (reading.text === '') return done(next);
          return refused(next, refusal('key-not-here'));
        default:
          return refused(next, refusal('key-not-here'));
      }
    case 'other':
      if (key.name === 'up') return walk(next, -1);
      return key.name === 'down' ? walk(next, 1) : { kind: 'keying', bag: next };
  }
}

function refused(bag: BagKeying, why: Refusal): BagReading {
  return { kind: 'refused', bag: { ...bag, entry: newEntry(AMOUNT) }, refusal: why };
}

function walk(bag: BagKeying, by: -1 | 1): BagReading {
  const at = Math.min(bag.checks.length + 1, bag.at + by);
  return at < 0 ? { kind: 'leave', bag } : { kind: 'keying', bag: { ...bag, at } };
}

/** Zero takes a check out; for the cash it means that there is none. */
function put(bag: BagKeying, text: string): BagReading {
  const amount = readAmount(text);
  if (amount === undefined || amount > AMOUNT_MOST)
    return refused(bag, refusal('entry-unreadable'));
  if (bag.at === 0) return { kind: 'keying', bag: atEnd({ ...bag, cashCents: amount }) };
  const index = bag.at - 1;
  if (amount === 0 && index === bag.checks.length) return refused(bag, refusal('tape-zero'));
  const fresh = amount === 0 ? [] : [amount];
  const checks = [...bag.checks.slice(0, index), ...fresh, ...bag.checks.slice(index + 1)];
  return { kind: 'keying', bag: atEnd({ ...bag, checks }) };
}

function atEnd(bag: BagKeying): BagKeying {
  return { ...bag, at: bag.checks.length + 1, entry: newEntry(AMOUNT) };
}

function done(bag: BagKeying): BagReading {
  const { cashCents } = bag;
  if (cashCents !== undefined) return { kind: 'done', bag, cashCents };
  return refused({ ...bag, at: 0 }, refusal('deposit-cash-missing'));
}

export function isTouched({ cashCents, checks }: BagKeying): boolean {
  return cashCents !== undefined || checks.length > 0;
}

export function labelAt({ at }: BagKeying): string {
  return at === 0 ? WORDS.label.cash : WORDS.label.check(at);
}

type BagTable = { readonly rows: readonly Line[]; readonly foot: Line };

/** The marked row may be the next check, which has no amount yet. */
export function bagTable(bag: BagKeying, width: number): BagTable {
  const { cashCents, checks, at } = bag;
  const amount = (of: Cents | undefined) =>
    of === undefined ? WORDS.notKeyed : formatCents(of, true);
  const next = at > checks.length ? [undefined] : [];
  const rows = [
    { cells: ['', WORDS.cash, amount(cashCents)], marked: at === 0 },
    ...[...checks, ...next].map((check, index) => ({
      cells: [String(index + 1), WORDS.check, amount(check)],
      marked: at === index + 1,
    })),
  ];
  const total = addCents(
    cashCents ?? ZERO,
    sumCents(checks, (check) => check),
  );
  const sum = {
    cells: [WORDS.total, WORDS.items(checks.length), formatCents(total, true)],
    tone: 'strong' as const,
  };
  const table = layTable(COLUMNS, [...rows, sum], width).rows;
  return { rows: table.slice(0, -1), foot: table.at(-1) ?? '' };
}

export function bagNow(bag: BagKeying): string {
  const { text } = bag.entry;
  if (text === '') return bag.at > bag.checks.length ? WORDS.now.empty : WORDS.now.nothing;
  const typed = readAmount(text);
  if (typed === undefined) return WORDS.now.unread(text);
  const label = labelAt(bag);
  if (typed === 0 && bag.at > 0) return WORDS.now.removes(label);
  return WORDS.now.takes(formatCents(typed, true), label);
}

export function bagKeys(): readonly KeyBinding[] {
  const words = WORDS.keys;
  return [
    { intent: 'accept', keys: 'Enter', words: words.accept },
    { intent: 'walk', keys: '+', words: words.walk },
    { intent: 'back', keys: '-', words: words.back },
    { intent: 'done', keys: '*', words: words.done },
    { intent: 'tape', keys: '..', words: words.tape },
  ];
}
