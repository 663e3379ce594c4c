// The slip of a void: which receipt, why, who asked, who allowed it, what goes back to the payer,
// and whether the customer's copy came back.
import { assert } from '../assert.ts';
import type { DateText, Instant } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { amount, item, pair, pairIf, RULE, signature, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

export type VoidSlipInput = {
  readonly city: PaperCity;
  readonly voidNumber: string;
  readonly receiptNumber: string;
  readonly receiptAt: Instant;
  readonly at: Instant;
  readonly businessDate: DateText;
  readonly register: string;
  readonly clerk: string;
  readonly approver: string;
  readonly payer?: string;
  readonly reason: string;
  /** True when the void code was read off the customer's copy, false for "copy not returned". */
  readonly copyReturned: boolean;
  readonly lines: readonly {
    readonly title: string;
    readonly account?: string;
    readonly amountCents: Cents;
  }[];
  /** What goes back to the payer, change already taken off. */
  readonly returned: readonly { readonly name: string; readonly amountCents: Cents }[];
};

/** The void slip as a paper, in positive figures. Asserts that what goes back is what was paid. */
export function voidSlipPaper(input: VoidSlipInput): Paper {
  const totalCents = sumCents(input.lines, (line) => line.amountCents);
  const returnedCents = sumCents(input.returned, (tender) => tender.amountCents);
  assert(totalCents === returnedCents, `${input.voidNumber}: ${returnedCents} of ${totalCents}`);
  const blocks: readonly PaperBlock[] = [
    text(`Receipt ${input.receiptNumber} is void`, { strong: true, red: true }),
    pair('Void', input.voidNumber),
    pair('Date and time', momentWords(input.at, input.city.timeZone)),
    pair('Business date', dateWords(input.businessDate)),
    pair('Register', input.register),
    pair('Receipt was made', momentWords(input.receiptAt, input.city.timeZone)),
    ...pairIf('Received from', input.payer),
    pair('Reason', input.reason),
    pair("Customer's copy", input.copyReturned ? 'returned, code agreed' : 'not returned'),
    RULE,
    ...input.lines.map((line) =>
      item(
        line.title,
        line.account === undefined ? [] : [`Account ${line.account}`],
        line.amountCents,
      ),
    ),
    RULE,
    amount(
      'TOTAL VOIDED',
      sumCents(input.lines, (line) => line.amountCents),
      { strong: true },
    ),
    ...input.returned.map((tender) => amount(`Returned: ${tender.name}`, tender.amountCents)),
    signature('Clerk', input.clerk),
    signature('Approved by', input.approver),
  ];
  return makePaper(input.city, 'void-slip', input.voidNumber, 'VOID', blocks);
}
