// A receipt's paper after a correction: the tenders that stand, and what was keyed first. What was
// paid for, and the change that was given, stay as they were printed.
import { addCents, type Cents, ZERO } from '../money.ts';
import { text } from './blocks.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { type ReceiptPaperTender, tenderBlock, tenderLabel } from './receipt.ts';
import { RECEIPT_WORDS, type ReceiptWords } from './receipt-words.ts';

type Named = Omit<ReceiptPaperTender, 'amountCents' | 'conditional'>;

/** Net of change. `givesChange`: the change was given against it, and it still stands. */
export type StandingPaperTender = ReceiptPaperTender & {
  readonly givesChange: boolean;
  readonly keyed?: Named;
};

export function correctedReceipt(paper: Paper, tenders: readonly StandingPaperTender[]): Paper {
  const { blocks, language = 'en' } = paper;
  const words = RECEIPT_WORDS[language];
  const isNamed = (block: PaperBlock, label: string) =>
    block.block === 'amount' && block.label === label;
  const total = blocks.findIndex((block) => isNamed(block, words.total));
  const end = blocks.findIndex((block, at) => at > total && !isTender(block, words));
  const change = blocks.slice(total, end).find((block) => isNamed(block, words.change));
  const giver = change ? tenders.findLastIndex((tender) => tender.givesChange) : -1;
  const changeCents = change?.block === 'amount' ? change.amountCents : ZERO;
  const rest = blocks
    .slice(end)
    .filter((block) => block.block !== 'text' || block.text !== words.conditional);
  return {
    ...paper,
    blocks: [
      ...blocks.slice(0, total + 1),
      ...tenders.map((tender, index) =>
        handedOver(tender, index === giver ? changeCents : ZERO, words),
      ),
      ...(change && giver >= 0 ? [change] : []),
      ...tenders.flatMap((tender) => correction(tender, words)),
      ...(tenders.some((tender) => tender.conditional) ? [text(words.conditional)] : []),
      ...rest,
    ],
  };
}

function handedOver(
  tender: StandingPaperTender,
  changeCents: Cents,
  words: ReceiptWords,
): PaperBlock {
  const amountCents = addCents(tender.amountCents, changeCents);
  return tenderBlock({ ...tender, amountCents }, words);
}

function correction({ keyed }: StandingPaperTender, words: ReceiptWords): readonly PaperBlock[] {
  if (keyed === undefined) return [];
  return [text(words.corrected(lowered(tenderLabel(keyed, words))))];
}

const lowered = (label: string) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** Tenders and change follow the total; the balance that remains does too, and is none. */
function isTender(block: PaperBlock, words: ReceiptWords): boolean {
  return block.block === 'amount' && !block.label.startsWith(words.balance);
}
