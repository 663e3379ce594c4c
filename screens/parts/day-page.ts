// The day close as it is painted: the numbered list of what stops it, or the proof. Pure.
import type { BoardItem } from '../../src/desk/day-board.ts';
import type { DayView } from '../../src/desk/read-day.ts';
import type { DayProof, NumberRange } from '../../src/domain/day-proof.ts';
import { type Cents, cents, formatCents } from '../../src/domain/money.ts';
import { receiptNumber } from '../../src/domain/receipt.ts';
import type { Line } from '../screen.ts';
import { DAY_WORDS } from '../words/day.ts';
import { padLeft, padRight } from './cells.ts';
import {
  type Choice,
  type ChoiceList,
  choiceLines,
  choiceList,
  shownChoices,
} from './choice-list.ts';

const LABEL = 24;
const AMOUNT = 16;

export function boardList({ items }: Pick<DayView, 'items'>): ChoiceList<BoardItem> {
  const choices = items.map((item, index): Choice<BoardItem> => {
    return { number: index + 1, words: item.words, value: item };
  });
  return choiceList(choices);
}

/** What stops the day comes first; both halves share one run of numbers. */
export function boardLines(list: ChoiceList<BoardItem>): readonly Line[] {
  const lines = choiceLines(list);
  const stopping = shownChoices(list).filter(({ value }) => value.stops).length;
  const part = (title: string, rows: readonly Line[]): readonly Line[] =>
    rows.length === 0 ? [] : [` ${title}`, ...rows, ''];
  return [
    ...part(DAY_WORDS.stops, lines.slice(0, stopping)),
    ...part(DAY_WORDS.known, lines.slice(stopping)),
  ];
}

export function proofLines(proof: DayProof): readonly Line[] {
  const words = DAY_WORDS.proof;
  return [
    `${row(words.receipts, String(proof.receipts))}   ${words.voided(proof.voided)}`,
    amountRow(words.byAccount, proof.byAccountCents),
    amountRow(words.byTender, proof.byTenderCents),
    amountRow(words.deposited, proof.depositedTendersCents),
    amountRow(words.other, proof.otherTendersCents),
    amountRow(overShortLabel(proof), cents(Math.abs(proof.overShortCents))),
    amountRow(words.inDeposits, proof.inDepositsCents),
    ...proof.ranges.map(rangeRow),
    ...proof.failures.map((failure): Line => [{ text: ` ${failure}`, tone: 'danger' }]),
  ];
}

function overShortLabel({ overShortCents }: DayProof): string {
  const words = DAY_WORDS.proof;
  if (overShortCents === 0) return words.neither;
  return overShortCents < 0 ? words.short : words.over;
}

function row(label: string, value: string): string {
  return ` ${padRight(label, LABEL)}${padLeft(value, AMOUNT)}`;
}

function amountRow(label: string, amount: Cents): Line {
  return row(label, formatCents(amount, true));
}

function rangeRow({ register, first, last, used, voided, missing }: NumberRange): Line {
  const words = DAY_WORDS.proof;
  const numbers = [receiptNumber(register, first), receiptNumber(register, last)] as const;
  return ` ${words.range(register, ...numbers)}   ${words.counts(used, voided, missing.length)}`;
}
