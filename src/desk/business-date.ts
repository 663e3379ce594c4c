// The business date and the wall clock are two things: a demo book stands still on its demo date.
import { present } from '../domain/assert.ts';
import type { DateText } from '../domain/clock.ts';
import { localMoment } from '../domain/papers/moment.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { compileOnce } from '../store/compile-once.ts';
import { closeOf } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import type { Desk } from './desk.ts';

export type City = {
  readonly name: string;
  readonly demo: boolean;
  /** Nothing in this book is real: it neither deposits nor exports. */
  readonly training: boolean;
  readonly demoDate: DateText | null;
  readonly timeZone: string;
  readonly receiptHead: readonly string[];
  readonly receiptFoot: readonly string[];
};

const cities = compileOnce((book) =>
  book
    .selectFrom('city')
    .selectAll()
    .select((of) => of.selectFrom('training').select('based_on').as('trained')),
);
const feet = compileOnce((book) => book.selectFrom('receipt_foot').select('words').orderBy('line'));

export async function loadCity(book: Book): Promise<City> {
  const [found] = await cities(book, {});
  const row = present(found, 'the city of this book');
  return {
    name: row.name,
    demo: row.book === 'demo',
    training: row.trained !== null,
    demoDate: row.demo_date,
    timeZone: row.time_zone,
    receiptHead: row.receipt_head.split('\n'),
    receiptFoot: (await feet(book, {})).map(({ words }) => words),
  };
}

/** The date new sessions open on: the demo date, or today's date in the city's time zone. */
export async function businessDate(desk: Desk, book: Book): Promise<DateText> {
  if (desk.dated !== undefined) return desk.dated;
  const city = await loadCity(book);
  return city.demoDate ?? localDate(desk.clock.now(), city.timeZone);
}

/** The same where something is to be posted on it: refused once that date is closed. */
export async function openBusinessDate(desk: Desk, book: Book): Promise<Result<DateText>> {
  const date = await businessDate(desk, book);
  return (await closeOf(book, date)) ? refuse('day-closed', { date }) : done(date);
}

/** The calendar date of an instant in a time zone such as `America/Los_Angeles`. */
export function localDate(instant: string, timeZone: string): DateText {
  return localMoment(instant, timeZone).date;
}
