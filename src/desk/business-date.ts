// The business date and the wall clock are two things: a demo book stands still on its demo date.
import { present } from '../domain/assert.ts';
import type { DateText } from '../domain/clock.ts';
import type { Book } from '../store/open-store.ts';
import type { Desk } from './desk.ts';

export type City = {
  readonly name: string;
  readonly demo: boolean;
  readonly demoDate: DateText | null;
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
    receiptHead: row.receipt_head.split('\n'),
  };
}

/** The date new sessions open on: the demo date, or the local calendar date of the clock. */
export async function businessDate(desk: Desk, book: Book): Promise<DateText> {
  const city = await loadCity(book);
  return city.demoDate ?? localDate(desk.clock.now());
}

/** The calendar date of an instant on this machine's clock. */
export function localDate(instant: string): DateText {
  const date = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
