// Makes words from anywhere safe to print or show. A payer's name is typed by strangers and
// imported from files: unwashed, an escape byte in it could open the cash drawer or rewrite a
// screen.

/** Ends of line and tabs separate words; so does every odd kind of space. */
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029\p{Zs}]+/gu;
/** Joiners, variation selectors and soft hyphens show nothing and carry no meaning on paper. */
const INVISIBLE = /\u00AD|\u034F|[\u200B-\u200D]|\u2060|\uFEFF|[\uFE00-\uFE0F]/gu;
/**
 * Controls, marks that turn the direction of text, surrogates without a partner, unassigned codes.
 */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Nearly every text is plain already, and the passes below cost a hundred times this look. */
const PLAIN = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/;

/** What stands where something was that cannot be printed. */
export const REPLACEMENT = '?';

/** The longest pile of marks a letter of any living language carries, with room to spare. */
const MARKS_MAX = 4;
const MARK_PILE = new RegExp(`(\\p{M}{${MARKS_MAX}})\\p{M}+`, 'gu');

/**
 * The text in NFC on one line: spaces single, invisible characters gone, each control or direction
 * mark a `?`. The answer holds no character below 20 hex and none of 7F to 9F.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(HARMFUL, REPLACEMENT)
    .normalize('NFC')
    .replace(MARK_PILE, '$1')
    .trim();
}

/** Whether a text is printable ASCII with single spaces: clean, and in every code page. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters as a reader counts them: a letter with its accents is one. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
