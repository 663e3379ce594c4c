// The checks that go into a deposit: walked, struck where a recorded difference says they are
// missing, and joined by those that were found in a drawer though no receipt lists them. Pure.
import {
  addCents,
  type Cents,
  formatCents,
  parseAmount,
  sumCents,
} from '../../src/domain/money.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { KeyBinding, Line } from '../screen.ts';
import { DEPOSIT_WORDS } from '../words/deposit.ts';
import { type Column, layTable } from './columns.ts';
import { cleared, type Entry, LINE, newEntry, typeKey } from './entry.ts';
import { tapeTotalOf } from './tape-result.ts';

export type DepositCheck = {
  readonly tenderId: number;
  readonly receipt: string;
  readonly payer: string;
  readonly number: string;
  readonly amountCents: Cents;
};

export type CheckList = {
  readonly checks: readonly DepositCheck[];
  /** Tender ids of those that are struck. */
  readonly missing: readonly number[];
  /** Amounts of checks that no receipt lists; they stand below the others. */
  readonly found: readonly Cents[];
  /** The marked check. */
  readonly at: number;
  readonly entry: Entry;
};

export type CheckReading =
  | { readonly kind: 'list'; readonly list: CheckList }
  | { readonly kind: 'refused'; readonly list: CheckList; readonly refusal: Refusal }
  /** `*`: all checks are in the bag. */
  | { readonly kind: 'done'; readonly list: CheckList }
  /** `..`: the adding machine, for the amount of a found check. */
  | { readonly kind: 'tape'; readonly list: CheckList }
  /** `-` above the first check. */
  | { readonly kind: 'back'; readonly list: CheckList };

const WORDS = DEPOSIT_WORDS.seal;
const COLUMNS: readonly Column[] = [
  { title: WORDS.head.line, kind: 'amount' },
  { title: WORDS.head.receipt, kind: 'code' },
  { title: WORDS.head.payer, kind: 'text' },
  { title: WORDS.head.check, kind: 'code' },
  { title: WORDS.head.amount, kind: 'amount' },
  { title: '       ', kind: 'code' },
];

export function startCheckList(checks: readonly DepositCheck[]): CheckList {
  return { checks, missing: [], found: [], at: 0, entry: newEntry(LINE) };
}

export function checkKey(list: CheckList, key: Key): CheckReading {
  const reading = typeKey(list.entry, key);
  const next = { ...list, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
    case 'other':
      return { kind: 'list', list: next };
    case 'refused':
      return { kind: 'refused', list: next, refusal: reading.refusal };
    case 'enter':
      return reading.text === '' ? { kind: 'list', list: next } : take(next, reading.text);
    case 'operator':
      if (reading.operator === '+' && reading.text === '') return walk(next, 1);
      if (reading.operator === '-') return walk(next, -1);
      if (reading.operator === '*' && reading.text === '') return { kind: 'done', list: next };
      if (reading.operator === '..') {
        return { kind: 'tape', list: { ...next, entry: cleared(next.entry) } };
      }
      return { kind: 'refused', list: next, refusal: refusal('key-not-here') };
  }
}

/** The total stands in the entry as money, so that Enter takes it for a check that was found. */
export function withTapeTotal(list: CheckList, result: unknown): CheckList {
  const total = tapeTotalOf(result);
  if (total === undefined || total <= 0) return list;
  return { ...list, entry: { ...list.entry, text: formatCents(total) } };
}

function walk(list: CheckList, by: -1 | 1): CheckReading {
  if (list.at + by < 0) return { kind: 'back', list };
  return { kind: 'list', list: { ...list, at: Math.min(lastLine(list), list.at + by) } };
}

function lastLine({ checks, found }: CheckList): number {
  return Math.max(0, checks.length + found.length - 1);
}

/**
 * An amount with a point joins as a check that was found; `0` strikes the marked check or puts it
 * back; any other number marks its line.
 */
function take(list: CheckList, text: string): CheckReading {
  if (text.includes('.')) return find(list, text);
  const at = Number(text) - 1;
  if (at >= 0) {
    const known = at < list.checks.length + list.found.length;
    if (known) return { kind: 'list', list: { ...list, at } };
    return { kind: 'refused', list, refusal: refusal('choice-unknown', { number: text }) };
  }
  return { kind: 'list', list: strike(list) };
}

function find(list: CheckList, text: string): CheckReading {
  const amount = parseAmount(text) ?? 0;
  if (amount === 0) return { kind: 'refused', list, refusal: refusal('amount-zero') };
  const joined = { ...list, found: [...list.found, amount] };
  return { kind: 'list', list: { ...joined, at: lastLine(joined) } };
}

/** A found check is taken out again. */
function strike(list: CheckList): CheckList {
  const marked = list.checks[list.at];
  if (!marked) {
    const out = list.at - list.checks.length;
    const fewer = { ...list, found: list.found.filter((_, index) => index !== out) };
    return { ...fewer, at: Math.min(lastLine(fewer), list.at) };
  }
  const missing = isMissing(list, marked)
    ? list.missing.filter((id) => id !== marked.tenderId)
    : [...list.missing, marked.tenderId];
  return { ...list, missing };
}

function isMissing({ missing }: CheckList, check: DepositCheck): boolean {
  return missing.includes(check.tenderId);
}

/** The checks that are in the bag, and what they come to. */
export function listedChecks(list: CheckList): {
  readonly items: number;
  readonly amountCents: Cents;
} {
  const listed = list.checks.filter((check) => !isMissing(list, check));
  return {
    items: listed.length + list.found.length,
    amountCents: addCents(
      sumCents(listed, (check) => check.amountCents),
      ...list.found,
    ),
  };
}

export function checkLines(
  list: CheckList,
  width: number,
): { readonly head: Line; readonly rows: readonly Line[] } {
  const rows = list.checks.map((check, at) => {
    const missing = isMissing(list, check);
    const { receipt, payer, number } = check;
    const amount = formatCents(check.amountCents, true);
    const state = missing ? WORDS.missing : '';
    const cells = [String(at + 1), receipt, payer, number, amount, state];
    const row = { cells, marked: at === list.at };
    return missing ? { ...row, tone: 'quiet' as const } : row;
  });
  const found = list.found.map((amount, index) => {
    const at = list.checks.length + index;
    const cells = [String(at + 1), '', WORDS.noReceipt, '', formatCents(amount, true), WORDS.found];
    return { cells, marked: at === list.at };
  });
  return layTable(COLUMNS, [...rows, ...found], width);
}

export function checkNow(list: CheckList): string {
  const { text } = list.entry;
  if (text === '') return WORDS.now.nothing;
  if (text.includes('.')) {
    const amount = parseAmount(text) ?? 0;
    return amount === 0 ? WORDS.now.unread : WORDS.now.finds(formatCents(amount, true));
  }
  const line = Number(text);
  if (line > lastLine(list) + 1) return WORDS.now.unread;
  return line > 0 ? WORDS.now.marks(text) : strikeNow(list);
}

function strikeNow(list: CheckList): string {
  const marked = list.checks[list.at];
  if (!marked) {
    const amount = list.found[list.at - list.checks.length];
    return amount === undefined ? WORDS.now.unread : WORDS.now.removes(formatCents(amount, true));
  }
  const words = isMissing(list, marked) ? WORDS.now.unstrikes : WORDS.now.strikes;
  return words(marked.number || marked.receipt);
}

export function checkKeys(): readonly KeyBinding[] {
  const words = WORDS.keys;
  return [
    { intent: 'strike', keys: 'Enter', words: words.strike },
    { intent: 'walk', keys: '+', words: words.walk },
    { intent: 'back', keys: '-', words: words.back },
    { intent: 'seal', keys: '*', words: words.seal },
    { intent: 'tape', keys: '..', words: words.tape },
  ];
}
