// The customer's receipt: pre-numbered, dated, from whom, for what, how paid, by whom taken, and
// what is still owed. It adds up, or it cannot be made.
import { assert, present } from '../assert.ts';
import type { DateText, Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import { addCents, type Cents, formatCents, subtractCents, sumCents } from '../money.ts';
import { receiptCode } from '../receipt-code.ts';
import { amount, item, onOriginalOnly, pair, pairIf, RULE, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import {
  type AmountBlock,
  makePaper,
  type Paper,
  type PaperBlock,
  type PaperCity,
} from './paper.ts';
import { RECEIPT_WORDS, type ReceiptWords } from './receipt-words.ts';

/**
 * One line of business paid. No balance (`balanceCents` left out) where nothing can remain owed.
 */
export type ReceiptPaperLine = {
  readonly title: string;
  readonly account?: string;
  readonly period?: string;
  readonly agency?: string;
  readonly details?: readonly string[];
  readonly paidCents: Cents;
  readonly balanceCents?: Cents;
};

/**
 * One tender as handed over, change not yet taken off. `number` is that of a check or money order;
 * of a card only the last four digits exist. `conditional`: counts once the bank has honoured it.
 */
export type ReceiptPaperTender = {
  readonly name: string;
  readonly number?: string;
  readonly lastFour?: string;
  readonly authorisation?: string;
  readonly amountCents: Cents;
  readonly conditional: boolean;
};

export type ReceiptPaperInput = {
  readonly city: PaperCity;
  readonly receiptNumber: string;
  readonly at: Instant;
  readonly businessDate: DateText;
  readonly register: string;
  readonly clerk: string;
  readonly payer?: string;
  readonly lines: readonly ReceiptPaperLine[];
  readonly tenders: readonly ReceiptPaperTender[];
  readonly changeCents: Cents;
  readonly voidCode: string;
  readonly notes?: readonly string[];
  /** English unless told. */
  readonly language?: Language;
};

const wordsOf = ({ language = 'en' }: Pick<ReceiptPaperInput, 'language'>) =>
  RECEIPT_WORDS[language];

/** The receipt as a paper. Asserts that tenders less change are what the lines were paid. */
export function receiptPaper(input: ReceiptPaperInput): Paper {
  const words = wordsOf(input);
  const totalCents = sumCents(input.lines, (line) => line.paidCents);
  const tenderedCents = sumCents(input.tenders, (tender) => tender.amountCents);
  assert(
    subtractCents(tenderedCents, input.changeCents) === totalCents,
    `receipt ${input.receiptNumber}: ${formatCents(tenderedCents)} tendered, ` +
      `${formatCents(input.changeCents)} change, ${formatCents(totalCents)} paid`,
  );
  const blocks: readonly PaperBlock[] = [
    ...identity(input),
    RULE,
    ...input.lines.flatMap((line) => lineBlocks(line, words)),
    RULE,
    amount(words.total, totalCents, { large: true }),
    ...input.tenders.map((tender) => tenderBlock(tender, words)),
    ...(input.changeCents === 0 ? [] : [amount(words.change, input.changeCents, { strong: true })]),
    ...balanceBlocks(input.lines, words),
    ...foot(input, words),
  ];
  const { city, receiptNumber, language } = input;
  return makePaper(city, 'receipt', receiptNumber, words.title, blocks, language);
}

function identity(input: ReceiptPaperInput): readonly PaperBlock[] {
  const words = wordsOf(input);
  const { city, language } = input;
  return [
    pair(words.receipt, input.receiptNumber, { strong: true }),
    pair(words.dateTime, momentWords(input.at, city.timeZone, language)),
    pair(words.businessDate, dateWords(input.businessDate, language)),
    pair(words.register, input.register),
    pair(words.clerk, input.clerk),
    ...pairIf(words.receivedFrom, input.payer),
  ];
}

function lineBlocks(line: ReceiptPaperLine, words: ReceiptWords): readonly PaperBlock[] {
  const details = [
    ...(line.account === undefined ? [] : [words.account(line.account)]),
    ...(line.period === undefined ? [] : [line.period]),
    ...(line.agency === undefined ? [] : [words.agency(line.agency)]),
    ...(line.details ?? []),
  ];
  const paid = item(line.title, details, line.paidCents);
  if (line.balanceCents === undefined) return [paid];
  return [paid, amount(words.balance, line.balanceCents, { indented: true })];
}

/** `Check no. 4471`, `Card ending 1111 auth. 7` */
export function tenderLabel(
  tender: Omit<ReceiptPaperTender, 'amountCents' | 'conditional'>,
  words: ReceiptWords,
): string {
  const { name, number, lastFour, authorisation } = tender;
  // A whole card number must never reach paper, whatever went wrong before.
  assert(lastFour === undefined || /^\d{4}$/.test(lastFour), `${name}: not four digits of a card`);
  return [
    name,
    ...(number === undefined ? [] : [words.number(number)]),
    ...(lastFour === undefined ? [] : [words.ending(lastFour)]),
    ...(authorisation === undefined ? [] : [words.authorisation(authorisation)]),
  ].join(' ');
}

export function tenderBlock(tender: ReceiptPaperTender, words: ReceiptWords): AmountBlock {
  return amount(tenderLabel(tender, words), tender.amountCents);
}

function balanceBlocks(
  lines: readonly ReceiptPaperLine[],
  words: ReceiptWords,
): readonly PaperBlock[] {
  const owed = lines.flatMap((line) => line.balanceCents ?? []);
  // One line has said its balance already.
  return owed.length < 2 ? [] : [amount(words.balanceAll, addCents(...owed))];
}

function footLines({ footLines: own = [] }: PaperCity, words: ReceiptWords): readonly string[] {
  return own.length === 0 ? [words.thanks] : own;
}

/** What a scanner reads to open the receipt. */
function codeOf({ receiptNumber, city }: ReceiptPaperInput): string {
  const [register, number] = receiptNumber.split('-').map(Number);
  return receiptCode({
    register: present(register, 'a register'),
    number: present(number, 'a number'),
    training: city.training === true,
  });
}

function foot(input: ReceiptPaperInput, words: ReceiptWords): readonly PaperBlock[] {
  const conditional = input.tenders.some((tender) => tender.conditional);
  return [
    RULE,
    ...(conditional ? [text(words.conditional)] : []),
    ...(input.notes ?? []).map((note) => text(note)),
    onOriginalOnly(pair(words.voidCode, input.voidCode, { strong: true })),
    onOriginalOnly(text(words.keepCopy)),
    ...footLines(input.city, words).map((own) => text(own, { centred: true })),
    { block: 'code', code: codeOf(input) },
  ];
}
