// What an item is called in another language: the words of its line of business, which are dated
// rows, and those of the desk below. What nobody put into words stays as it is written.
import type { PlainRecord } from './canonical.ts';
import { textOf } from './facts.ts';
import type { Language } from './language.ts';
import { MONTHS } from './papers/moment.ts';

/** Says the words of an item, or of a part of it, in another language. */
export type Say = (words: string) => string;

export const asWritten: Say = (words) => words;

type Phrase = { readonly words: string; readonly said: string };

/** `14 Sep`, as bills tell from when to when they are. */
const dayPhrases = (language: Language): readonly Phrase[] =>
  MONTHS.en.map((month, index) => {
    return { words: `{} ${month}`, said: `{} ${MONTHS[language][index] ?? month}` };
  });

/** What the desk itself calls items of any line. `{}` stands for what differs. */
const OF_DESK: Readonly<Record<Language, readonly Phrase[]>> = {
  en: [],
  es: [
    { words: 'Overpayment, kept as credit', said: 'Pago en exceso, queda como crédito' },
    { words: 'Overpayment, to be refunded', said: 'Pago en exceso, por devolver' },
    { words: 'Returned check', said: 'Cheque devuelto' },
    { words: 'Returned check {}', said: 'Cheque devuelto {}' },
    { words: 'Returned-item fee', said: 'Cargo por pago devuelto' },
    { words: 'Returned-item fee {}', said: 'Cargo por pago devuelto {}' },
    { words: '{}, debit memo {}', said: '{}, nota de débito {}' },
    { words: 'Recovery, {}', said: 'Recuperación, {}' },
    { words: '{}, transfer {}', said: '{}, traspaso {}' },
    ...dayPhrases('es'),
  ],
};

/** What each language is called in a row. */
const SAID_IN: Readonly<Record<Language, string>> = { en: '', es: 'spanish' };

/** `rows` are `{ words, spanish }`: the first that fits is what is said instead. */
export function itemWords(rows: readonly PlainRecord[], language: Language): Say {
  const own = rows.map((row) => ({
    words: textOf(row, 'words'),
    said: textOf(row, SAID_IN[language]),
  }));
  const phrases = [...own, ...OF_DESK[language]]
    .filter(({ words, said }) => words !== '' && words !== '{}' && said !== '')
    .map(({ words, said }) => ({ pattern: patternOf(words), said }));
  const say: Say = (words) => {
    for (const { pattern, said } of phrases) {
      const found = pattern.exec(words);
      if (found) return filled(said, found.slice(1).map(say));
    }
    return words;
  };
  return say;
}

function patternOf(words: string): RegExp {
  const parts = words.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.+?)')}$`, 'i');
}

function filled(said: string, parts: readonly string[]): string {
  const [first = '', ...rest] = said.split('{}');
  return rest.reduce((text, part, index) => `${text}${parts[index] ?? ''}${part}`, first);
}
