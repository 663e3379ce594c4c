// One field that is typed and accepted with Enter: a number, a bag, an amount, a PIN. Pure.
import type { Refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { KeyBinding } from '../screen.ts';
import { FIELD_WORDS } from '../words/field.ts';
import { cleared, type Entry, spoiledBy, typeKey } from './entry.ts';
import { refusedKeys } from './refused-keys.ts';

export type FieldReading =
  | { readonly kind: 'typing'; readonly entry: Entry }
  /** Enter on what was typed. */
  | { readonly kind: 'taken'; readonly entry: Entry; readonly text: string }
  | { readonly kind: 'empty'; readonly entry: Entry }
  /** `-` on an empty field. */
  | { readonly kind: 'back'; readonly entry: Entry }
  /** `..`: the adding machine, in a field of money. */
  | { readonly kind: 'tape'; readonly entry: Entry }
  | { readonly kind: 'refused'; readonly entry: Entry; readonly refusal: Refusal };

export function fieldKey(entry: Entry, key: Key): FieldReading {
  const reading = typeKey(entry, key);
  const next = reading.entry;
  switch (reading.kind) {
    case 'typing':
    case 'other':
      return { kind: 'typing', entry: next };
    case 'refused':
      return { kind: 'refused', entry: next, refusal: reading.refusal };
    case 'enter':
      if (reading.text === '') return { kind: 'empty', entry: next };
      return { kind: 'taken', entry: next, text: reading.text };
    case 'operator':
      if (reading.operator === '-') return { kind: 'back', entry: next };
      if (reading.operator === '..') return { kind: 'tape', entry: cleared(next) };
      return { kind: 'typing', entry: spoiledBy(next, key) };
  }
}

/** `own` are keys that mean something of their own in this field. */
export function fieldKeys(own: readonly KeyBinding[] = []): readonly KeyBinding[] {
  const given = own.map((binding) => binding.keys);
  const dead = ['+', '*', '/', '.'].filter((key) => !given.includes(key));
  return [
    { intent: 'accept', keys: 'Enter', words: FIELD_WORDS.accept },
    { intent: 'back', keys: '-', words: FIELD_WORDS.clear },
    ...own,
    ...refusedKeys(FIELD_WORDS.digits, ...dead),
  ];
}

export const FIELD_KEYS = fieldKeys();

/** Of a field that may be left empty. */
export const OPTIONAL_KEYS = fieldKeys([
  { intent: 'pass', keys: '*', words: FIELD_WORDS.passRest },
]);

export const MONEY_FIELD_KEYS = fieldKeys([
  { intent: 'times', keys: '*', words: FIELD_WORDS.times },
  { intent: 'decimal', keys: '.', words: FIELD_WORDS.decimal },
  { intent: 'tape', keys: '..', words: FIELD_WORDS.tape },
]);

export const PLAIN_MONEY_KEYS = fieldKeys([
  { intent: 'decimal', keys: '.', words: FIELD_WORDS.decimal },
]);
