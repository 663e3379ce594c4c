// The reading in the middle of a session. The count at its end is blind, so this paper holds
// numbers of things and no money at all: its input has no field from which expected cash could
// follow.
import type { DateText, Instant } from '../clock.ts';
import { pair, RULE, text } from './blocks.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperBlock, type PaperCity } from './paper.ts';

export type XReadingInput = {
  readonly city: PaperCity;
  /** Session and reading number, such as `1-0915 X2`. */
  readonly reference: string;
  readonly session: string;
  readonly register: string;
  readonly drawer: string;
  readonly businessDate: DateText;
  readonly clerk: string;
  readonly at: Instant;
  readonly openedAt: Instant;
  readonly firstReceipt?: string;
  readonly lastReceipt?: string;
  readonly receipts: number;
  readonly voids: number;
  readonly noSales: number;
  readonly drops: number;
  readonly heldBaskets: number;
  readonly abandonedBaskets: number;
};

/** The X reading as a paper. */
export function xReadingPaper(input: XReadingInput): Paper {
  const { firstReceipt, lastReceipt } = input;
  const range = firstReceipt && lastReceipt ? `${firstReceipt} to ${lastReceipt}` : 'none';
  const blocks: readonly PaperBlock[] = [
    pair('Session', input.session),
    pair('Register and drawer', `${input.register} / ${input.drawer}`),
    pair('Business date', dateWords(input.businessDate)),
    pair('Read', momentWords(input.at, input.city.timeZone)),
    pair('Open since', momentWords(input.openedAt, input.city.timeZone)),
    pair('Clerk', input.clerk),
    RULE,
    pair('Receipts', String(input.receipts)),
    pair('Numbers', range),
    pair('Voids', String(input.voids)),
    pair('Drawer openings, no sale', String(input.noSales)),
    pair('Drops to the safe', String(input.drops)),
    pair('Baskets held', String(input.heldBaskets)),
    pair('Baskets abandoned', String(input.abandonedBaskets)),
    RULE,
    text('No amounts are shown before the drawer is counted.'),
  ];
  return makePaper(input.city, 'x-reading', input.reference, 'X READING', blocks);
}
