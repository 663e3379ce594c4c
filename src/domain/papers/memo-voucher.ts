// The voucher of a memo: which account, what changes by how much, why, who made and who allowed it.
import type { DateText, Instant } from '../clock.ts';
import type { MemoKind } from '../memo.ts';
import type { Cents } from '../money.ts';
import { amount, pair, pairIf, RULE, signature, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

export type MemoVoucherInput = {
  readonly city: PaperCity;
  readonly number: string;
  readonly kind: MemoKind;
  /** The voucher of its reversal. */
  readonly reversed: boolean;
  readonly at: Instant;
  readonly businessDate: DateText;
  readonly account: string;
  readonly payer?: string;
  /** The document and the component, such as `41002379, Water`. */
  readonly about: string;
  readonly amountCents: Cents;
  /** What the account owes afterwards. */
  readonly owedCents: Cents;
  readonly reason: string;
  readonly maker: string;
  readonly approver?: string;
};

export function memoVoucherPaper(input: MemoVoucherInput): Paper {
  const title = `${input.kind === 'credit' ? 'CREDIT' : 'DEBIT'} MEMO`;
  return makePaper(
    input.city,
    'memo-voucher',
    input.number,
    input.reversed ? `${title} REVERSED` : title,
    [
      text(`Memo ${input.number}`, { strong: true }),
      pair('Date and time', momentWords(input.at, input.city.timeZone)),
      pair('Business date', dateWords(input.businessDate)),
      pair('Account', input.account),
      ...pairIf('Name', input.payer),
      pair('Of', input.about),
      pair('Reason', input.reason),
      RULE,
      amount(takesOff(input) ? 'TAKEN OFF' : 'ADDED', input.amountCents, { strong: true }),
      amount('Account owes now', input.owedCents),
      signature(input.reversed ? 'Asked by' : 'Made by', input.maker),
      ...(input.approver === undefined ? [] : [signature('Approved by', input.approver)]),
    ],
  );
}

const takesOff = ({ kind, reversed }: MemoVoucherInput) => (kind === 'credit') !== reversed;
