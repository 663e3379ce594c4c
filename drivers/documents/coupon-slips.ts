// Coupons of an arrangement on pages of a letter: a slip each, to be cut off, with its line of
// digits at its foot, where scanners look for it.
import type { LetterCoupon } from '../../src/domain/letters/blocks.ts';
import type { LetterContent } from '../../src/domain/letters/merge.ts';
import { LETTER_WORDS } from '../../src/domain/letters/words.ts';
import { type Ink, rule, type Style, wrapped, write } from './ink.ts';

const LINE = 14;
const SMALL: Style = { size: 8.5, tone: 'grey' };
const WORDS: Style = { size: 10.5 };
const AMOUNT: Style = { size: 13, bold: true };
/** Ten signs to the inch, as bill printers set it. */
const SCANNED: Style = { size: 12, even: true };
const AMOUNT_WIDTH = 240;

export type SlipPlace = { readonly left: number; readonly width: number };

/** Points that one slip takes. */
export function slipHeight(ink: Ink, coupon: LetterCoupon, { width }: SlipPlace): number {
  const lines = wrapped(ink, coupon.words, width - AMOUNT_WIDTH, WORDS).length;
  return LINE * (4 + Math.max(2, lines));
}

export function drawSlip(
  ink: Ink,
  letter: LetterContent,
  coupon: LetterCoupon,
  { left, width, y }: SlipPlace & { readonly y: number },
): void {
  const { cut, payBy, pay, account } = LETTER_WORDS[letter.language];
  rule(ink, { x: left, y, width }, 'grey');
  write(ink, cut, { x: left, y: y + 2 }, SMALL);
  const about = [letter.from[0] ?? '', `${account} ${letter.account}`, letter.number].join('  ');
  write(ink, about, { x: left, y: y + 2, width, align: 'right' }, SMALL);
  const lines = wrapped(ink, coupon.words, width - AMOUNT_WIDTH, WORDS);
  lines.forEach((line, index) => {
    write(ink, line, { x: left, y: y + LINE * (1.2 + index) }, WORDS);
  });
  const due = `${payBy} ${coupon.date}`;
  write(ink, due, { x: left, y: y + LINE * 1.2, width, align: 'right' }, WORDS);
  const amount = `${pay} ${coupon.amount}`;
  write(ink, amount, { x: left, y: y + LINE * 2.2, width, align: 'right' }, AMOUNT);
  const foot = y + slipHeight(ink, coupon, { left, width }) - LINE * 1.6;
  write(ink, coupon.line, { x: left, y: foot }, SCANNED);
}
