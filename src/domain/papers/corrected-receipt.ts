// A receipt's paper after a correction: the tenders that stand, and what was keyed first. What was
// paid for, and the change that was given, stay as they were printed.
import { addCents, type Cents, ZERO } from '../money.ts';
import { text } from './blocks.ts';
import type { Paper, PaperBlock } from './paper.ts';
import {
  CHANGE,
  CONDITIONAL,
  type ReceiptPaperTender,
  TOTAL,
  tenderBlock,
  tenderLabel,
} from './receipt.ts';

type Named = Omit<ReceiptPaperTender, 'amountCents' | 'conditional'>;

/** Net of change. `givesChange`: the change was given against it, and it still stands. */
export type StandingPaperTender = ReceiptPaperTender & {
  readonly givesChange: boolean;
  readonly keyed?: Named;
};

export function correctedReceipt(paper: Paper, tenders: readonly StandingPaperTender[]): Paper {
  const { blocks } = paper;
  const total = blocks.findIndex((block) => block.block === 'amount' && block.label === TOTAL);
  const end = blocks.findIndex((block, at) => at > total && !isTender(block));
  const change = blocks.slice(total, end).find((block) => isChange(block));
  const giver = change ? tenders.findLastIndex((tender) => tender.givesChange) : -1;
  const changeCents = change?.block === 'amount' ? change.amountCents : ZERO;
  const rest = blocks
    .slice(end)
    .filter((block) => block.block !== 'text' || block.text !== CONDITIONAL);
  return {
    ...paper,
    blocks: [
      ...blocks.slice(0, total + 1),
      ...tenders.map((tender, index) => handedOver(tender, index === giver ? changeCents : ZERO)),
      ...(change && giver >= 0 ? [change] : []),
      ...tenders.flatMap(correction),
      ...(tenders.some((tender) => tender.conditional) ? [text(CONDITIONAL)] : []),
      ...rest,
    ],
  };
}

function handedOver(tender: StandingPaperTender, changeCents: Cents): PaperBlock {
  return tenderBlock({ ...tender, amountCents: addCents(tender.amountCents, changeCents) });
}

function correction({ keyed }: StandingPaperTender): readonly PaperBlock[] {
  if (keyed === undefined) return [];
  return [text(`Tender corrected: ${lowered(tenderLabel(keyed))} was keyed first.`)];
}

const lowered = (label: string) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

const isChange = (block: PaperBlock) => block.block === 'amount' && block.label === CHANGE;

/** Tenders and change follow the total; the balance that remains does too, and is none. */
function isTender(block: PaperBlock): boolean {
  return block.block === 'amount' && !block.label.startsWith('Balance remaining');
}
