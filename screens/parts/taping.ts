// A whole tape on a screen: keying it, its total, leaving it. Pure; the screen decides what the
// total is used for.
import { formatCents } from '../../src/domain/money.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import {
  isStanding,
  shownCents,
  stubNumbers,
  type TapeLine,
  tapeItems,
  tapeTotal,
} from '../../src/domain/tape.ts';
import { type Key, plainChar } from '../key.ts';
import type { KeyBinding, Page } from '../screen.ts';
import { TAPE_WORDS } from '../words/tape.ts';
import { padLeft } from './cells.ts';
import { type Column, layTable, type TableRow } from './columns.ts';
import { pageEntry } from './entry.ts';
import { answerOf, guardEntry, guardKeys } from './guard.ts';
import { refusedKeys } from './refused-keys.ts';
import { EMPTY_TAPE, pendingCents, type TapeState, tapeKey, withSubtotal } from './tape-state.ts';

export type Taping = {
  readonly phase: 'tape' | 'total' | 'leave';
  readonly tape: TapeState;
  /** Counts the questions, so that each wants its own fresh key. */
  readonly asked: number;
  /** Said once: the paper is on its way. */
  readonly said?: string;
  /** The rows as they were kept: while they stand so, leaving loses nothing. */
  readonly kept?: TapeState['rows'];
};

export type TapingReading =
  | { readonly kind: 'taping'; readonly taping: Taping }
  | { readonly kind: 'refused'; readonly taping: Taping; readonly refusal: Refusal }
  /** Enter on the total. */
  | { readonly kind: 'use'; readonly taping: Taping }
  /** `.` on the total. */
  | { readonly kind: 'print'; readonly taping: Taping }
  /** `*` on the total. */
  | { readonly kind: 'keep'; readonly taping: Taping }
  /** `/` on an empty tape: those that were kept. */
  | { readonly kind: 'kept'; readonly taping: Taping }
  | { readonly kind: 'left'; readonly taping: Taping };

export const NEW_TAPING: Taping = { phase: 'tape', tape: EMPTY_TAPE, asked: 0 };

export function tapingKey({ said: _said, ...taping }: Taping, key: Key): TapingReading {
  switch (taping.phase) {
    case 'tape':
      return typeTape(taping, key);
    case 'total':
      return totalKey(taping, key);
    case 'leave': {
      const answer = answerOf(key);
      if (answer === 'yes') return { kind: 'left', taping };
      if (answer === 'no') return { kind: 'taping', taping: goOn(taping) };
      return { kind: 'refused', taping, refusal: refusal('key-not-here') };
    }
  }
}

function typeTape(taping: Taping, key: Key): TapingReading {
  const reading = tapeKey(taping.tape, key);
  const next = { ...taping, tape: reading.tape };
  switch (reading.kind) {
    case 'tape':
      return { kind: 'taping', taping: next };
    case 'refused':
      return { kind: 'refused', taping: next, refusal: reading.refusal };
    case 'total':
      return { kind: 'taping', taping: { ...next, phase: 'total' } };
    case 'kept':
      return { kind: 'kept', taping: next };
    case 'leave':
      return leave(next);
  }
}

function isKept({ kept, tape }: Taping): boolean {
  return kept === tape.rows;
}

/** Only what would be lost is asked about. */
function leave(taping: Taping): TapingReading {
  const { rows } = taping.tape;
  if (tapeItems(rows) === 0 || isKept(taping)) return { kind: 'left', taping };
  return { kind: 'taping', taping: { ...taping, phase: 'leave', asked: taping.asked + 1 } };
}

/** On with the next line: only walking marks one that is there. */
function goOn({ tape, ...rest }: Taping): Taping {
  return { ...rest, phase: 'tape', tape: { ...tape, at: tape.rows.length } };
}

/** `+` goes on below the sum so far, `*` keeps the tape, `-` is the short way out of it. */
function totalKey(taping: Taping, key: Key): TapingReading {
  if (key.name === 'enter') return { kind: 'use', taping };
  if (plainChar(key) === '.') return { kind: 'print', taping };
  if (plainChar(key) === '*' && !isKept(taping)) return { kind: 'keep', taping };
  if (plainChar(key) === '+') {
    return {
      kind: 'taping',
      taping: { ...taping, phase: 'tape', tape: withSubtotal(taping.tape) },
    };
  }
  if (answerOf(key) === 'no') return leave(taping);
  return { kind: 'refused', taping, refusal: refusal('key-not-here') };
}

/** The tape went to the printer; its total stands as it was. */
export function printedTaping(taping: Taping): Taping {
  return { ...taping, said: TAPE_WORDS.printed };
}

export function keptTaping(taping: Taping, number: number): Taping {
  return { ...taping, said: TAPE_WORDS.kept(number), kept: taping.tape.rows };
}

export function tapingGuard({ phase, asked }: Taping): string | undefined {
  return phase === 'leave' ? `leave ${asked}` : undefined;
}

export type TapeTexts = {
  readonly title: string;
  readonly titleRight: string;
  /** What Enter on the total does. */
  readonly nowUse: (amount: string) => string;
};

export const TAPE_COLUMNS: readonly Column[] = [
  { title: TAPE_WORDS.head.line, kind: 'amount' },
  { title: '', kind: 'code' },
  { title: padLeft(TAPE_WORDS.head.amount, 12), kind: 'amount' },
  { title: TAPE_WORDS.head.note, kind: 'text' },
];

export function tapingPage(taping: Taping, texts: TapeTexts, width: number): Page {
  const { tape, phase } = taping;
  const total = formatCents(tapeTotal(tape.rows), true);
  const items = TAPE_WORDS.items(tapeItems(tape.rows));
  const totalRow = { cells: ['', TAPE_WORDS.total, total, items], tone: 'strong' as const };
  const lines = tapeRows(tape.rows).map((row, at) =>
    at === tape.at ? { ...row, marked: true } : row,
  );
  const table = layTable(TAPE_COLUMNS, [...lines, totalRow], width);
  const page = {
    title: texts.title,
    titleRight: texts.titleRight,
    head: [table.head],
    body: lines.length === 0 ? ['', ` ${TAPE_WORDS.none}`] : table.rows.slice(0, -1),
    mark: Math.min(tape.at, Math.max(0, lines.length - 1)),
    foot: [...table.rows.slice(-1), ...(taping.said === undefined ? [] : [` ${taping.said}`])],
  };
  if (phase === 'total') {
    const entry = { label: TAPE_WORDS.totalLabel(total), proposal: TAPE_WORDS.use, text: '' };
    return { ...page, entry, enterNow: texts.nowUse(total) };
  }
  if (phase === 'leave') {
    const entry = guardEntry(TAPE_WORDS.leave, TAPE_WORDS.leaves);
    return { ...page, entry, enterNow: TAPE_WORDS.leaveNow };
  }
  if (tape.finding) {
    const now = tape.entry.text === '' ? TAPE_WORDS.now.noFind : TAPE_WORDS.now.finds;
    return { ...page, entry: pageEntry(tape.entry, TAPE_WORDS.find), enterNow: now };
  }
  const label = isMarked(tape) ? TAPE_WORDS.labelAt(markedNumber(tape)) : TAPE_WORDS.label;
  return { ...page, entry: pageEntry(tape.entry, label), enterNow: tapeNow(tape) };
}

/** Every line of a tape as a row of the table: its number, what it shows, how it came about. */
export function tapeRows(rows: readonly TapeLine[]): readonly TableRow[] {
  const numbers = stubNumbers(rows);
  return rows.map((row, at): TableRow => {
    const amount =
      row.kind === 'number' ? (row.note ?? '') : formatCents(shownCents(rows, at), true);
    const between =
      row.kind && { number: TAPE_WORDS.notAdded, subtotal: TAPE_WORDS.subtotal }[row.kind];
    const note = row.struck ? TAPE_WORDS.struck : (between ?? row.note ?? '');
    const cells = [String(numbers[at] ?? ''), '', amount, note];
    return isStanding(row) ? { cells } : { cells, tone: 'quiet' };
  });
}

function isMarked(tape: TapeState): boolean {
  return tape.at < tape.rows.length;
}

/** The number of the stub that is marked, or of the next one. */
function markedNumber({ rows, at }: TapeState): number {
  return tapeItems(rows.slice(0, at)) + 1;
}

function tapeNow(tape: TapeState): string {
  const now = TAPE_WORDS.now;
  const line = markedNumber(tape);
  if (tape.entry.text === '') return isMarked(tape) ? now.marked(line) : now.nothing;
  const pending = pendingCents(tape);
  if (pending === undefined) return now.unread(tape.entry.text);
  const amount = formatCents(pending, true);
  if (!isMarked(tape)) return now.adds(amount);
  return pending === 0 ? now.strikes(line) : now.replaces(amount, line);
}

/** A sheet keeps its tape by itself. */
export function tapingKeys(taping: Taping, ofSheet = false): readonly KeyBinding[] {
  const { phase, tape } = taping;
  const words = TAPE_WORDS.keys;
  if (phase === 'leave') return guardKeys(TAPE_WORDS.leaves, words.keepOn);
  if (phase === 'total') {
    const whyNotKept = ofSheet ? words.keepsItself : isKept(taping) && words.isKept;
    return [
      { intent: 'use', keys: 'Enter', words: words.use },
      { intent: 'go-on', keys: '+', words: words.goOn },
      { intent: 'back', keys: '-', words: words.back },
      { intent: 'print', keys: '.', words: words.print },
      {
        intent: 'keep',
        keys: '*',
        words: words.keep,
        ...(whyNotKept ? { disabled: whyNotKept } : {}),
      },
      ...refusedKeys(words.whyTotal, '/'),
    ];
  }
  if (tape.finding) {
    return [
      { intent: 'find', keys: 'Enter', words: words.find },
      { intent: 'back', keys: '-', words: words.leaveFind },
      { intent: 'decimal', keys: '.', words: words.decimal },
      ...refusedKeys(words.whyFind, '+', '/'),
    ];
  }
  return [
    { intent: 'add', keys: 'Enter', words: words.add },
    { intent: 'add', keys: '+', words: words.plus },
    { intent: 'subtract', keys: '-', words: words.minus },
    { intent: 'times', keys: '*', words: words.times },
    { intent: 'divide', keys: '/', words: words.divide },
    { intent: 'decimal', keys: '.', words: words.decimal },
    { intent: 'not-added', keys: '**', words: words.notAdded },
  ];
}
