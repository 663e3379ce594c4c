// How a numbered list is painted and what the keys do on it now. Pure.
import type { KeyBinding, Page, PageEntry } from '../screen.ts';
import { LIST_WORDS } from '../words/field.ts';
import { type ChoiceList, proposedNumber, proposedWords, shownChoices } from './choice-list.ts';
import { pageEntry } from './entry.ts';
import { refusedKeys } from './refused-keys.ts';

type NowWords = { readonly nothing: string; readonly unknown: string };

/** The words of the number that is typed or proposed; otherwise that there is none. */
export function choiceNow<T>(list: ChoiceList<T>, words: NowWords): string {
  const { text } = list.entry;
  if (list.finding) return text === '' ? LIST_WORDS.showsAll : LIST_WORDS.shows(text);
  if (text === '') {
    if (list.choices.length === 0) return LIST_WORDS.none;
    if (list.found !== undefined) return LIST_WORDS.found(list.found, ...counts(list));
    return asSentence(proposedWords(list) ?? words.nothing);
  }
  const choice = list.choices.find((one) => one.number === Number(text));
  return asSentence(choice === undefined ? words.unknown : (choice.disabled ?? choice.words));
}

function counts<T>(list: ChoiceList<T>): [number, number] {
  return [shownChoices(list).length, list.choices.length];
}

/** Words that stand in columns on the list read as one sentence below it. */
function asSentence(words: string): string {
  return words.replace(/ {2,}/g, ', ');
}

/** The entry below a list: a number, or words to find. */
export function listEntry<T>(list: ChoiceList<T>, label: string): PageEntry {
  return pageEntry(list.entry, list.finding ? LIST_WORDS.find : label, proposalOf(list));
}

/** Everything below a list, and the page of it that is in sight. */
export function listPage<T>(
  list: ChoiceList<T>,
  label: string,
  words: NowWords,
): Pick<Page, 'entry' | 'enterNow' | 'turned'> {
  const { turned } = list;
  return { entry: listEntry(list, label), enterNow: choiceNow(list, words), turned };
}

/** The number in brackets. */
export function proposalOf<T>(list: ChoiceList<T>): string | undefined {
  const proposed = proposedNumber(list);
  return proposed === undefined ? undefined : String(proposed);
}

/** On lists where the register's own business is at hand. */
export const MORE_KEY: KeyBinding = { intent: 'more', keys: '.', words: 'More' };

/** On a list about one receipt. */
export const OTHER_RECEIPT: KeyBinding = {
  intent: 'other-receipt',
  keys: '/',
  words: 'another receipt',
};

/** `own` are keys that mean something of their own on this screen. */
export function listKeys<T>(
  list: ChoiceList<T>,
  own: readonly KeyBinding[] = [],
): readonly KeyBinding[] {
  const { keys: words } = LIST_WORDS;
  if (list.finding) {
    return [
      { intent: 'find', keys: 'Enter', words: words.show },
      { intent: 'back', keys: '-', words: words.leaveFind },
      ...refusedKeys(LIST_WORDS.why.words, '+', '*', '/', '.'),
    ];
  }
  const choose = proposedNumber(list) === undefined ? words.choose : words.chooseOrMarked;
  const bindings: readonly KeyBinding[] = [
    { intent: 'choose', keys: 'Enter', words: choose },
    { intent: 'page', keys: '+', words: words.page },
    { intent: 'back', keys: '-', words: list.found === undefined ? words.back : words.all },
    { intent: 'find', keys: '/', words: words.find },
    ...refusedKeys(LIST_WORDS.why.total, '*'),
    ...refusedKeys(LIST_WORDS.why.more, '.'),
  ];
  return bindings.map((usual) => own.find(({ keys }) => keys === usual.keys) ?? usual);
}
