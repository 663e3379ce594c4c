// Who keyed whose stubs: the cashier's own, a tape keyed a second time unseen, and who has looked.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import { instantsAround, type LocalTime } from './local-time.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';

/** Keyed by the cashier who took some of the stubs. */
export type TapeException = {
  readonly ownStubs: number;
  readonly ownCents: Cents;
  /** Numbers of those who worked on the date and could have keyed it, with spaces between. */
  readonly others: string;
};

export type Tabulation = {
  readonly date: string;
  readonly department: string;
  /** Who keys. */
  readonly personId: number;
};

/** Undefined when none of the stubs is the person's own. */
export async function exceptionOf(
  book: Book,
  { date, department, personId }: Tabulation,
  local: LocalTime,
): Promise<TapeException | undefined> {
  const { rows } = await sql<{ readonly stubs: number; readonly cents: Cents | null }>`
    SELECT COUNT(DISTINCT r.id || ' ' || COALESCE(l.account_id, 0)) AS stubs,
      SUM(l.amount_cents) AS cents
    FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id
    WHERE r.business_date = ${date} AND r.clerk_id = ${personId} AND l.department = ${department}
      AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)`.execute(book);
  const [own] = rows;
  if (!own || own.cents === null) return undefined;
  const others = await othersOn(book, date, personId, local);
  return { ownStubs: own.stubs, ownCents: own.cents, others: others.join(' ') };
}

/** Counter staff who had a drawer on the date or proved who they were on it. */
async function othersOn(
  book: Book,
  date: string,
  personId: number,
  local: LocalTime,
): Promise<readonly number[]> {
  const [first, last] = instantsAround({ from: date, to: date });
  const staff = sql`EXISTS (SELECT 1 FROM held_role h WHERE h.person_id = p.id
    AND h.role IN ('clerk', 'supervisor')) AND p.id <> ${personId}`;
  const { rows } = await sql<{ readonly number: number; readonly at: string | null }>`
    SELECT p.number, NULL AS at FROM drawer_session s JOIN person p ON p.id = s.clerk_id
    WHERE s.business_date = ${date} AND ${staff}
    UNION SELECT p.number, i.at FROM sign_in i JOIN person p ON p.number = i.person_number
    WHERE i.at >= ${first} AND i.at < ${last}
      AND i.outcome IN ('signed-in', 'unlocked', 'approved') AND ${staff}`.execute(book);
  const worked = rows.filter(({ at }) => at === null || local(at).date === date);
  return [...new Set(worked.map(({ number }) => number))].sort((a, b) => a - b);
}

/** What a tape is besides its lines: children of the same record. */
export async function insertTabulation(
  book: Book,
  tapeId: number,
  of: { readonly exception?: TapeException; readonly firstTapeId?: number },
): Promise<void> {
  const { exception, firstTapeId } = of;
  if (exception) {
    const { ownStubs, ownCents, others } = exception;
    const row = { tape_id: tapeId, own_stubs: ownStubs, own_cents: ownCents, others };
    await book.insertInto('tape_exception').values(row).execute();
  }
  if (firstTapeId !== undefined) {
    const row = { tape_id: tapeId, first_tape_id: firstTapeId };
    await book.insertInto('tape_second').values(row).execute();
  }
}

export async function tabulationOf(
  book: Book,
  tapeId: number,
): Promise<{ readonly exception?: TapeException; readonly firstTapeId?: number }> {
  const exception = await book
    .selectFrom('tape_exception')
    .select(['own_stubs as ownStubs', 'own_cents as ownCents', 'others'])
    .where('tape_id', '=', tapeId)
    .executeTakeFirst();
  const second = await book
    .selectFrom('tape_second')
    .select('first_tape_id')
    .where('tape_id', '=', tapeId)
    .executeTakeFirst();
  return {
    ...(exception ? { exception } : {}),
    ...(second ? { firstTapeId: second.first_tape_id } : {}),
  };
}

/** Once a person and tape. */
export async function insertLook(
  book: Book,
  look: { readonly tapeId: number; readonly personId: number; readonly at: string },
): Promise<void> {
  if (await hasLooked(book, look)) return;
  const { id } = await book
    .insertInto('tape_look')
    .values({ tape_id: look.tapeId, looked_by: look.personId, looked_at: look.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'tape-look', id, look.at);
}

export async function hasLooked(
  book: Book,
  { tapeId, personId }: { readonly tapeId: number; readonly personId: number },
): Promise<boolean> {
  const row = await book
    .selectFrom('tape_look')
    .select('id')
    .where('tape_id', '=', tapeId)
    .where('looked_by', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
