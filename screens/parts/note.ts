// A clerk's own words beside a numbered reason: never demanded, shown wherever the reason is. Pure.

import type { Reason } from '../../src/desk/reason.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { KeyBinding, Line, PageEntry } from '../screen.ts';
import { NOTE_WORDS } from '../words/field.ts';
import { type Entry, newEntry, pageEntry, TEXT, typeKey } from './entry.ts';

/** `typing` is there while it is being typed. */
export type Note = { readonly text: string; readonly typing?: Entry };

export const NO_NOTE: Note = { text: '' };

export function startNote({ text }: Note): Note {
  return { text, typing: newEntry(TEXT) };
}

/** Enter takes what was typed, also nothing; `-` on an empty entry leaves the note as it was. */
export function noteKey(
  { text, typing }: Note,
  key: Key,
): { readonly note: Note; readonly refusal?: Refusal } {
  const reading = typeKey(typing ?? newEntry(TEXT), key);
  switch (reading.kind) {
    case 'enter':
      return { note: { text: reading.text } };
    case 'operator':
      return { note: reading.operator === '-' ? { text } : { text, typing: reading.entry } };
    case 'refused':
      return { note: { text, typing: reading.entry }, refusal: reading.refusal };
    default:
      return { note: { text, typing: reading.entry } };
  }
}

export function reasonWith(number: number, { text }: Note): Reason {
  return text === '' ? { number } : { number, text };
}

export function noteLines({ text }: Note): readonly Line[] {
  return text === '' ? [] : [` ${NOTE_WORDS.shown(text)}`];
}

export function noteEntry(entry: Entry): PageEntry {
  return pageEntry(entry, NOTE_WORDS.label);
}

export const ADD_NOTE: KeyBinding = { keys: '/', intent: 'note', words: NOTE_WORDS.add };

export const NOTE_KEYS: readonly KeyBinding[] = [
  { keys: 'Enter', intent: 'accept', words: NOTE_WORDS.take },
  { keys: '-', intent: 'back', words: NOTE_WORDS.leave },
];
