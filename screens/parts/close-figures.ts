// The figures of a counted drawer, shown once every attempt is sealed, and the reason that a
// difference is signed with. Pure.
import type { ClosingFigures, ClosingState } from '../../src/desk/read-closing.ts';
import type { Reason } from '../../src/desk/reason.ts';
import { requestLines } from '../../src/desk/request-lines.ts';
import {
  type CountGroup,
  differenceOf,
  type GroupDifference,
} from '../../src/domain/drawer-close.ts';
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { ApproveParams } from '../ids.ts';
import type { Key } from '../key.ts';
import type { KeyBinding, Line, Page } from '../screen.ts';
import { DRAWER_WORDS } from '../words/drawer.ts';
import { type ChoiceList, choiceLines, choiceList, readChoice } from './choice-list.ts';
import { listKeys, listPage } from './choice-now.ts';
import { type Column, layTable, type TableRow } from './columns.ts';
import { type Entry, newEntry, pageEntry, TEXT, typeKey } from './entry.ts';

type Pick =
  | { readonly kind: 'reason'; readonly number: number }
  | { readonly kind: 'waiting'; readonly params: ApproveParams };

export type Signing = {
  readonly list: ChoiceList<Pick>;
  /** The clerk's own words; typed where there is an entry for them. */
  readonly note: string;
  readonly noting?: Entry;
};

export type SigningReading =
  | { readonly kind: 'signing'; readonly signing: Signing }
  | { readonly kind: 'refused'; readonly signing: Signing; readonly refusal: Refusal }
  | { readonly kind: 'back'; readonly signing: Signing }
  | { readonly kind: 'reason'; readonly signing: Signing; readonly reason: Reason }
  /** A signature was asked for before; it may be given now. */
  | { readonly kind: 'waiting'; readonly signing: Signing; readonly params: ApproveParams };

const WORDS = DRAWER_WORDS.figures;

export function startSigning(figures: ClosingFigures): Signing {
  const { waiting } = figures;
  if (waiting) {
    const params = { requestId: waiting.id, lines: requestLines(waiting) };
    const choice = { number: 1, words: WORDS.answer, value: { kind: 'waiting' as const, params } };
    return { list: choiceList<Pick>([choice], 1), note: '' };
  }
  const choices = figures.reasons.map(({ number, words }) => {
    return { number, words, value: { kind: 'reason' as const, number } };
  });
  return { list: choiceList<Pick>(choices), note: '' };
}

export function signingKey(signing: Signing, key: Key): SigningReading {
  if (signing.noting) return noteKey(signing, signing.noting, key);
  const reading = readChoice(signing.list, key, '/');
  const next: Signing = { ...signing, list: reading.list };
  switch (reading.kind) {
    case 'list':
      return { kind: 'signing', signing: next };
    case 'refused':
      return { kind: 'refused', signing: next, refusal: reading.refusal };
    case 'picked':
      return picked(next, reading.value);
    case 'operator':
      if (reading.operator === '-') return { kind: 'back', signing: next };
      if (reading.operator === '/') {
        return { kind: 'signing', signing: { ...next, noting: newEntry(TEXT) } };
      }
      return { kind: 'refused', signing: next, refusal: refusal('key-not-here') };
  }
}

function picked(signing: Signing, pick: Pick): SigningReading {
  if (pick.kind === 'waiting') return { kind: 'waiting', signing, params: pick.params };
  const { note } = signing;
  const reason = { number: pick.number, ...(note === '' ? {} : { text: note }) };
  return { kind: 'reason', signing, reason };
}

/** An empty Enter takes the note away again. */
function noteKey(signing: Signing, noting: Entry, key: Key): SigningReading {
  const reading = typeKey(noting, key);
  const { noting: _noting, ...rest } = signing;
  if (reading.kind === 'enter')
    return { kind: 'signing', signing: { ...rest, note: reading.text } };
  if (reading.kind === 'operator' && reading.operator === '-') {
    return { kind: 'signing', signing: rest };
  }
  const next = { ...signing, noting: reading.entry };
  if (reading.kind === 'refused') {
    return { kind: 'refused', signing: next, refusal: reading.refusal };
  }
  return { kind: 'signing', signing: next };
}

export function signingKeys(signing: Signing): readonly KeyBinding[] {
  if (signing.noting) {
    return [
      { intent: 'accept', keys: 'Enter', words: WORDS.takeNote },
      { intent: 'back', keys: '-', words: WORDS.noNote },
    ];
  }
  return listKeys(signing.list, [{ intent: 'note', keys: '/', words: WORDS.writeNote }]);
}

export function closePage(closing: ClosingState, signing: Signing, width: number): Page {
  const figures = figuresPage(closing, width);
  const now = { nothing: WORDS.nothing, unknown: WORDS.unknown };
  return {
    ...figures,
    body: [
      ...figures.body,
      '',
      ...(closing.figures?.waiting ? [` ${WORDS.asked}`] : []),
      ...choiceLines(signing.list),
    ],
    foot: signing.note === '' ? [] : [` ${WORDS.note(signing.note)}`],
    ...(signing.noting
      ? { entry: pageEntry(signing.noting, WORDS.noteEntry), enterNow: WORDS.takeNote }
      : listPage(signing.list, WORDS.entry, now)),
  };
}

/** The attempts beside what was expected, and the rule they are measured by. */
export function figuresPage(
  { session, figures }: ClosingState,
  width: number,
): Omit<Page, 'enterNow'> {
  const table = figures ? figuresTable(figures, width) : { head: '', rows: [] };
  return {
    title: WORDS.title(session.register),
    titleRight: WORDS.sealed(session.number),
    head: [table.head],
    body: [...table.rows, '', ...(figures ? [ruleLine(figures)] : [])],
  };
}

function figuresTable(figures: ClosingFigures, width: number) {
  const columns: readonly Column[] = [
    { title: '', kind: 'code' },
    { title: WORDS.items, kind: 'amount' },
    { title: '', kind: 'text' },
    ...figures.attempts.map((_, index): Column => {
      return { title: WORDS.attempt(index + 1), kind: 'amount' };
    }),
    { title: WORDS.expected, kind: 'amount' },
    { title: WORDS.difference, kind: 'amount' },
  ];
  return layTable(
    columns,
    figures.differences.map((row) => figuresRow(figures, row)),
    width,
  );
}

function figuresRow({ attempts }: ClosingFigures, row: GroupDifference): TableRow {
  const items = row.group === 'cash' ? '' : String(attempts.at(-1)?.[row.group].items ?? 0);
  const difference = differenceOf(row);
  return {
    cells: [
      WORDS.group[row.group satisfies CountGroup],
      items,
      '',
      ...attempts.map((attempt) => formatCents(attempt[row.group].amountCents, true)),
      formatCents(row.expectedCents, true),
      { text: overShort(difference), tone: difference === 0 ? 'normal' : 'danger' },
    ],
  };
}

function ruleLine({ aloneCents, recentCents }: ClosingFigures): Line {
  const recent = recentCents === 0 ? WORDS.even : overShort(recentCents).toLowerCase();
  return ` ${WORDS.rule(formatCents(aloneCents))}      ${WORDS.recent(recent)}`;
}

/** `5.00 SHORT`; nothing where there is no difference. */
function overShort(difference: Cents): string {
  if (difference === 0) return '';
  const amount = formatCents(cents(Math.abs(difference)), true);
  return `${amount} ${difference < 0 ? WORDS.short : WORDS.over}`;
}
