// A letter on the paper of a register, where no printer of pages stands: the same words, narrower.
import type { LetterBlock } from '../letters/blocks.ts';
import type { LetterContent } from '../letters/merge.ts';
import { LETTER_WORDS } from '../letters/words.ts';
import { pair, RULE, text } from './blocks.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

/** The head is the letter's own: it says the city as it stood when the letter was written. */
export function letterPaper(city: PaperCity, letter: LetterContent): Paper {
  const words = LETTER_WORDS[letter.language];
  const [name = '', ...addressLines] = letter.from;
  const head = { ...city, name, addressLines, training: letter.mark !== undefined };
  return makePaper(
    head,
    'letter',
    letter.number,
    letter.title,
    [
      ...letter.to.map((line) => text(line)),
      RULE,
      pair(words.letter, letter.number),
      pair(words.date, letter.date),
      ...(letter.account === '' ? [] : [pair(words.account, letter.account)]),
      RULE,
      ...letter.blocks.flatMap((block) => blocksOf(block, words)),
      text(letter.closing),
      text(name),
    ],
    letter.language,
  );
}

function blocksOf(block: LetterBlock, words: (typeof LETTER_WORDS)['en']): readonly PaperBlock[] {
  switch (block.block) {
    case 'text':
      return [text(block.text)];
    case 'head':
      return [{ block: 'text', text: block.text, strong: true }];
    case 'point':
      return [text(`- ${block.text}`)];
    case 'pair':
      return [pair(block.label, block.value)];
    case 'fill':
    case 'sign':
      return [{ block: 'signature', role: block.text, name: '' }];
    case 'rows':
      return block.rows.map(({ date, words: what, amount }) =>
        pair([date, what].filter((part) => part !== '').join('  '), amount),
      );
    case 'coupons':
      return [
        text(block.text),
        ...block.coupons.flatMap((coupon) => [
          RULE,
          text(coupon.words),
          pair(words.payBy, coupon.date),
          pair(words.pay, coupon.amount, { strong: true }),
          text(coupon.line),
        ]),
      ];
  }
}
