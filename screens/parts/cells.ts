// Text measured in character cells: cleaned of control characters, cut, padded and wrapped.
// Everything painted passes `cleanText`, so nothing from outside can steer the terminal.
import stringWidth from 'string-width';
import { graphemes } from '../../src/domain/graphemes.ts';
import type { Line, Segment } from '../screen.ts';

/** Stands at the end of a text that was cut. */
export const CUT_MARK = '~';

const PLAIN = /^[ -~]*$/;

/** The text with every control, format and unassigned character shown as `?`; a tab is a space. */
export function cleanText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/\t/g, ' ').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
}

/** Cells that a cleaned text takes. */
export function cellWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** What a reader takes for one character each. */
export function characters(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : graphemes(text);
}

/** The longest beginning that fits in `width` cells. */
function beginning(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const character of characters(text)) {
    used += cellWidth(character);
    if (used > width) break;
    kept += character;
  }
  return kept;
}

/** The text itself when it fits in `width` cells, else its beginning and the cut mark. */
export function cutText(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  return width <= 0 ? '' : beginning(text, width - 1) + CUT_MARK;
}

export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellWidth(text)));
}

export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cellWidth(text))) + text;
}

/** Text left and text right on one line of `width` cells; the left one is cut if it must be. */
export function spread(left: string, right: string, width: number): string {
  const room = right === '' ? width : width - cellWidth(right) - 1;
  return padRight(cutText(left, room), width - cellWidth(right)) + right;
}

/**
 * Breaks at spaces into lines of at most `width` cells; a longer word is broken where it must be.
 */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of cleanText(text).split(' ').filter(Boolean)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (cellWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wrapLine(word, width).map(lineText);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return line === '' ? lines : [...lines, line];
}

export function segmentsOf(line: Line): readonly Segment[] {
  return typeof line === 'string' ? [{ text: line }] : line;
}

/** The text of a line without its tones. */
export function lineText(line: Line): string {
  return typeof line === 'string' ? line : line.map((segment) => segment.text).join('');
}

/** Where the words of a line begin: below them its further rows hang. */
const ITEM = /^ *(?:\d+ {2,})?/;

/**
 * The line in rows of at most `width` cells, broken at spaces and hung below its first word; a word
 * wider than a row is broken where it must be.
 */
export function wrapLineAtWords(line: Line, width: number): Segment[][] {
  if (cellWidth(cleanText(lineText(line))) <= width) return wrapLine(line, width);
  const hang = (ITEM.exec(lineText(line))?.[0] ?? '').length;
  const rows: Segment[][] = [[]];
  let used = 0;
  for (const segment of segmentsOf(line)) {
    for (const piece of cleanText(segment.text).match(/ +|[^ ]+/g) ?? []) {
      const isSpace = piece.startsWith(' ');
      if (used + cellWidth(piece) > width && used > hang) {
        rows.push([{ ...segment, text: ' '.repeat(hang) }]);
        used = hang;
      }
      if (isSpace && used === hang && rows.length > 1) continue;
      rows.at(-1)?.push({ ...segment, text: piece });
      used += cellWidth(piece);
    }
  }
  return rows.flatMap((row) => wrapLine(row, width));
}

/** The line cleaned, and continued on further lines where it is wider than `width` cells. */
export function wrapLine(line: Line, width: number): Segment[][] {
  const rows: Segment[][] = [[]];
  let room = width;
  for (const segment of segmentsOf(line)) {
    let rest = cleanText(segment.text);
    while (cellWidth(rest) > room) {
      // A character wider than the whole window is taken anyway, so that this ends.
      const fitting = beginning(rest, room) || (room === width ? (characters(rest)[0] ?? '') : '');
      if (fitting !== '') rows.at(-1)?.push({ ...segment, text: fitting });
      rest = rest.slice(fitting.length);
      rows.push([]);
      room = width;
    }
    if (rest !== '') rows.at(-1)?.push({ ...segment, text: rest });
    room -= cellWidth(rest);
  }
  return rows;
}
