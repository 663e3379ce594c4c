// The voucher of a write-off: what was taken off which account, by whose decision, who signed.
import type { DateText, Instant } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { amount, counted, item, pair, RULE, signature, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

/** A component of an item that was written off. */
export type VoucherLine = {
  readonly account: string;
  readonly payer: string;
  readonly document: string;
  readonly name: string;
  readonly dueOn: DateText;
  readonly writtenCents: Cents;
};

export type WriteOffVoucherInput = {
  readonly city: PaperCity;
  readonly number: string;
  /** The voucher of its reversal. */
  readonly reversed: boolean;
  readonly at: Instant;
  readonly businessDate: DateText;
  readonly authority: string;
  readonly reason: string;
  readonly parts: readonly VoucherLine[];
  readonly preparer: string;
  readonly maker: string;
  readonly approver?: string;
};

export function writeOffVoucherPaper(input: WriteOffVoucherInput): Paper {
  const { parts, reversed } = input;
  const total = sumCents(parts, ({ writtenCents }) => writtenCents);
  return makePaper(
    input.city,
    'write-off-voucher',
    input.number,
    reversed ? 'WRITE-OFF REVERSED' : 'WRITE-OFF',
    [
      text(`Write-off ${input.number}`, { strong: true }),
      pair('Date and time', momentWords(input.at, input.city.timeZone)),
      pair('Business date', dateWords(input.businessDate)),
      pair('Authority', input.authority),
      pair('Reason', input.reason),
      RULE,
      ...parts.map((part) =>
        item(
          [part.account, part.payer].filter(Boolean).join(' '),
          [`${part.document}, ${part.name}`, `due ${dateWords(part.dueOn)}`],
          part.writtenCents,
        ),
      ),
      RULE,
      pair('Lines', counted(parts.length, 'line')),
      amount(reversed ? 'OWED AGAIN' : 'WRITTEN OFF', total, { strong: true }),
      signature('List prepared by', input.preparer),
      signature('Asked by', input.maker),
      ...(input.approver === undefined ? [] : [signature('Approved by', input.approver)]),
    ],
  );
}
