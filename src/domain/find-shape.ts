// What a text in the one find field may mean, recognised by its shape alone: a number, a receipt,
// an amount, a date, a check, a card, words. Which of them it is, the book decides. Pure.
import { parseTypedDate } from './calendar.ts';
import type { DateText } from './clock.ts';
import { type Cents, parseAmount } from './money.ts';
import { nameWords, WORD_BEGINS } from './name-words.ts';

export type Sought = {
  /** Letters and digits in capitals, for numbers of every kind; empty for none. */
  readonly key: string;
  /** `register` is absent where any register's receipt of that number is meant. */
  readonly receipt?: { readonly register?: number; readonly number: number };
  readonly checkNumber?: string;
  readonly cardLast4?: string;
  readonly amountCents?: Cents;
  readonly date?: DateText;
  /** Words to be found in names and places; see `phrasesOf`. */
  readonly words: readonly string[];
};

/** Shorter numbers are no account's; counter items have one to three digits. */
export const NUMBER_LEAST = 4;

/** `asText`: it was said to be text, with `/`; then digits are words of an address as well. */
export function recognise(text: string, asText = false): Sought {
  const clean = text.trim();
  const amountCents = /^\d{1,9}\.\d{0,2}$/.test(clean) ? parseAmount(clean) : undefined;
  if (amountCents !== undefined) return { key: '', words: [], amountCents };
  const date = dateOf(clean);
  const receipt = receiptOf(clean);
  const wordy = asText || /[^\d -]/.test(clean);
  return {
    key: keyOf(clean),
    ...(receipt === undefined ? {} : { receipt }),
    ...(/^\d{3,12}$/.test(clean) ? { checkNumber: clean } : {}),
    ...(/^\d{4}$/.test(clean) ? { cardLast4: clean } : {}),
    ...(date === undefined ? {} : { date }),
    words: wordy && date === undefined ? nameWords(clean) : [],
  };
}

/** A number without what people put between its parts: `7ABC-123` is 7ABC123. */
export function keyOf(text: string): string {
  const key = nameWords(text).join('');
  return /\d/.test(key) && key.length >= NUMBER_LEAST ? key : '';
}

function receiptOf(text: string): Sought['receipt'] {
  const match = /^(?:(\d{1,2})-(\d{1,6})|(\d{1,2})(\d{6})|(\d{4,6}))$/.exec(text);
  if (!match) return undefined;
  const number = Number(match[2] ?? match[4] ?? match[5]);
  const register = match[1] ?? match[3];
  return register === undefined ? { number } : { number, register: Number(register) };
}

/** `20260915`, `2026-09-15`, `9/15/2026`. */
function dateOf(text: string): DateText | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [month, day, year] = american?.slice(1).map((part) => part.padStart(2, '0')) ?? [];
  const digits = american ? `${year}${month}${day}` : text.replace(/^(\d{4})-(\d\d)-/, '$1$2');
  return /^\d{8}$/.test(digits) ? parseTypedDate(digits) : undefined;
}

/** How the index of find is asked for a word. */
export type Asked = {
  /** It begins a word. */
  readonly start: string;
  /** It stands anywhere, also inside of a word; one letter can only begin a word. */
  readonly part: string;
};

export type Phrase = {
  readonly word: string;
  /** By its first letters: what is found may be another word that begins like it. */
  readonly begins: Asked;
  /** By all its letters; absent where these are no more. */
  readonly whole?: Asked;
};

/** Beginnings of so many letters are kept ready in the index, the mark before a word among them. */
const READY_LETTERS = 7;

export function phrasesOf(words: readonly string[]): readonly Phrase[] {
  return words.map((word) => {
    const begins = askedFor(word, READY_LETTERS);
    const whole = askedFor(word, word.length + WORD_BEGINS.length);
    return whole.start === begins.start ? { word, begins } : { word, begins, whole };
  });
}

function askedFor(word: string, letters: number): Asked {
  const first = (text: string, most: number) => `"${[...text].slice(0, most).join('')}"*`;
  const start = first(`${WORD_BEGINS}${word}`, letters);
  return { start, part: [...word].length > 1 ? first(word, letters) : start };
}

export const IDENTIFIER_KINDS = ['phone', 'plate', 'parcel', 'permit'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/**
 * How a phone, plate, parcel or permit is looked for: its letters and digits, and a shorter way to
 * key it on a number pad: the digits alone, or a phone without its area code.
 */
export function identifierKeys(
  kind: IdentifierKind,
  shown: string,
): { readonly key: string; readonly shortKey: string | null } {
  const key = nameWords(shown).join('');
  const digits = key.replace(/\D/g, '');
  const short = kind === 'phone' ? digits.slice(-7) : digits;
  return { key, shortKey: short !== key && short.length >= NUMBER_LEAST ? short : null };
}
