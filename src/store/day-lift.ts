// Lifted closes: who lifted which and why, and the second close that followed.
import { sql } from 'kysely';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { signedWords } from './person-words.ts';
import { linkRow } from './records.ts';
import type { DayLiftTable, DaySecondCloseTable } from './tables/balancing.ts';

export type DayLift = { readonly id: number; readonly liftedAt: string };

export async function liftOf(book: Book, date: string): Promise<DayLift | undefined> {
  return book
    .selectFrom('day_lift')
    .select(['id', 'lifted_at as liftedAt'])
    .where('business_date', '=', date)
    .executeTakeFirst();
}

/** Dates whose close was lifted and that wait for their second one. */
export async function liftedDates(book: Book): Promise<readonly string[]> {
  const rows = await book
    .selectFrom('day_lift as l')
    .leftJoin('day_second_close as c', 'c.lift_id', 'l.id')
    .select('l.business_date as date')
    .where('c.lift_id', 'is', null)
    .orderBy('l.business_date')
    .execute();
  return rows.map(({ date }) => date);
}

export type NewLift = Omit<DayLiftTable, 'id' | 'through_entry_id'>;

/** Returns its id. */
export async function insertDayLift(book: Book, lift: NewLift): Promise<number> {
  const { last } = await book
    .selectFrom('entry')
    .select((of) => of.fn.max<number>('id').as('last'))
    .executeTakeFirstOrThrow();
  const { id } = await book
    .insertInto('day_lift')
    .values({ ...lift, through_entry_id: last })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'day-lift', id, lift.lifted_at);
  return id;
}

export async function insertSecondClose(book: Book, close: DaySecondCloseTable): Promise<void> {
  await book.insertInto('day_second_close').values(close).execute();
  await linkRow(book, OFFICE, 'second-close', close.lift_id, close.closed_at);
}

/** What a report of the date says of its version. */
export type LiftWords = {
  readonly date: string;
  readonly askedBy: string;
  readonly approvedBy: string;
  readonly reason: string;
  readonly liftedAt: string;
  /** False while the date waits for its second close. */
  readonly closedAgain: boolean;
};

export async function liftsBetween(
  book: Book,
  from: string,
  to: string,
): Promise<readonly LiftWords[]> {
  const { rows } = await sql<Omit<LiftWords, 'closedAgain'> & { readonly closedAgain: 0 | 1 }>`
    SELECT l.business_date AS date, ${signedWords('b', 'q.requested_at')} AS askedBy,
      ${signedWords('a', 'l.lifted_at')} AS approvedBy, l.reason_text AS reason,
      l.lifted_at AS liftedAt, EXISTS (SELECT 1 FROM day_second_close c WHERE c.lift_id = l.id)
        AS closedAgain
    FROM day_lift l JOIN request q ON q.id = l.request_id
    JOIN person b ON b.id = l.asked_by JOIN person a ON a.id = l.approved_by
    WHERE l.business_date BETWEEN ${from} AND ${to} ORDER BY l.business_date`.execute(book);
  return rows.map((row) => ({ ...row, closedAgain: row.closedAgain === 1 }));
}
