// The date that sheets, deposits and the day close are about: the oldest one with business that is
// not closed, since nothing of it may be forgotten; otherwise today's business date.
import type { DateText } from '../domain/clock.ts';
import { oldestUnclosedDate } from '../store/day-close.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';

export async function workingDate(desk: Desk): Promise<DateText> {
  return desk.store.read((book) => workingDateIn(desk, book));
}

export async function workingDateIn(desk: Desk, book: Book): Promise<DateText> {
  return (await oldestUnclosedDate(book)) ?? businessDate(desk, book);
}
