// Lays out a certificate: one framed page, centred, to be hung up where customers see it.
import type { LetterContent } from '../../src/domain/letters/merge.ts';
import { LETTER_WORDS } from '../../src/domain/letters/words.ts';
import { type Ink, rule, type Style, widthOf, wrapped, write } from './ink.ts';
import { BODY, BODY_STRONG, drawMark } from './letter-page.ts';

const FRAME = 40;
const INSIDE = 76;
const CITY: Style = { size: 20, bold: true };
const SMALL: Style = { size: 9, tone: 'grey' };
const TITLE: Style = { size: 25, bold: true };
const HOLDER: Style = { size: 19, bold: true };
const TEXT: Style = { size: 12 };
const PAIRS_WIDTH = 330;

type Sheet = {
  readonly ink: Ink;
  readonly width: number;
  /** Of every size and step: what is long is set smaller, so that all of it is inside the frame. */
  readonly scale: number;
  /** Undefined where only the room is measured. */
  readonly draws: boolean;
  y: number;
};

const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];
const FIRST_LINE = 92;

export function drawCertificate(ink: Ink, letter: LetterContent): void {
  ink.addPage();
  const { width, height } = ink.page;
  frame(ink, FRAME, width, height, 2);
  frame(ink, FRAME + 5, width, height, 0.7);
  const y = height - FRAME - 90;
  const sheet = drawn(ink, letter, y - 12);
  rule(ink, { x: INSIDE, y, width: sheet.width * 0.45 }, 'black');
  write(ink, letter.closing, { x: INSIDE, y: y + 4 }, BODY);
  write(ink, letter.from[0] ?? '', { x: INSIDE, y: y + 18 }, SMALL);
  const number = `${LETTER_WORDS[letter.language].letter} ${letter.number}`;
  write(ink, number, { x: INSIDE, y: y + 18, width: sheet.width, align: 'right' }, SMALL);
  const at = { x: INSIDE, y: y + 4, width: sheet.width, align: 'right' } as const;
  write(ink, letter.date, at, BODY);
  drawMark(ink, letter);
}

/** As large as it fits above `bottom`. */
function drawn(ink: Ink, letter: LetterContent, bottom: number): Sheet {
  const width = ink.page.width - 2 * INSIDE;
  const start = { ink, width, y: FIRST_LINE };
  const scale =
    SCALES.find((one) => {
      const sheet: Sheet = { ...start, scale: one, draws: false };
      drawAll(sheet, letter);
      return sheet.y <= bottom;
    }) ?? 0.4;
  const sheet: Sheet = { ...start, scale, draws: true };
  drawAll(sheet, letter);
  return sheet;
}

function drawAll(sheet: Sheet, letter: LetterContent): void {
  const [city = '', ...lines] = letter.from;
  centred(sheet, city, CITY, 26);
  for (const line of lines) centred(sheet, line, SMALL, 12);
  sheet.y += 30 * sheet.scale;
  centred(sheet, letter.title, TITLE, 32);
  if (sheet.draws) {
    rule(sheet.ink, { x: INSIDE + 90, y: sheet.y, width: sheet.width - 180 }, 'black', 1);
  }
  sheet.y += 26 * sheet.scale;
  drawParts(sheet, letter);
}

function drawParts(sheet: Sheet, letter: LetterContent): void {
  letter.blocks.forEach((block, index) => {
    switch (block.block) {
      case 'head':
        centred(sheet, block.text, HOLDER, 26);
        break;
      case 'pair': {
        if (letter.blocks[index - 1]?.block !== 'pair') sheet.y += 24 * sheet.scale;
        drawPair(sheet, block.label, block.value);
        if (letter.blocks[index + 1]?.block !== 'pair') sheet.y += 24 * sheet.scale;
        break;
      }
      case 'rows':
      case 'coupons':
        break;
      default: {
        const isText = block.text.length > 60;
        centred(sheet, block.text, isText ? BODY : TEXT, isText ? 15 : 18);
        if (isText) sheet.y += 8 * sheet.scale;
        break;
      }
    }
  });
}

function centred(sheet: Sheet, text: string, style: Style, height: number): void {
  const { ink, width, scale, draws } = sheet;
  const scaled = { ...style, size: style.size * scale };
  for (const line of wrapped(ink, text, width, scaled)) {
    const x = INSIDE + (width - widthOf(ink, line, scaled)) / 2;
    if (draws) write(ink, line, { x, y: sheet.y }, scaled);
    sheet.y += height * scale;
  }
}

function drawPair(sheet: Sheet, label: string, value: string): void {
  const { ink, width, scale, draws } = sheet;
  const x = INSIDE + (width - PAIRS_WIDTH) / 2;
  const strong = { ...BODY_STRONG, size: 12 * scale };
  const lines = wrapped(ink, value, PAIRS_WIDTH * 0.6, strong);
  if (draws) write(ink, label, { x, y: sheet.y }, { ...TEXT, size: TEXT.size * scale });
  for (const line of lines) {
    if (draws) write(ink, line, { x: x + PAIRS_WIDTH * 0.4, y: sheet.y }, strong);
    sheet.y += 18 * scale;
  }
  if (draws) rule(ink, { x, y: sheet.y - 3, width: PAIRS_WIDTH }, 'pale');
  sheet.y += 2;
}

function frame(ink: Ink, inset: number, width: number, height: number, weight: number): void {
  ink
    .rect(inset, inset, width - 2 * inset, height - 2 * inset)
    .lineWidth(weight)
    .stroke('#000000');
}
