// The customer's receipt: pre-numbered, dated, from whom, for what, how paid, by whom taken, and
// what is still owed. It adds up, or it cannot be made.
import { assert, present } from '../assert.ts';
import type { DateText, Instant } from '../clock.ts';
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
};

export const TOTAL = 'TOTAL';
export const CHANGE = 'Change';
export const CONDITIONAL = 'Payment by check is conditional on clearance.';

/** The receipt as a paper. Asserts that tenders less change are what the lines were paid. */
export function receiptPaper(input: ReceiptPaperInput): Paper {
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
    ...input.lines.flatMap(lineBlocks),
    RULE,
    amount(TOTAL, totalCents, { large: true }),
    ...input.tenders.map(tenderBlock),
    ...(input.changeCents === 0 ? [] : [amount(CHANGE, input.changeCents, { strong: true })]),
    ...balanceBlocks(input.lines),
    ...foot(input),
  ];
  return makePaper(input.city, 'receipt', input.receiptNumber, 'RECEIPT', blocks);
}

function identity(input: ReceiptPaperInput): readonly PaperBlock[] {
  return [
    pair('Receipt', input.receiptNumber, { strong: true }),
    pair('Date and time', momentWords(input.at, input.city.timeZone)),
    pair('Business date', dateWords(input.businessDate)),
    pair('Register', input.register),
    pair('Clerk', input.clerk),
    ...pairIf('Received from', input.payer),
  ];
}

function lineBlocks(line: ReceiptPaperLine): readonly PaperBlock[] {
  const details = [
    ...(line.account === undefined ? [] : [`Account ${line.account}`]),
    ...(line.period === undefined ? [] : [line.period]),
    ...(line.agency === undefined ? [] : [`Agency: ${line.agency}`]),
    ...(line.details ?? []),
  ];
  const paid = item(line.title, details, line.paidCents);
  if (line.balanceCents === undefined) return [paid];
  return [paid, amount('Balance remaining', line.balanceCents, { indented: true })];
}

/** `Check no. 4471`, `Card ending 1111 auth. 7` */
export function tenderLabel(
  tender: Omit<ReceiptPaperTender, 'amountCents' | 'conditional'>,
): string {
  const { name, number, lastFour, authorisation } = tender;
  // A whole card number must never reach paper, whatever went wrong before.
  assert(lastFour === undefined || /^\d{4}$/.test(lastFour), `${name}: not four digits of a card`);
  return [
    name,
    ...(number === undefined ? [] : [`no. ${number}`]),
    ...(lastFour === undefined ? [] : [`ending ${lastFour}`]),
    ...(authorisation === undefined ? [] : [`auth. ${authorisation}`]),
  ].join(' ');
}

export function tenderBlock(tender: ReceiptPaperTender): AmountBlock {
  return amount(tenderLabel(tender), tender.amountCents);
}

function balanceBlocks(lines: readonly ReceiptPaperLine[]): readonly PaperBlock[] {
  const owed = lines.flatMap((line) => line.balanceCents ?? []);
  // One line has said its balance already.
  return owed.length < 2 ? [] : [amount('Balance remaining, all lines', addCents(...owed))];
}

function footLines({ footLines: own = [] }: PaperCity): readonly string[] {
  return own.length === 0 ? ['Thank you'] : own;
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

function foot(input: ReceiptPaperInput): readonly PaperBlock[] {
  const conditional = input.tenders.some((tender) => tender.conditional);
  return [
    RULE,
    ...(conditional ? [text(CONDITIONAL)] : []),
    ...(input.notes ?? []).map((note) => text(note)),
    onOriginalOnly(pair('Void code', input.voidCode, { strong: true })),
    onOriginalOnly(text('Keep this copy: a correction needs its code.')),
    ...footLines(input.city).map((words) => text(words, { centred: true })),
    { block: 'code', code: codeOf(input) },
  ];
}
