// Rows for the report of parking fines: the schedule in force on a date.
import { dateWords } from '../domain/papers/moment.ts';
import type { FinesInForce } from '../domain/reports/facts.ts';
import { finesOf, fineTermOn } from './fines.ts';
import type { Book } from './open-store.ts';

export async function finesInForce(book: Book, date: string): Promise<FinesInForce> {
  const term = await fineTermOn(book, date);
  if (term === undefined) return { fines: [], since: undefined };
  const { schedule_id: schedule, effective_from: from, authority } = term;
  const since = `Schedule ${schedule}, from ${dateWords(from)}: ${authority}.`;
  return { fines: await finesOf(book, schedule), since };
}
