// The business date and the wall clock are two things: a demo book stands still on its demo date.
import { present } from '../domain/assert.ts';
import type { DateText } from '../domain/clock.ts';
import type { Book } from '../store/open-store.ts';
import type { Desk } from './desk.ts';

export type City = {
  readonly name: string;
  readonly demo: boolean;
  readonly demoDate: DateText | null;
  readonly timeZone: string;
  readonly receiptHead: readonly string[];
};

export async function loadCity(book: Book): Promise<City> {
  const row = present(
    await book.selectFrom('city').selectAll().executeTakeFirst(),
    'the city of this book',
  );
  return {
    name: row.name,
    demo: row.book === 'demo',
    demoDate: row.demo_date,
    timeZone: row.time_zone,
    receiptHead: row.receipt_head.split('\n'),
  };
}

/** The date new sessions open on: the demo date, or today's date in the city's time zone. */
export async function businessDate(desk: Desk, book: Book): Promise<DateText> {
  const city = await loadCity(book);
  return city.demoDate ?? localDate(desk.clock.now(), city.timeZone);
}

/** The calendar date of an instant in a time zone such as `America/Los_Angeles`. */
export function localDate(instant: string, timeZone: string): DateText {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(
    new Date(instant),
  );
}
