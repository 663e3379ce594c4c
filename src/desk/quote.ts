// Quotes by the fee schedule and by the lines of business, from the same rules that a payment or an
// assessment uses. Nothing is written but the job that prints the sheet.
import { quoteSheetPaper } from '../domain/papers/quote-sheet.ts';
import { feeRow, type PickedFee, type Quote, quoteOf } from '../domain/quote.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { feeInForce } from '../store/policies.ts';
import { queueJob } from '../store/print-jobs.ts';
import { businessDate } from './business-date.ts';
import type { Counter, Desk } from './desk.ts';
import type { LineField } from './line-duties.ts';
import { lineStart, withRules } from './line-place.ts';
import { named, paperCity } from './paper-facts.ts';
import { permit } from './permit.ts';

export type QuoteAsked = { readonly line: string; readonly quote: string };
export type OfferedQuote = QuoteAsked & { readonly words: string };

export async function quotesOf(desk: Desk, line: string): Promise<readonly OfferedQuote[]> {
  const duties = await desk.lineDuties(line);
  return (duties?.quotes ?? []).map(({ name: quote, words }) => ({ line, quote, words }));
}

/** An item of the fee schedule by its number, at the price of today. */
export async function pickFee(
  desk: Desk,
  number: number,
  quantity: number,
): Promise<Result<PickedFee>> {
  return desk.store.read(async (book) => {
    const fee = await feeInForce(book, { number }, await businessDate(desk, book));
    if (fee === undefined) return refuse('fee-unknown', { number });
    if (quantity < 1) return refuse('charge-nothing');
    return done({ name: fee.name, amountCents: fee.amount_cents, quantity });
  });
}

export function quoteFees(of: string, total: string, picked: readonly PickedFee[]): Quote {
  return quoteOf(of, picked.map(feeRow), total);
}

export async function quoteFields(
  desk: Desk,
  asked: QuoteAsked,
  answers: readonly string[],
): Promise<Result<readonly LineField[]>> {
  const one = await quoteIn(desk, asked);
  return desk.store.read((book) =>
    withRules(async () => {
      const start = await lineStart(book, asked.line, await businessDate(desk, book));
      return done(await one.fields(start, answers));
    }),
  );
}

export async function makeQuote(
  desk: Desk,
  asked: QuoteAsked,
  answers: readonly string[],
): Promise<Result<Quote>> {
  const one = await quoteIn(desk, asked);
  return desk.store.read((book) =>
    withRules(async () =>
      one.quote(await lineStart(book, asked.line, await businessDate(desk, book)), answers),
    ),
  );
}

/** Throws where the line has no such quote: screens offer what there is. */
async function quoteIn(desk: Desk, { line, quote }: QuoteAsked) {
  const duties = await desk.lineDuties(line);
  const found = duties?.quotes?.find(({ name }) => name === quote);
  if (found === undefined) throw new Error(`quote ${quote} of ${line}`);
  return found;
}

export async function printQuote(
  desk: Desk,
  { person, register }: Counter,
  quote: Quote,
): Promise<Result<undefined>> {
  return desk.store.transact(async (book) => {
    const allowed = await permit(desk, book, person, 'read-reports');
    if (!allowed.ok) return allowed;
    const paper = quoteSheetPaper({
      city: await paperCity(book),
      date: await businessDate(desk, book),
      quote,
      clerk: named(person),
    });
    const createdAt = desk.clock.now();
    const content = { kind: 'paper', paper } as const;
    await queueJob(book, { register, subject: 'quote', createdAt, content });
    return done(undefined);
  });
}
