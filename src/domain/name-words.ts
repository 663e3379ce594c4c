// Names as they are searched: each word in capitals without accents, and every end of it, so that
// its beginning finds any part of any word.

/** The words of a name in their order, each once: `José O'Neill-Núñez` is JOSE O NEILL NUNEZ. */
export function nameWords(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** Stands before a whole word, so that its beginning can be told from its middle. */
export const WORD_BEGINS = '_';

/** Whole words as find looks for them: `ROSA` is `_ROSA ROSA OSA SA`. */
export function spelledOut(words: readonly string[]): string {
  return words
    .flatMap((word) => {
      const letters = [...word];
      const ends = letters.slice(0, -1).map((_, from) => letters.slice(from).join(''));
      return [`${WORD_BEGINS}${word}`, ...ends];
    })
    .join(' ');
}

/** A name or a place as the index of find holds it. */
export function soughtWords(text: string): string {
  return spelledOut(nameWords(text));
}
