// The checks that go into a deposit: walked, and struck where a recorded difference says they are
// missing. Pure.
import { type Cents, formatCents, sumCents } from '../../src/domain/money.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { KeyBinding, Line } from '../screen.ts';
import { DEPOSIT_WORDS } from '../words/deposit.ts';
import { type Column, layTable } from './columns.ts';
import { type Entry, NUMBER, newEntry, typeKey } from './entry.ts';

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
  /** The marked check. */
  readonly at: number;
  readonly entry: Entry;
};

export type CheckReading =
  | { readonly kind: 'list'; readonly list: CheckList }
  | { readonly kind: 'refused'; readonly list: CheckList; readonly refusal: Refusal }
  /** `*`: all checks are in the bag. */
  | { readonly kind: 'done'; readonly list: CheckList }
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
  return { checks, missing: [], at: 0, entry: newEntry(NUMBER) };
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
      return { kind: 'refused', list: next, refusal: refusal('key-not-here') };
  }
}

function walk(list: CheckList, by: -1 | 1): CheckReading {
  if (list.at + by < 0) return { kind: 'back', list };
  return { kind: 'list', list: { ...list, at: Math.min(list.checks.length - 1, list.at + by) } };
}

/** `0` strikes the marked check or puts it back; any other number marks its line. */
function take(list: CheckList, text: string): CheckReading {
  const at = Number(text) - 1;
  if (at >= 0) {
    if (at < list.checks.length) return { kind: 'list', list: { ...list, at } };
    return { kind: 'refused', list, refusal: refusal('choice-unknown', { number: text }) };
  }
  const marked = list.checks[list.at];
  if (!marked) return { kind: 'list', list };
  const missing = isMissing(list, marked)
    ? list.missing.filter((id) => id !== marked.tenderId)
    : [...list.missing, marked.tenderId];
  return { kind: 'list', list: { ...list, missing } };
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
  return { items: listed.length, amountCents: sumCents(listed, (check) => check.amountCents) };
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
  return layTable(COLUMNS, rows, width);
}

export function checkNow(list: CheckList): string {
  const { text } = list.entry;
  const marked = list.checks[list.at];
  if (text === '' || !marked) return WORDS.now.nothing;
  const line = Number(text);
  if (line > 0) return line <= list.checks.length ? WORDS.now.marks(text) : WORDS.now.unread;
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
  ];
}
