// Lays out one letter on pages: city, address in the window of the envelope, title, text, closing.
import type { LetterBlock } from '../../src/domain/letters/blocks.ts';
import type { LetterContent } from '../../src/domain/letters/merge.ts';
import { LETTER_WORDS } from '../../src/domain/letters/words.ts';
import { drawSlip, slipHeight } from './coupon-slips.ts';
import { type Ink, rule, type Style, widthOf, wrapped, write } from './ink.ts';

const MARGIN = 63;
const TOP = 46;
const FOOT = 40;
/** The window of a number 10 envelope, on a sheet folded in three. */
const WINDOW_TOP = 144;
const WINDOW_WIDTH = 310;
const WINDOW_HEIGHT = 84;
const ADDRESS_SIZES = [10.5, 9.5, 8.5, 7.5, 6.5];
const TITLE_TOP = 238;
const LINE = 14;
const GAP = 7;
const SIGN_HEIGHT = 42;
const SMALL_LINE = 10;

export const BODY: Style = { size: 10.5 };
export const BODY_STRONG: Style = { size: 10.5, bold: true };
const CITY: Style = { size: 15, bold: true };
const SMALL: Style = { size: 8.5, tone: 'grey' };
const TITLE: Style = { size: 13, bold: true };

type Sheet = {
  readonly ink: Ink;
  readonly letter: LetterContent;
  readonly width: number;
  readonly bottom: number;
  readonly left: number;
  y: number;
};

/** Draws it on pages of its own; each says which letter it is and which page of how many. */
export function drawLetter(ink: Ink, letter: LetterContent): void {
  ink.addPage();
  const first = ink.bufferedPageRange().count - 1;
  const { width, height } = ink.page;
  const sheet: Sheet = {
    ink,
    letter,
    width: width - 2 * MARGIN,
    bottom: height - MARGIN - FOOT / 2,
    left: MARGIN,
    y: TITLE_TOP,
  };
  drawHead(sheet);
  drawTitle(sheet);
  letter.blocks.forEach((block, index) => {
    drawBlock(sheet, block, letter.blocks[index - 1], letter.blocks[index + 1]);
  });
  drawClosing(sheet);
  drawFeet(sheet, first);
}

function drawHead({ ink, letter, width, left }: Sheet): void {
  const [city = '', ...lines] = letter.from;
  write(ink, city, { x: left, y: TOP }, CITY);
  write(ink, lines.join('  ·  '), { x: left, y: TOP + 19 }, SMALL);
  rule(ink, { x: left, y: TOP + 34, width }, 'black', 1);
  drawAddress(ink, letter.to, left);
  const words = LETTER_WORDS[letter.language];
  const about = [
    letter.date,
    `${words.letter} ${letter.number}`,
    ...(letter.account === '' ? [] : [`${words.account} ${letter.account}`]),
  ];
  about.forEach((line, index) => {
    const y = WINDOW_TOP + index * LINE;
    write(ink, line, { x: left, y, width, align: 'right' }, BODY);
  });
}

/** As large as it fits into the window. */
function drawAddress(ink: Ink, to: readonly string[], x: number): void {
  for (const size of ADDRESS_SIZES) {
    const style = { ...BODY, size };
    const step = (LINE * size) / BODY.size;
    const lines = to.flatMap((line) => wrapped(ink, line, WINDOW_WIDTH, style));
    if (lines.length * step > WINDOW_HEIGHT && size !== ADDRESS_SIZES.at(-1)) continue;
    lines.forEach((line, index) => {
      write(ink, line, { x, y: WINDOW_TOP + index * step }, style);
    });
    return;
  }
}

function drawTitle(sheet: Sheet): void {
  const { ink, letter, width, left } = sheet;
  for (const line of wrapped(ink, letter.title, width, TITLE)) {
    write(ink, line, { x: left, y: sheet.y }, TITLE);
    sheet.y += 17;
  }
  sheet.y += 4;
}

/** A new page where `height` points are not left on this one. */
function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= sheet.bottom) return;
  sheet.ink.addPage();
  sheet.y = TOP + LINE;
}

function drawBlock(
  sheet: Sheet,
  block: LetterBlock,
  before: LetterBlock | undefined,
  after: LetterBlock | undefined,
): void {
  switch (block.block) {
    case 'text':
      drawParagraph(sheet, block.text, BODY, 0);
      break;
    case 'head':
      // A heading does not stay behind alone.
      makeRoom(sheet, after === undefined ? LINE : 4 * LINE);
      sheet.y += 3;
      drawParagraph(sheet, block.text, { ...BODY_STRONG, size: 11.5 }, 0);
      break;
    case 'point':
      drawPoint(sheet, block.text);
      break;
    case 'pair':
      drawPair(sheet, block.label, block.value, after?.block === 'pair');
      break;
    case 'fill':
      drawFill(sheet, block.text);
      break;
    case 'sign':
      drawSign(sheet, block.text, before?.block === 'sign');
      break;
    case 'rows':
      drawRows(sheet, block);
      break;
    case 'coupons':
      drawParagraph(sheet, block.text, BODY, 0);
      for (const coupon of block.coupons) {
        const height = slipHeight(sheet.ink, coupon, sheet);
        makeRoom(sheet, height);
        drawSlip(sheet.ink, sheet.letter, coupon, sheet);
        sheet.y += height;
      }
      break;
  }
}

function drawParagraph(sheet: Sheet, text: string, style: Style, indent: number): void {
  const { ink, width, left } = sheet;
  for (const line of wrapped(ink, text, width - indent, style)) {
    makeRoom(sheet, LINE);
    write(ink, line, { x: left + indent, y: sheet.y }, style);
    sheet.y += LINE;
  }
  sheet.y += GAP;
}

function drawPoint(sheet: Sheet, text: string): void {
  makeRoom(sheet, LINE);
  write(sheet.ink, '•', { x: sheet.left, y: sheet.y }, BODY);
  drawParagraph(sheet, text, BODY, 12);
  sheet.y -= GAP / 2;
}

function drawPair(sheet: Sheet, label: string, value: string, goesOn: boolean): void {
  const { ink, width, left } = sheet;
  const half = width * 0.4;
  const labels = wrapped(ink, label, half - 10, BODY);
  const values = wrapped(ink, value, width - half, BODY_STRONG);
  const lines = Math.max(labels.length, values.length);
  makeRoom(sheet, lines * LINE);
  labels.forEach((line, index) => {
    write(ink, line, { x: left, y: sheet.y + index * LINE }, BODY);
  });
  values.forEach((line, index) => {
    write(ink, line, { x: left + half, y: sheet.y + index * LINE }, BODY_STRONG);
  });
  sheet.y += lines * LINE;
  rule(ink, { x: left, y: sheet.y - 2, width }, 'pale');
  sheet.y += goesOn ? 3 : GAP + 2;
}

/** Something that is filled in by hand. */
function drawFill(sheet: Sheet, text: string): void {
  makeRoom(sheet, 2 * LINE + 8);
  const { ink, width, left } = sheet;
  const [head = '', ...more] = wrapped(ink, text, width, SMALL);
  for (const line of [head, ...more].slice(0, -1)) {
    write(ink, line, { x: left, y: sheet.y }, SMALL);
    sheet.y += SMALL_LINE;
  }
  write(ink, more.at(-1) ?? head, { x: left, y: sheet.y }, SMALL);
  rule(ink, { x: left, y: sheet.y + 2 * LINE, width }, 'black');
  sheet.y += 2 * LINE + 8;
}

function drawSign(sheet: Sheet, text: string, again: boolean): void {
  if (!again) sheet.y += 4;
  makeRoom(sheet, SIGN_HEIGHT);
  const { ink, width, left, letter } = sheet;
  const y = sheet.y + SIGN_HEIGHT - 16;
  rule(ink, { x: left, y, width: width * 0.6 }, 'black');
  rule(ink, { x: left + width * 0.66, y, width: width * 0.34 }, 'black');
  // A name that is too long for its line goes on below it.
  const lines = wrapped(ink, text, width * 0.6, SMALL);
  lines.forEach((line, index) => {
    write(ink, line, { x: left, y: y + 3 + index * SMALL_LINE }, SMALL);
  });
  const { date } = LETTER_WORDS[letter.language];
  write(ink, date, { x: left + width * 0.66, y: y + 3 }, SMALL);
  sheet.y += SIGN_HEIGHT + (lines.length - 1) * SMALL_LINE;
}

const DATE_WIDTH = 130;
const AMOUNT_WIDTH = 90;

function drawRows(sheet: Sheet, { rows }: Extract<LetterBlock, { block: 'rows' }>): void {
  const { ink, width, left } = sheet;
  const hasDates = rows.some(({ date }) => date !== '');
  const start = hasDates ? DATE_WIDTH : 0;
  for (const { date, words, amount } of rows) {
    const lines = wrapped(ink, words, width - start - AMOUNT_WIDTH - 8, BODY);
    makeRoom(sheet, lines.length * LINE);
    write(ink, date, { x: left, y: sheet.y }, BODY);
    lines.forEach((line, index) => {
      write(ink, line, { x: left + start, y: sheet.y + index * LINE }, BODY);
    });
    write(ink, amount, { x: left, y: sheet.y, width, align: 'right' }, BODY_STRONG);
    sheet.y += lines.length * LINE;
    rule(ink, { x: left, y: sheet.y - 2, width }, 'pale');
    sheet.y += 3;
  }
  sheet.y += GAP;
}

function drawClosing(sheet: Sheet): void {
  makeRoom(sheet, 3 * LINE);
  sheet.y += 8;
  for (const line of [sheet.letter.closing, sheet.letter.from[0] ?? '']) {
    write(sheet.ink, line, { x: sheet.left, y: sheet.y }, BODY);
    sheet.y += LINE;
  }
}

/** On every page, since pages get lost. */
function drawFeet({ ink, letter, width, left }: Sheet, first: number): void {
  const { start, count } = ink.bufferedPageRange();
  const pages = count - first;
  for (let page = 0; page < pages; page += 1) {
    ink.switchToPage(start + first + page);
    const y = ink.page.height - FOOT;
    rule(ink, { x: left, y: y - 5, width }, 'pale');
    write(ink, `${letter.number}  ${letter.title}`, { x: left, y }, SMALL);
    const words = LETTER_WORDS[letter.language].page(page + 1, pages);
    write(ink, words, { x: left, y, width, align: 'right' }, SMALL);
    drawMark(ink, letter);
  }
}

/** A letter of a training book says so on every page. */
export function drawMark(ink: Ink, { mark }: LetterContent): void {
  if (mark === undefined) return;
  const x = (ink.page.width - widthOf(ink, mark, BODY_STRONG)) / 2;
  write(ink, mark, { x, y: 22 }, BODY_STRONG);
}
