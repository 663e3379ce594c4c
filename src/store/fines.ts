// Schedules of parking fines: taken in whole, in force from the date they were granted for.
import type { Fine } from '../domain/imports/fines.ts';
import { type Cents, cents } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { FineScheduleTable, FineScheduleTermTable } from './tables/fines.ts';

export type FineSchedule = Omit<FineScheduleTable, 'id'> & { readonly id: number };

export async function insertFineSchedule(
  book: Book,
  schedule: Omit<FineScheduleTable, 'id' | 'fines'>,
  fines: readonly Fine[],
): Promise<number> {
  const { id } = await book
    .insertInto('fine_schedule')
    .values({ ...schedule, fines: fines.length })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { code, area, name, amountCents } of fines) {
    const row = { schedule_id: id, code, area, name, amount_cents: amountCents };
    await book.insertInto('fine').values(row).execute();
  }
  await linkRow(book, OFFICE, 'fine-schedule', id, schedule.taken_at);
  return id;
}

export async function finesOf(book: Book, scheduleId: number): Promise<readonly Fine[]> {
  const rows = await book
    .selectFrom('fine')
    .selectAll()
    .where('schedule_id', '=', scheduleId)
    .orderBy('code')
    .orderBy('area')
    .execute();
  return rows.map(({ code, area, name, amount_cents }) => {
    return { code, area, name, amountCents: cents(amount_cents) };
  });
}

/** The term of the schedule in force on a date; undefined where none is yet. */
export async function fineTermOn(
  book: Book,
  date: string,
): Promise<FineScheduleTermTable | undefined> {
  return book
    .selectFrom('fine_schedule_term')
    .selectAll()
    .where('effective_from', '<=', date)
    .orderBy('effective_from', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function finesOn(book: Book, date: string): Promise<readonly Fine[]> {
  const term = await fineTermOn(book, date);
  return term === undefined ? [] : finesOf(book, term.schedule_id);
}

/** Every schedule that was taken, newest first, with the dates it was granted for. */
export async function fineSchedules(book: Book): Promise<readonly FineSchedule[]> {
  return book.selectFrom('fine_schedule').selectAll().orderBy('id', 'desc').execute();
}

export async function fineTerms(book: Book): Promise<readonly FineScheduleTermTable[]> {
  return book.selectFrom('fine_schedule_term').selectAll().orderBy('effective_from').execute();
}

/** All schedules that ever held, to be asked what a violation cost on a date. */
export async function fineTable(
  book: Book,
): Promise<(code: string, area: string, date: string) => Cents | undefined> {
  const held = await Promise.all(
    (await fineTerms(book)).map(async ({ effective_from, schedule_id }) => {
      const fines = await finesOf(book, schedule_id);
      const amounts = new Map(fines.map((fine) => [`${fine.code} ${fine.area}`, fine.amountCents]));
      return { from: effective_from, amounts };
    }),
  );
  return (code, area, date) =>
    held.findLast(({ from }) => from <= date)?.amounts.get(`${code} ${area}`);
}
