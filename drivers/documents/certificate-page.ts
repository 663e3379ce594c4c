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

type Sheet = { readonly ink: Ink; readonly width: number; y: number };

export function drawCertificate(ink: Ink, letter: LetterContent): void {
  ink.addPage();
  const { width, height } = ink.page;
  frame(ink, FRAME, width, height, 2);
  frame(ink, FRAME + 5, width, height, 0.7);
  const sheet: Sheet = { ink, width: width - 2 * INSIDE, y: 92 };
  const [city = '', ...lines] = letter.from;
  centred(sheet, city, CITY, 26);
  for (const line of lines) centred(sheet, line, SMALL, 12);
  sheet.y += 30;
  centred(sheet, letter.title, TITLE, 32);
  rule(ink, { x: INSIDE + 90, y: sheet.y, width: sheet.width - 180 }, 'black', 1);
  sheet.y += 26;
  drawParts(sheet, letter);
  const y = height - FRAME - 90;
  rule(ink, { x: INSIDE, y, width: sheet.width * 0.45 }, 'black');
  write(ink, letter.closing, { x: INSIDE, y: y + 4 }, BODY);
  write(ink, letter.from[0] ?? '', { x: INSIDE, y: y + 18 }, SMALL);
  const number = `${LETTER_WORDS[letter.language].letter} ${letter.number}`;
  write(ink, number, { x: INSIDE, y: y + 18, width: sheet.width, align: 'right' }, SMALL);
  const at = { x: INSIDE, y: y + 4, width: sheet.width, align: 'right' } as const;
  write(ink, letter.date, at, BODY);
  drawMark(ink, letter);
}

function drawParts(sheet: Sheet, letter: LetterContent): void {
  letter.blocks.forEach((block, index) => {
    switch (block.block) {
      case 'head':
        centred(sheet, block.text, HOLDER, 26);
        break;
      case 'pair': {
        if (letter.blocks[index - 1]?.block !== 'pair') sheet.y += 24;
        drawPair(sheet, block.label, block.value);
        if (letter.blocks[index + 1]?.block !== 'pair') sheet.y += 24;
        break;
      }
      case 'rows':
        break;
      default: {
        const isText = block.text.length > 60;
        centred(sheet, block.text, isText ? BODY : TEXT, isText ? 15 : 18);
        if (isText) sheet.y += 8;
        break;
      }
    }
  });
}

function centred(sheet: Sheet, text: string, style: Style, height: number): void {
  const { ink, width } = sheet;
  for (const line of wrapped(ink, text, width, style)) {
    const x = INSIDE + (width - widthOf(ink, line, style)) / 2;
    write(ink, line, { x, y: sheet.y }, style);
    sheet.y += height;
  }
}

function drawPair(sheet: Sheet, label: string, value: string): void {
  const { ink, width } = sheet;
  const x = INSIDE + (width - PAIRS_WIDTH) / 2;
  const lines = wrapped(ink, value, PAIRS_WIDTH * 0.6, { ...BODY_STRONG, size: 12 });
  write(ink, label, { x, y: sheet.y }, TEXT);
  for (const line of lines) {
    write(ink, line, { x: x + PAIRS_WIDTH * 0.4, y: sheet.y }, { ...BODY_STRONG, size: 12 });
    sheet.y += 18;
  }
  rule(ink, { x, y: sheet.y - 3, width: PAIRS_WIDTH }, 'pale');
  sheet.y += 2;
}

function frame(ink: Ink, inset: number, width: number, height: number, weight: number): void {
  ink
    .rect(inset, inset, width - 2 * inset, height - 2 * inset)
    .lineWidth(weight)
    .stroke('#000000');
}
