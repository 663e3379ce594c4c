// The slip of a drop to the safe: the bag's number, what the clerk put in, and what a second person
// counted out of it.
import type { DateText, Instant } from '../clock.ts';
import { type Cents, sumCents } from '../money.ts';
import { amount, pair, RULE, signature } from './blocks.ts';
import { type CountPaperRow, countRows } from './count-sheet.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

export type DropSlipInput = {
  readonly city: PaperCity;
  readonly bag: string;
  readonly session: string;
  readonly register: string;
  readonly drawer: string;
  readonly businessDate: DateText;
  readonly at: Instant;
  readonly clerk: string;
  readonly rows: readonly CountPaperRow[];
  /** The independent count, once there is one. */
  readonly counted?: { readonly by: string; readonly amountCents: Cents };
};

/** The drop slip as a paper; its total is the sum of its rows. */
export function dropSlipPaper(input: DropSlipInput): Paper {
  const { counted } = input;
  const blocks: readonly PaperBlock[] = [
    pair('Bag', input.bag, { strong: true }),
    pair('Session', input.session),
    pair('Register and drawer', `${input.register} / ${input.drawer}`),
    pair('Business date', dateWords(input.businessDate)),
    pair('Dropped', momentWords(input.at, input.city.timeZone)),
    RULE,
    ...countRows(input.rows),
    RULE,
    amount(
      'DROPPED',
      sumCents(input.rows, (row) => row.amountCents),
      { large: true },
    ),
    ...(counted === undefined ? [] : [amount('Counted independently', counted.amountCents)]),
    signature('Clerk', input.clerk),
    signature('Counted by', counted?.by),
  ];
  return makePaper(input.city, 'drop-slip', input.bag, 'DROP TO SAFE', blocks);
}
