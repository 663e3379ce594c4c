// Dates whose money should be at the bank by now: cash ideally lies nowhere for longer than a day.
import type { DateText } from '../domain/clock.ts';
import { dateWords } from '../domain/papers/moment.ts';
import { depositDueOn } from '../store/calendar.ts';
import { unclosedDates } from '../store/day-close.ts';
import { notDeposited, unverifiedDeposits } from '../store/day-deposits.ts';
import { uncountedSessions } from '../store/day-sessions.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate, loadCity } from './business-date.ts';
import type { Desk } from './desk.ts';

export type OverdueDeposit = {
  readonly date: DateText;
  readonly dueOn: DateText;
};

/** A closed date is deposited: only those that are not closed are looked at, oldest first. */
export async function overdueDeposits(desk: Desk, book: Book): Promise<readonly OverdueDeposit[]> {
  if ((await loadCity(book)).training) return [];
  const today = await businessDate(desk, book);
  const overdue: OverdueDeposit[] = [];
  for (const date of await unclosedDates(book)) {
    const dueOn = await depositDueOn(book, date);
    if (dueOn < today && (await holdsMoney(book, date))) overdue.push({ date, dueOn });
  }
  return overdue;
}

async function holdsMoney(book: Book, date: DateText): Promise<boolean> {
  const holders = [uncountedSessions, notDeposited, unverifiedDeposits];
  for (const held of holders) if ((await held(book, date)).length > 0) return true;
  return false;
}

export function overdueWords({ date, dueOn }: OverdueDeposit): string {
  return `deposit of ${dateWords(date)} is late: it was due on ${dateWords(dueOn)}`;
}
