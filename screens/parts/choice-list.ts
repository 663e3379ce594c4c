// A numbered list: number and Enter pick; nothing acts on a bare digit, and numbers never shift.

import type { Refusal } from '../../src/domain/refusal.ts';
import { refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { KeyBinding, Line } from '../screen.ts';
import { cleared, type Entry, NUMBER, newEntry, type Operator, typeKey } from './entry.ts';

export type Choice<T> = {
  readonly number: number;
  readonly words: string;
  readonly value: T;
  /** Why it cannot be picked now. */
  readonly disabled?: string;
};

export type ChoiceList<T> = {
  readonly choices: readonly Choice<T>[];
  readonly entry: Entry;
  /** What Enter on an empty entry picks. */
  readonly proposed?: number;
};

export type ListReading<T> =
  | { readonly kind: 'list'; readonly list: ChoiceList<T> }
  | { readonly kind: 'picked'; readonly value: T; readonly list: ChoiceList<T> }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly list: ChoiceList<T> }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly list: ChoiceList<T> };

export function choiceList<T>(choices: readonly Choice<T>[], proposed?: number): ChoiceList<T> {
  const list = { choices, entry: newEntry(NUMBER) };
  return proposed === undefined ? list : { ...list, proposed };
}

export function readChoice<T>(list: ChoiceList<T>, key: Key): ListReading<T> {
  const reading = typeKey(list.entry, key);
  const next = { ...list, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
    case 'other':
      return { kind: 'list', list: next };
    case 'refused':
      return { kind: 'refused', refusal: reading.refusal, list: next };
    case 'operator':
      return reading.text === ''
        ? { kind: 'operator', operator: reading.operator, list: next }
        : {
            kind: 'refused',
            refusal: refusal('key-not-here'),
            list: { ...next, entry: cleared(next.entry) },
          };
    case 'enter':
      return pick(next, reading.text);
  }
}

function pick<T>(list: ChoiceList<T>, text: string): ListReading<T> {
  const number = text === '' ? list.proposed : Number(text);
  if (number === undefined) return { kind: 'list', list };
  const choice = list.choices.find((one) => one.number === number);
  if (!choice) return { kind: 'refused', refusal: refusal('choice-unknown', { number }), list };
  return choice.disabled === undefined
    ? { kind: 'picked', value: choice.value, list }
    : { kind: 'refused', refusal: refusal('choice-disabled', { why: choice.disabled }), list };
}

export function choiceLines<T>(list: ChoiceList<T>): readonly Line[] {
  return list.choices.map((choice) => [
    {
      text: ` ${String(choice.number).padStart(2)}  ${choice.words}`,
      tone: choice.disabled ? 'quiet' : 'normal',
    },
    ...(choice.disabled ? [{ text: `   (${choice.disabled})`, tone: 'quiet' as const }] : []),
  ]);
}

/** Of a list that proposes a choice in brackets. */
export const LIST_KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'choose', words: 'n: choose; empty: [marked]' },
  { keys: '-', intent: 'back', words: 'clear; empty: back' },
];

/** Of a list that proposes nothing. */
export const PICK_KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'choose', words: 'n: choose' },
  { keys: '-', intent: 'back', words: 'clear; empty: back' },
];

/** Words for the Enter line: what an empty Enter picks. */
export function proposedWords<T>(list: ChoiceList<T>): string | undefined {
  return list.choices.find((choice) => choice.number === list.proposed)?.words;
}
