// The voucher of unclaimed money: which credits are the city's from now on, or which is owed again,
// by whose decision, who signed.
import type { DateText, Instant } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { amount, counted, item, pair, RULE, signature, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

export type KeptLine = {
  readonly kept: string;
  readonly account: string;
  readonly payer: string;
  readonly listedCents: Cents;
};

export type KeptVoucherInput = {
  readonly city: PaperCity;
  /** That of the list, or of the credit that is opened again. */
  readonly number: string;
  readonly reversed: boolean;
  readonly at: Instant;
  readonly businessDate: DateText;
  readonly authority: string;
  /** Why it was kept in error; empty on the voucher of a list. */
  readonly reason: string;
  readonly credits: readonly KeptLine[];
  readonly maker: string;
  readonly approver?: string;
};

export function keptVoucherPaper(input: KeptVoucherInput): Paper {
  const { credits, reversed, reason } = input;
  const total = sumCents(credits, ({ listedCents }) => listedCents);
  return makePaper(
    input.city,
    'kept-voucher',
    input.number,
    reversed ? 'CREDIT OPENED AGAIN' : 'UNCLAIMED MONEY KEPT',
    [
      text(`Unclaimed money ${input.number}`, { strong: true }),
      pair('Date and time', momentWords(input.at, input.city.timeZone)),
      pair('Business date', dateWords(input.businessDate)),
      pair('Authority', input.authority),
      ...(reason === '' ? [] : [pair('Reason', reason)]),
      RULE,
      ...credits.map(({ kept, account, payer, listedCents }) =>
        item([account, payer].filter(Boolean).join(' '), [kept], listedCents),
      ),
      RULE,
      pair('Credits', counted(credits.length, 'credit')),
      amount(reversed ? 'OWED AGAIN' : "THE CITY'S", total, { strong: true }),
      signature('Asked by', input.maker),
      ...(input.approver === undefined ? [] : [signature('Approved by', input.approver)]),
    ],
  );
}
