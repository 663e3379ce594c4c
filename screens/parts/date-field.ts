// A date that is proposed, walked day by day, or typed. Pure.
import { addDays, parseTypedDate } from '../../src/domain/calendar.ts';
import type { DateText } from '../../src/domain/clock.ts';
import { dateWords } from '../../src/domain/papers/moment.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { KeyBinding, PageEntry } from '../screen.ts';
import { DATE_WORDS } from '../words/field.ts';
import { CHOICE, type Entry, newEntry, pageEntry, spoiledBy, typeKey } from './entry.ts';
import { refusedKeys } from './refused-keys.ts';

export type DateField = { readonly date: DateText; readonly entry: Entry };

export type DateReading =
  | { readonly kind: 'field'; readonly field: DateField }
  | { readonly kind: 'taken'; readonly date: DateText }
  /** `/` on an empty field: the date stays as it was, and what was asked before is asked again. */
  | { readonly kind: 'left' }
  | { readonly kind: 'refused'; readonly field: DateField; readonly refusal: Refusal };

/** Days that an operator on an empty field walks. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['+', 1],
  ['-', -1],
]);

export function dateField(date: DateText): DateField {
  return { date, entry: newEntry(CHOICE) };
}

export function dateKey(field: DateField, key: Key): DateReading {
  const reading = typeKey(field.entry, key);
  const next = { ...field, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
    case 'other':
      return { kind: 'field', field: next };
    case 'refused':
      return { kind: 'refused', field: next, refusal: reading.refusal };
    case 'enter':
      return take(next, reading.text);
    case 'operator': {
      const days = DAYS.get(reading.operator);
      if (days !== undefined && reading.text === '') {
        return { kind: 'field', field: dateField(addDays(field.date, days)) };
      }
      if (reading.text === '' && reading.operator === '/') return { kind: 'left' };
      if (reading.text === '') {
        return { kind: 'refused', field: next, refusal: refusal('key-not-here') };
      }
      return { kind: 'field', field: { ...next, entry: spoiledBy(next.entry, key) } };
    }
  }
}

function take(field: DateField, text: string): DateReading {
  if (text === '') return { kind: 'taken', date: field.date };
  const date = parseTypedDate(text);
  if (date !== undefined) return { kind: 'taken', date };
  return { kind: 'refused', field, refusal: refusal('date-unreadable', { text }) };
}

/** A screen whose date was left is as it was before another one was asked for. */
export function withoutDating<State extends { readonly dating?: DateField }>(
  state: State,
): Omit<State, 'dating'> {
  const { dating: _dating, ...rest } = state;
  return rest;
}

export function dateEntry({ date, entry }: DateField, label: string = DATE_WORDS.label): PageEntry {
  return pageEntry(entry, label, dateWords(date));
}

export function dateNow({ date, entry }: DateField): string {
  if (entry.text === '') return DATE_WORDS.takes(dateWords(date));
  const typed = parseTypedDate(entry.text);
  return typed === undefined ? DATE_WORDS.unread(entry.text) : DATE_WORDS.takes(dateWords(typed));
}

export const DATE_KEYS: readonly KeyBinding[] = [
  { intent: 'accept', keys: 'Enter', words: DATE_WORDS.accept },
  { intent: 'day-on', keys: '+', words: DATE_WORDS.dayOn },
  { intent: 'day-back', keys: '-', words: DATE_WORDS.dayBack },
  { intent: 'leave', keys: '/', words: DATE_WORDS.leave },
  ...refusedKeys(DATE_WORDS.digits, '*', '.'),
];

/** On a list of one date: another one. */
export const DATE_KEY: KeyBinding = { intent: 'date', keys: '/', words: DATE_WORDS.other };
