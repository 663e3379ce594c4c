// The sheet of a quote, to take along: what it would cost by the rules of the day.
import type { DateText } from '../clock.ts';
import type { Quote } from '../quote.ts';
import { amount, pair, RULE, text } from './blocks.ts';
import { dateWords } from './moment.ts';
import { makePaper, type Paper, type PaperCity } from './paper.ts';

export type QuoteSheetInput = {
  readonly city: PaperCity;
  readonly date: DateText;
  readonly quote: Quote;
  readonly clerk: string;
};

export function quoteSheetPaper({ city, date, quote, clerk }: QuoteSheetInput): Paper {
  return makePaper(city, 'quote-sheet', quote.of, 'QUOTE', [
    text(quote.of, { strong: true }),
    pair('As of', dateWords(date)),
    RULE,
    ...quote.rows.map(({ words, cents }) => amount(words, cents)),
    RULE,
    ...quote.totals.map(({ words, cents }) => amount(words, cents, { strong: true })),
    ...quote.notes.map((note) => text(note)),
    text(
      'A quote, not a bill and not a receipt: what is asked is what holds on the day of payment.',
    ),
    pair('By', clerk),
  ]);
}
