// What the keys do on a numbered list now, with or without a number in brackets. Pure.
import type { KeyBinding } from '../screen.ts';
import { type ChoiceList, LIST_KEYS, PICK_KEYS, proposedWords } from './choice-list.ts';

/** The words of the number that is typed or proposed; otherwise that there is none. */
export function choiceNow<T>(
  list: ChoiceList<T>,
  words: { readonly nothing: string; readonly unknown: string },
): string {
  const { text } = list.entry;
  if (text === '') return asSentence(proposedWords(list) ?? words.nothing);
  const choice = list.choices.find((one) => one.number === Number(text));
  return asSentence(choice === undefined ? words.unknown : (choice.disabled ?? choice.words));
}

/** Words that stand in columns on the list read as one sentence below it. */
function asSentence(words: string): string {
  return words.replace(/ {2,}/g, ', ');
}

export function listKeys<T>({ proposed }: ChoiceList<T>): readonly KeyBinding[] {
  return proposed === undefined ? PICK_KEYS : LIST_KEYS;
}

/** The number in brackets. */
export function proposalOf<T>({ proposed }: ChoiceList<T>): string | undefined {
  return proposed === undefined ? undefined : String(proposed);
}
