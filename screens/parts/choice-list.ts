// A numbered list: number and Enter pick; nothing acts on a bare digit, and numbers never shift.
// A list longer than the window is leafed through with `+`, and `/` leaves only the lines with the
// words that are typed.
import { nameWords } from '../../src/domain/name-words.ts';
import { type Refusal, refusal } from '../../src/domain/refusal.ts';
import type { Key } from '../key.ts';
import type { Line } from '../screen.ts';
import {
  CHOICE,
  cleared,
  type Entry,
  newEntry,
  type Operator,
  spoiledBy,
  TEXT,
  typeKey,
} from './entry.ts';

export type Choice<T> = {
  readonly number: number;
  readonly words: string;
  readonly value: T;
  /** Why it cannot be picked now. */
  readonly disabled?: string;
};

/** Each by its place in the list, from 1. */
export function numbered<T extends string>(
  values: readonly T[],
  wordsOf: (value: T) => string = (value) => value,
): readonly Choice<T>[] {
  return values.map((value, index) => ({ number: index + 1, words: wordsOf(value), value }));
}

export type ChoiceList<T> = {
  readonly choices: readonly Choice<T>[];
  readonly entry: Entry;
  /** What Enter on an empty entry picks. */
  readonly proposed?: number;
  /** How often the next page was asked for; the layout knows how many there are. */
  readonly turned: number;
  /** Words to find are being typed. */
  readonly finding?: true;
  /** Only lines with these words are shown. */
  readonly found?: string;
};

export type ListReading<T> =
  | { readonly kind: 'list'; readonly list: ChoiceList<T> }
  | { readonly kind: 'picked'; readonly value: T; readonly list: ChoiceList<T> }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly list: ChoiceList<T> }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly list: ChoiceList<T> };

export function choiceList<T>(choices: readonly Choice<T>[], proposed?: number): ChoiceList<T> {
  const list = { choices, entry: newEntry(CHOICE), turned: 0 };
  return proposed === undefined ? list : { ...list, proposed };
}

/**
 * `own` names the operators that mean something of their own on this screen, such as `/` for
 * another date; those and a `-` that goes back are handed over.
 */
export function readChoice<T>(list: ChoiceList<T>, key: Key, own = ''): ListReading<T> {
  const reading = typeKey(list.entry, key);
  const next = { ...list, entry: reading.entry };
  switch (reading.kind) {
    case 'typing':
    case 'other':
      return { kind: 'list', list: next };
    case 'refused':
      return { kind: 'refused', refusal: reading.refusal, list: next };
    case 'operator':
      if (reading.text !== '') {
        return { kind: 'list', list: { ...next, entry: spoiledBy(next.entry, key) } };
      }
      return list.finding ? leaveFinding(next, reading.operator) : act(next, reading.operator, own);
    case 'enter':
      return list.finding ? find(next, reading.text) : pick(next, reading.text);
  }
}

function act<T>(list: ChoiceList<T>, operator: Operator, own: string): ListReading<T> {
  if (own.includes(operator)) return { kind: 'operator', operator, list };
  switch (operator) {
    case '+':
      return { kind: 'list', list: { ...list, turned: list.turned + 1 } };
    case '/':
      return { kind: 'list', list: { ...list, entry: newEntry(TEXT), finding: true } };
    case '-':
      return list.found === undefined
        ? { kind: 'operator', operator, list }
        : { kind: 'list', list: whole(list) };
    default:
      return { kind: 'refused', refusal: refusal('key-not-here'), list };
  }
}

function leaveFinding<T>(list: ChoiceList<T>, operator: Operator): ListReading<T> {
  return operator === '-'
    ? { kind: 'list', list: whole(list) }
    : { kind: 'refused', refusal: refusal('key-not-here'), list };
}

/** Every line again, from the first page. */
function whole<T>({ choices, proposed }: ChoiceList<T>): ChoiceList<T> {
  return choiceList(choices, proposed);
}

/** What is not in sight is not proposed: a list that is searched has nothing in brackets. */
function find<T>(list: ChoiceList<T>, text: string): ListReading<T> {
  if (text === '') return { kind: 'list', list: whole(list) };
  const { choices } = list;
  if (matching(choices, text).length === 0) {
    const again = { ...list, entry: cleared(list.entry) };
    return { kind: 'refused', refusal: refusal('choice-not-found', { text }), list: again };
  }
  return { kind: 'list', list: { ...whole(list), found: text } };
}

/** Each word that was typed begins a word of the line. */
function matching<T>(choices: readonly Choice<T>[], text: string): readonly Choice<T>[] {
  const typed = nameWords(text);
  return choices.filter(({ number, words }) => {
    const all = [String(number), ...nameWords(words)];
    return typed.every((begins) => all.some((word) => word.startsWith(begins)));
  });
}

/** The lines in sight: all of them, or those that were found. */
export function shownChoices<T>({ choices, found }: ChoiceList<T>): readonly Choice<T>[] {
  return found === undefined ? choices : matching(choices, found);
}

/** True where nothing is typed or searched, so that an empty Enter may mean the screen's own. */
export function isUntouched<T>({ entry, finding, found }: ChoiceList<T>): boolean {
  return entry.text === '' && !finding && found === undefined;
}

/** The number in brackets; what is not in sight is not proposed. */
export function proposedNumber<T>({ proposed, found, finding }: ChoiceList<T>): number | undefined {
  return found === undefined && !finding ? proposed : undefined;
}

function pick<T>(list: ChoiceList<T>, text: string): ListReading<T> {
  const number = text === '' ? proposedNumber(list) : Number(text);
  if (number === undefined) return { kind: 'list', list };
  const choice = list.choices.find((one) => one.number === number);
  if (!choice) return { kind: 'refused', refusal: refusal('choice-unknown', { number }), list };
  return choice.disabled === undefined
    ? { kind: 'picked', value: choice.value, list }
    : { kind: 'refused', refusal: refusal('choice-disabled', { why: choice.disabled }), list };
}

export function choiceLines<T>(list: ChoiceList<T>): readonly Line[] {
  return shownChoices(list).map((choice) => [
    {
      text: ` ${String(choice.number).padStart(2)}  ${choice.words}`,
      tone: choice.disabled ? 'quiet' : 'normal',
    },
    ...(choice.disabled ? [{ text: `   (${choice.disabled})`, tone: 'quiet' as const }] : []),
  ]);
}

/** The words of the choice in brackets. */
export function proposedWords<T>(list: ChoiceList<T>): string | undefined {
  const proposed = proposedNumber(list);
  return list.choices.find((choice) => choice.number === proposed)?.words;
}
