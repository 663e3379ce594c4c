// Fits words into columns. Lines break at spaces; a word wider than the paper breaks where it must;
// nothing is ever dropped.
import stringWidth from 'string-width';
import { graphemes } from '../../src/domain/graphemes.ts';

/** Columns a text takes: one a character on paper, two for wide ones on a screen. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Lines of at most `columns`; an empty text is one empty line. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, columns))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= columns) {
      line = joined;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The word itself, or its parts when it is wider than a line. */
function pieces(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns) return [word];
  const parts: string[] = [];
  let part = '';
  for (const grapheme of graphemes(word)) {
    if (part !== '' && widthOf(part + grapheme) > columns) {
      parts.push(part);
      part = '';
    }
    part += grapheme;
  }
  return [...parts, part];
}

export function padRight(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

export function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - widthOf(text))) + text;
}

/** Each line of the wrapped text in the middle, without blanks behind it. */
export function centre(text: string, columns: number): readonly string[] {
  return wrap(text, columns).map(
    (line) => ' '.repeat(Math.floor((columns - widthOf(line)) / 2)) + line,
  );
}

/** Between a label and its figure, so that the eye keeps them apart. */
const GAP = 2;
/** A label squeezed into fewer columns than this goes above its figure instead. */
const LABEL_COLUMNS_MIN = 8;

/**
 * A label on the left and a figure on the right of its last line. Only the label wraps, each of its
 * lines set in by `indent`: a figure stands whole, on a line of its own if need be.
 */
export function labelled(
  label: string,
  figure: string,
  columns: number,
  indent = '',
): readonly string[] {
  const room = columns - widthOf(figure) - GAP - indent.length;
  if (room < Math.min(LABEL_COLUMNS_MIN, widthOf(label))) {
    return [...indented(label, columns, indent), padLeft(figure, columns)];
  }
  const lines = indented(label, Math.max(room, 1) + indent.length, indent);
  const last = lines.at(-1) ?? '';
  return [...lines.slice(0, -1), last + padLeft(figure, columns - widthOf(last))];
}

/** The text wrapped, every line set in by `indent`. */
export function indented(text: string, columns: number, indent: string): readonly string[] {
  return wrap(text, columns - indent.length).map((line) => indent + line);
}
