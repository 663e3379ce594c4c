// A question that a fresh Enter answers with yes and `-` with no. Pure.
import { type Key, plainChar } from '../key.ts';
import type { KeyBinding, PageEntry } from '../screen.ts';
import { FIELD_WORDS } from '../words/field.ts';
import { refusedKeys } from './refused-keys.ts';

export type Answer = 'yes' | 'no' | 'other';

export function answerOf(key: Key): Answer {
  if (key.name === 'enter') return 'yes';
  if (key.name === 'escape' || key.name === 'backspace' || plainChar(key) === '-') return 'no';
  return 'other';
}

/** `Seal this count? [yes] _` */
export function guardEntry(question: string, yes: string): PageEntry {
  return { label: question, proposal: yes, text: '' };
}

export function guardKeys(yes: string, no: string): readonly KeyBinding[] {
  return [
    { intent: 'yes', keys: 'Enter', words: yes },
    { intent: 'no', keys: '-', words: no },
    ...refusedKeys(FIELD_WORDS.question, '+', '*', '/', '.'),
  ];
}
