// The slip of an exchange of change: what went into the change fund and what came out, signed by
// two.
import type { DateText, Instant } from '../clock.ts';
import { sumCents } from '../money.ts';
import { amount, pair, RULE, signature } from './blocks.ts';
import { type CountPaperRow, countRows } from './count-sheet.ts';
import { dateWords, momentWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

export type ExchangeSlipInput = {
  readonly city: PaperCity;
  readonly reference: string;
  /** `drawer 1`, `the bank` */
  readonly with: string;
  readonly session?: string;
  readonly businessDate: DateText;
  readonly at: Instant;
  readonly put: readonly CountPaperRow[];
  readonly taken: readonly CountPaperRow[];
  readonly clerk: string;
  readonly second: string;
};

export function exchangeSlipPaper(input: ExchangeSlipInput): Paper {
  const total = (rows: readonly CountPaperRow[]) => sumCents(rows, (row) => row.amountCents);
  return makePaper(input.city, 'exchange-slip', input.reference, 'EXCHANGE OF CHANGE', [
    pair('Exchanged with', input.with, { strong: true }),
    ...(input.session === undefined ? [] : [pair('Session', input.session)]),
    pair('Business date', dateWords(input.businessDate)),
    pair('Exchanged', momentWords(input.at, input.city.timeZone)),
    RULE,
    ...countRows(input.put),
    amount('INTO THE CHANGE FUND', total(input.put), { strong: true }),
    RULE,
    ...countRows(input.taken),
    amount('OUT OF THE CHANGE FUND', total(input.taken), { strong: true }),
    signature('Clerk', input.clerk),
    signature('Second', input.second),
  ]);
}
