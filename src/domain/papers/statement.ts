// The statement of an account: what was brought forward, each bill and payment since, what is owed.
import type { DateText, Instant } from '../clock.ts';
import { addCents, type Cents, sumCents } from '../money.ts';
import { amount, item, pair, pairIf, RULE, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

export type StatementInput = {
  readonly city: PaperCity;
  readonly at: Instant;
  readonly account: string;
  readonly payer?: string;
  readonly place: string;
  /** Lines before it are one amount. */
  readonly from: DateText;
  readonly to: DateText;
  readonly forwardCents: Cents;
  readonly lines: readonly {
    readonly date: DateText;
    readonly words: string;
    readonly changeCents: Cents;
  }[];
  /** What left the books and stays owed in law, and what of it came in or stopped being owed. */
  readonly writtenOff?: {
    readonly writtenCents: Cents;
    readonly recoveredCents: Cents;
    readonly cancelledCents: Cents;
  };
  readonly clerk: string;
};

function writtenOffBlocks({ writtenOff }: StatementInput): readonly PaperBlock[] {
  if (writtenOff === undefined || writtenOff.writtenCents === 0) return [];
  const { writtenCents, recoveredCents, cancelledCents } = writtenOff;
  return [
    amount('Written off', writtenCents),
    ...(recoveredCents === 0 ? [] : [amount('Of it recovered', recoveredCents)]),
    ...(cancelledCents === 0 ? [] : [amount('Of it not owed any more', cancelledCents)]),
  ];
}

/** What the account owes at the end; less than nothing is what the city owes. */
export function statementPaper(input: StatementInput): Paper {
  const { city, lines, forwardCents } = input;
  const owed = addCents(
    forwardCents,
    sumCents(lines, (line) => line.changeCents),
  );
  return makePaper(city, 'statement', input.account, 'STATEMENT', [
    pair('Account', input.account),
    ...pairIf('Name', input.payer),
    ...pairIf('Place', input.place),
    pair('From', dateWords(input.from)),
    pair('To', dateWords(input.to)),
    RULE,
    amount('Brought forward', forwardCents),
    ...lines.map((line) => item(line.words, [dateWords(line.date)], line.changeCents)),
    RULE,
    amount('OWED', owed, { strong: true }),
    ...writtenOffBlocks(input),
    text('A minus is a payment, a credit, or what the city owes.'),
    pair('Printed', momentWords(input.at, city.timeZone)),
    pair('By', input.clerk),
  ]);
}
