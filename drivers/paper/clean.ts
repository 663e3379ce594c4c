// Makes words from anywhere safe to print or show. A payer's name is typed by strangers and
// imported from files: unwashed, an escape byte in it could open the cash drawer or rewrite a
// screen.

/** Nearly every text is plain already, and the passes below cost a hundred times this look. */
const PLAIN = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/;

/** What stands where something was that cannot be printed. */
export const REPLACEMENT = '?';

/**
 * The text in NFC on one line: spaces single, invisible characters gone, each control or direction
 * mark a `?`. The answer holds no character below 20 hex and none of 7F to 9F.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  // Written where they are used: V8 takes ten milliseconds to read them, and most starts of the
  // program end without a text that is not plain.
  return (
    text
      // Ends of line and tabs separate words; so does every odd kind of space.
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029\p{Zs}]+/gu, ' ')
      // Joiners, variation selectors, soft hyphens show nothing and carry no meaning on paper.
      .replace(/\u00AD|\u034F|[\u200B-\u200D]|\u2060|\uFEFF|[\uFE00-\uFE0F]/gu, '')
      // Controls, marks that turn the direction, surrogates without a partner, unassigned codes.
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, REPLACEMENT)
      .normalize('NFC')
      // No letter of any living language carries more than four marks.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .trim()
  );
}

/** Whether a text is printable ASCII with single spaces: clean, and in every code page. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}
