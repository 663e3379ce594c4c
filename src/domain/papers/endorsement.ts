// What is printed on forms that somebody lays in: the endorsement on the back of a check, and the
// validation on the customer's own stub. Neither has a head: a form is small.
import type { DateText } from '../clock.ts';
import { type Cents, formatCents } from '../money.ts';
import { amount, text } from './blocks.ts';
import {
  PAPER_VERSION,
  type Paper,
  type PaperBlock,
  type PaperCity,
  type PaperKind,
} from './paper.ts';

export type EndorsementInput = {
  readonly city: PaperCity;
  readonly receiptNumber: string;
  readonly businessDate: DateText;
  readonly clerkNumber: string;
  /** The account the check is deposited to; undefined where the city names none. */
  readonly bankAccount: string | undefined;
  readonly checkNumber: string;
  readonly amountCents: Cents;
};

/** Good for deposit alone, so that a check that is lost is worth nothing to a finder. */
export function endorsementPaper(input: EndorsementInput): Paper {
  const { city, receiptNumber, businessDate, clerkNumber, bankAccount, checkNumber } = input;
  return formPaper('endorsement', city, `${receiptNumber} check ${checkNumber}`, [
    text('FOR DEPOSIT ONLY', { strong: true }),
    text(city.name),
    ...(bankAccount === undefined ? [] : [text(bankAccount)]),
    text(`Receipt ${receiptNumber}`),
    text(`${businessDate}, clerk ${clerkNumber}`),
    amount(`Check ${checkNumber}`, input.amountCents),
  ]);
}

export type ValidationInput = {
  readonly city: PaperCity;
  readonly receiptNumber: string;
  readonly businessDate: DateText;
  readonly clerkNumber: string;
  readonly paidCents: Cents;
};

/** One line on the stub that the customer keeps. */
export function validationPaper(input: ValidationInput): Paper {
  const { city, receiptNumber, businessDate, clerkNumber, paidCents } = input;
  const words = [receiptNumber, businessDate, clerkNumber, 'PAID', formatCents(paidCents, true)];
  return formPaper('validation', city, receiptNumber, [text(words.join(' '))]);
}

/** In a training book the form says so first. */
function formPaper(
  kind: PaperKind,
  city: PaperCity,
  reference: string,
  blocks: readonly PaperBlock[],
): Paper {
  return {
    version: PAPER_VERSION,
    kind,
    reference,
    title: '',
    timeZone: city.timeZone,
    head: [],
    blocks: city.training === true ? [text('TRAINING, NOT PAID'), ...blocks] : blocks,
  };
}
