// Lists that accounting acknowledges: what each tells with its hash, who acknowledged it, and which
// acknowledgements a lifted close ended.
import { createHash } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import {
  controlOf,
  type ListFacts,
  type ListName,
  spellList,
} from '../domain/acknowledged-list.ts';
import type { ControlTotal, Span } from '../domain/reports/report.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';
import { linkRow } from './records.ts';
import { paymentFacts } from './report-payments.ts';
import { refundEventFacts } from './report-refund-events.ts';
import type { ListAcknowledgementTable } from './tables/acknowledged-lists.ts';

export type ToldList = { readonly told: ListFacts; readonly sha256: string } & ControlTotal;

/** What a list tells now; of payments also what the entries up to one told. */
export async function tellList(
  book: Book,
  list: ListName,
  span: Span,
  through?: number,
): Promise<ToldList> {
  const told: ListFacts =
    list === 'posted-payments'
      ? { list, facts: await paymentFacts(book, span.from, through) }
      : { list, facts: await refundEventFacts(book, span) };
  const sha256 = createHash('sha256').update(spellList(told, span)).digest('hex');
  return { told, sha256, ...controlOf(told) };
}

/** The newest first; one whose close was lifted says when it ended. */
export type Acknowledgement = {
  readonly by: string;
  readonly at: string;
  readonly endedAt: string | null;
};

export async function acknowledgementsOf(
  book: Book,
  list: ListName,
  from: string,
): Promise<readonly Acknowledgement[]> {
  const { rows } = await sql<Acknowledgement>`
    SELECT ${personWords('p')} AS by, k.acknowledged_at AS at, e.ended_at AS endedAt
    FROM list_acknowledgement k JOIN person p ON p.id = k.acknowledged_by
    LEFT JOIN list_acknowledgement_end e ON e.acknowledgement_id = k.id
    WHERE k.list = ${list} AND k.from_date = ${from} ORDER BY k.id DESC`.execute(book);
  return rows;
}

/** The first date of those on which a drawer was open and no close stands. */
export async function firstOpenDate(book: Book, { from, to }: Span): Promise<string | undefined> {
  const { rows } = await sql<{ readonly date: string }>`
    SELECT s.business_date AS date FROM drawer_session s
    WHERE s.business_date BETWEEN ${from} AND ${to} AND NOT EXISTS
      (SELECT 1 FROM standing_close c WHERE c.business_date = s.business_date)
    ORDER BY s.business_date LIMIT 1`.execute(book);
  return rows[0]?.date;
}

export async function insertAcknowledgement(
  book: Book,
  row: Insertable<ListAcknowledgementTable>,
): Promise<void> {
  const { id } = await book
    .insertInto('list_acknowledgement')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'list-acknowledgement', id, row.acknowledged_at);
}

type Lift = { readonly id: number; readonly date: string; readonly liftedAt: string };

/**
 * A close that is lifted ends what was acknowledged of the payments of its date. The refund report
 * of its week stands: no refund is asked, granted or paid on a date that is over.
 */
export async function endAcknowledgements(
  book: Book,
  { id: lift_id, date, liftedAt: ended_at }: Lift,
): Promise<void> {
  const standing = await book
    .selectFrom('standing_acknowledgement')
    .select('id')
    .where('list', '=', 'posted-payments')
    .where('from_date', '=', date)
    .execute();
  for (const { id: acknowledgement_id } of standing) {
    const row = { acknowledgement_id, lift_id, ended_at };
    await book.insertInto('list_acknowledgement_end').values(row).execute();
    await linkRow(book, OFFICE, 'list-acknowledgement-end', acknowledgement_id, ended_at);
  }
}

/** More than anybody reads; the oldest come first. */
const MOST = 100;

/** Closed dates from one on with something posted or reversed that nobody acknowledged. */
export async function unacknowledgedDates(book: Book, since: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly date: string }>`
    SELECT c.business_date AS date FROM standing_close c
    WHERE c.business_date >= ${since} AND NOT EXISTS (SELECT 1 FROM standing_acknowledgement k
        WHERE k.list = 'posted-payments' AND k.from_date = c.business_date)
      AND (EXISTS (SELECT 1 FROM receipt r WHERE r.business_date = c.business_date)
        OR EXISTS (SELECT 1 FROM returned_item n WHERE n.business_date = c.business_date)
        OR EXISTS (SELECT 1 FROM entry e WHERE e.business_date = c.business_date
          AND e.source = 'IMP'))
    ORDER BY c.business_date LIMIT ${sql.lit(MOST)}`.execute(book);
  return rows.map(({ date }) => date);
}

/** Mondays of weeks that were over before a date, with a refund report nobody acknowledged. */
export async function unacknowledgedWeeks(
  book: Book,
  { since, today }: { readonly since: string; readonly today: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly monday: string }>`
    SELECT DISTINCT date(d.date, '-6 days', 'weekday 1') AS monday FROM (
      SELECT business_date AS date FROM request WHERE kind = 'refund'
      UNION SELECT business_date FROM refund UNION SELECT business_date FROM refund_file
      UNION SELECT business_date FROM refund_payment UNION SELECT business_date FROM refund_return
      UNION SELECT n.business_date FROM stopped_refund s
        JOIN returned_item n ON n.id = s.returned_id) d
    WHERE monday >= ${since} AND date(monday, '+6 days') < ${today}
      AND NOT EXISTS (SELECT 1 FROM standing_acknowledgement k
        WHERE k.list = 'refund-events' AND k.from_date = monday)
    ORDER BY monday LIMIT ${sql.lit(MOST)}`.execute(book);
  return rows.map(({ monday }) => monday);
}
