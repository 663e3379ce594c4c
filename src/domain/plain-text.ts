// Text as it may stand in a table of fixed width: nothing that steers a terminal, measured in
// cells.
import { graphemes } from './graphemes.ts';

const HARMFUL = /[\p{C}\p{Zl}\p{Zp}]/gu;
const PLAIN = /^[ -~]*$/;
/** East Asian wide and full-width forms, and pictures: two cells each. */
const WIDE = new RegExp(
  '[\\u1100-\\u115F\\u2E80-\\u303E\\u3041-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF' +
    '\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6]|\\p{Extended_Pictographic}',
  'u',
);

/** Stands at the end of a text that was cut. */
export const CUT_MARK = '~';

/** Controls, direction marks and unassigned characters become `?`, tabs and line ends blanks. */
export function plainText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/[\t\r\n]+/g, ' ').replace(HARMFUL, '?');
}

function characters(text: string): readonly string[] {
  return PLAIN.test(text) ? [...text] : graphemes(text);
}

function widthOfOne(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}

/** Cells a plain text takes. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return characters(text).reduce((sum, character) => sum + widthOfOne(character), 0);
}

/** The text padded to exactly `width` cells, or its beginning and the cut mark. */
export function fitText(text: string, width: number): string {
  const wide = textWidth(text);
  if (wide <= width) return text + ' '.repeat(width - wide);
  let kept = '';
  let used = 0;
  for (const character of characters(text)) {
    if (used + widthOfOne(character) > width - 1) break;
    kept += character;
    used += widthOfOne(character);
  }
  return kept + CUT_MARK + ' '.repeat(Math.max(0, width - used - 1));
}
