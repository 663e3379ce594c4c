// A letter as lines of text no wider than a window, in the order in which it is read.
import { fitText, textWidth } from '../plain-text.ts';
import type { LetterBlock } from './blocks.ts';
import type { LetterContent } from './merge.ts';
import { LETTER_WORDS } from './words.ts';

export function letterLines(letter: LetterContent, columns: number): readonly string[] {
  const words = LETTER_WORDS[letter.language];
  const wrap = (text: string, indent = 0) => wrapWords(text, columns - indent, indent);
  const account = letter.account === '' ? [] : [`${words.account} ${letter.account}`];
  return [
    ...(letter.mark === undefined ? [] : wrap(letter.mark)),
    ...letter.from.flatMap((line) => wrap(line)),
    '',
    ...letter.to.flatMap((line) => wrap(line)),
    '',
    ...wrap([letter.date, `${words.letter} ${letter.number}`, ...account].join('  ')),
    '',
    ...wrap(letter.title.toUpperCase()),
    ...letter.blocks.flatMap((block, index) => [
      ...(isTight(letter.blocks[index - 1], block) ? [] : ['']),
      ...blockLines(block, columns, wrap, words),
    ]),
    '',
    ...wrap(letter.closing),
    ...wrap(letter.from[0] ?? ''),
  ];
}

/** Lines of figures and of a list stand close together. */
function isTight(before: LetterBlock | undefined, block: LetterBlock): boolean {
  return before?.block === block.block && (block.block === 'pair' || block.block === 'point');
}

const LABEL_WIDTH = 34;

function blockLines(
  block: LetterBlock,
  columns: number,
  wrap: (text: string, indent?: number) => readonly string[],
  words: (typeof LETTER_WORDS)['en'],
): readonly string[] {
  switch (block.block) {
    case 'text':
    case 'head':
      return wrap(block.text);
    case 'point': {
      const [first = '', ...rest] = wrap(block.text, 2);
      return [`- ${first.slice(2)}`, ...rest];
    }
    case 'pair': {
      const width = Math.min(LABEL_WIDTH, Math.floor(columns / 2));
      if (textWidth(block.label) > width) return [...wrap(block.label), ...wrap(block.value, 2)];
      const [first = '', ...rest] = wrap(block.value, width + 1);
      return [`${fitText(block.label, width)} ${first.slice(width + 1)}`, ...rest];
    }
    case 'fill':
    case 'sign':
      return [...wrap(block.text), '_'.repeat(Math.min(40, columns))];
    case 'rows':
      return block.rows.flatMap(({ date, words: what, amount }) =>
        wrap([date, what, amount].filter((part) => part !== '').join('  '), 2),
      );
    case 'coupons':
      return [
        ...wrap(block.text),
        ...block.coupons.flatMap((coupon) => [
          ...wrap(`- - - ${words.cut} - - -`),
          ...wrap(coupon.words),
          ...wrap(`${words.payBy} ${coupon.date}  ${words.pay} ${coupon.amount}`),
          ...wrap(coupon.line),
        ]),
      ];
  }
}

/** Breaks between words; a word that is longer is broken too. */
function wrapWords(text: string, width: number, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined) <= width) {
      line = joined;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one);
}

function pieces(word: string, width: number): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at += width) found.push(word.slice(at, at + width));
  return found.length === 0 ? [''] : found;
}
