// The voucher of a transfer: from which account to which, what, who consented, who signed.
import type { DateText, Instant } from '../clock.ts';
import type { Cents } from '../money.ts';
import { amount, pair, pairIf, RULE, signature, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

/** An account with its payer and what it owes afterwards. */
export type VoucherAccount = {
  readonly number: string;
  readonly payer?: string;
  readonly owedCents: Cents;
};

export type TransferVoucherInput = {
  readonly city: PaperCity;
  readonly number: string;
  /** The voucher of its reversal. */
  readonly reversed: boolean;
  readonly at: Instant;
  readonly businessDate: DateText;
  readonly from: VoucherAccount;
  readonly to: VoucherAccount;
  /** The document and the component, such as `41002379, Water`. */
  readonly about: string;
  readonly amountCents: Cents;
  readonly consent?: string;
  readonly reason: string;
  readonly maker: string;
  readonly approver?: string;
};

export function transferVoucherPaper(input: TransferVoucherInput): Paper {
  const { from, to } = input;
  return makePaper(
    input.city,
    'transfer-voucher',
    input.number,
    input.reversed ? 'TRANSFER REVERSED' : 'TRANSFER',
    [
      text(`Transfer ${input.number}`, { strong: true }),
      pair('Date and time', momentWords(input.at, input.city.timeZone)),
      pair('Business date', dateWords(input.businessDate)),
      pair('From account', from.number),
      ...pairIf('Name', from.payer),
      pair('To account', to.number),
      ...pairIf('Name', to.payer),
      pair('Of', input.about),
      ...pairIf('Consent', input.consent),
      pair('Reason', input.reason),
      RULE,
      amount(input.reversed ? 'MOVED BACK' : 'MOVED', input.amountCents, { strong: true }),
      amount(`Account ${from.number} owes now`, from.owedCents),
      amount(`Account ${to.number} owes now`, to.owedCents),
      signature(input.reversed ? 'Asked by' : 'Made by', input.maker),
      ...(input.approver === undefined ? [] : [signature('Approved by', input.approver)]),
    ],
  );
}
