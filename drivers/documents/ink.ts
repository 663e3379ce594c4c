// Text and rules on a PDF page. The standard fonts of every PDF reader are used: nothing is
// embedded, so a report of a hundred pages stays small.
import type PDFDocument from 'pdfkit';

export type Ink = InstanceType<typeof PDFDocument>;

/** Points from the left and the top of the page; a box of no width cuts nothing. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
};

export type Style = {
  readonly size: number;
  readonly bold?: boolean;
  /** Every sign of one width, for what scanners read. */
  readonly even?: boolean;
  readonly tone?: keyof typeof TONES;
};

const TONES = { black: '#000000', grey: '#555555', pale: '#bbbbbb' } as const;

/** What the standard fonts can show beside Latin-1. */
const ALSO_SHOWN = /^[\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u2013\u2014\u2018-\u201E\u20AC]$/;
const PLAIN = /^[ -~]*$/;

/** A letter that the fonts lack loses its marks; what is left without a letter becomes `?`. */
export function showable(text: string): string {
  if (PLAIN.test(text)) return text;
  return Array.from(text.normalize('NFC'), (letter) => {
    if (isShown(letter)) return letter;
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return bare !== '' && Array.from(bare).every(isShown) ? bare : '?';
  }).join('');
}

function isShown(letter: string): boolean {
  return /^[ -~\u00A0-\u00FF]$/.test(letter) || ALSO_SHOWN.test(letter);
}

function styled(ink: Ink, { size, bold = false, even = false }: Style): Ink {
  if (even) return ink.font('Courier').fontSize(size);
  return ink.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
}

/** Points that the text takes; asks for no page. */
export function widthOf(ink: Ink, text: string, style: Style): number {
  return styled(ink, style).widthOfString(showable(text));
}

/** One line of text; the caller has seen to it that it fits. */
export function write(ink: Ink, text: string, place: Place, style: Style): void {
  const { x, y, width = 0, align = 'left' } = place;
  const words = showable(text);
  const from = align === 'right' ? x + width - widthOf(ink, text, style) : x;
  ink.fillColor(TONES[style.tone ?? 'black']);
  styled(ink, style).text(words, from, y, { lineBreak: false });
}

export function rule(
  ink: Ink,
  { x, y, width = 0 }: Place,
  tone: keyof typeof TONES,
  weight = 0.5,
): void {
  ink
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(weight)
    .strokeColor(TONES[tone])
    .stroke();
}

export function bar(ink: Ink, x: number, y: number, width: number, height: number): void {
  ink.rect(x, y, width, height).fill(TONES.grey);
}

/** Lines of at most `width` points, broken between words; a word that is longer is broken too. */
export function wrapped(ink: Ink, text: string, width: number, style: Style): readonly string[] {
  if (widthOf(ink, text, style) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => pieces(ink, word, width, style))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(ink, joined, style) <= width || line === '') {
      line = joined;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(ink: Ink, word: string, width: number, style: Style): readonly string[] {
  if (widthOf(ink, word, style) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(ink, piece + letter, style) > width) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}
