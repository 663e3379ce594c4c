// The drawer sessions of a business date: which are still to be counted, and what each came to.
import { sql } from 'kysely';
import type { SessionFact } from '../domain/day-proof.ts';
import { COUNT_GROUPS, type CountGroup, type GroupDifference } from '../domain/drawer-close.ts';
import type { Cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';
import { nameNow, personWords } from './person-words.ts';

/** After every entry: facts of a date as they are now. Earlier ones go through an entry. */
export const NOW = Number.MAX_SAFE_INTEGER;

export type UncountedSession = {
  readonly id: number;
  readonly number: string;
  readonly register: number;
  readonly clerkNumber: number;
  readonly clerkName: string;
};

/**
 * Sessions of the date, or of the dates since `from`, that are not closed, by register. While there
 * is one, nothing from which its expected cash follows may be shown.
 */
export async function uncountedSessions(
  book: Book,
  date: string,
  from = date,
): Promise<readonly UncountedSession[]> {
  return book
    .selectFrom('drawer_session as s')
    .innerJoin('person as p', 'p.id', 's.clerk_id')
    .leftJoin('session_close as c', 'c.session_id', 's.id')
    .select(['s.id', 's.number', 's.register', 'p.number as clerkNumber'])
    .select(nameNow('p').as('clerkName'))
    .where('s.business_date', '>=', from)
    .where('s.business_date', '<=', date)
    .where('c.session_id', 'is', null)
    .orderBy('s.register')
    .orderBy('s.id')
    .execute();
}

/** True once every drawer opened on the date has a closing count, and there is one at least. */
export async function isBeingCounted(book: Book, date: string): Promise<boolean> {
  const { rows } = await sql<{ readonly all: number; readonly counted: number }>`
    SELECT COUNT(*) AS "all", COALESCE(SUM(EXISTS (SELECT 1 FROM drawer_count n
      WHERE n.session_id = s.id AND n.purpose = 'close')), 0) AS counted
    FROM drawer_session s WHERE s.business_date = ${date}`.execute(book);
  const [{ all, counted } = { all: 0, counted: 0 }] = rows;
  return all > 0 && counted === all;
}

/** The first date the book has: that of its opening entries, or of its first day. */
export async function firstDate(book: Book): Promise<string | undefined> {
  const row = await book
    .selectFrom('entry')
    .select((of) => of.fn.min('business_date').as('first'))
    .executeTakeFirst();
  return row?.first ?? undefined;
}

/** The newest business date up to `date` on which a drawer was opened. */
export async function newestWorkedDate(book: Book, date: string): Promise<string | undefined> {
  const row = await book
    .selectFrom('drawer_session')
    .select('business_date')
    .where('business_date', '<=', date)
    .orderBy('business_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.business_date;
}

type SessionRow = {
  readonly id: number;
  readonly number: string;
  readonly register: number;
  readonly clerk: string;
  readonly floatCents: Cents;
  readonly dropsCents: Cents;
  readonly floatReturnedCents: Cents | null;
  readonly cashToDepositCents: Cents | null;
};

/** Every session of the date, by register, with float, drops, close and differences. */
export async function daySessions(
  book: Book,
  date: string,
  through = NOW,
): Promise<readonly SessionFact[]> {
  const { rows } = await sql<SessionRow>`
    SELECT s.id, s.number, s.register, ${personWords('p')} AS clerk,
      s.float_cents AS floatCents,
      (SELECT COALESCE(SUM(amount_cents), 0) FROM drawer_drop d WHERE d.session_id = s.id)
        AS dropsCents,
      c.float_returned_cents AS floatReturnedCents,
      c.cash_to_deposit_cents AS cashToDepositCents
    FROM drawer_session s JOIN person p ON p.id = s.clerk_id
    LEFT JOIN session_close c ON c.session_id = s.id
    WHERE s.business_date = ${date} AND s.float_entry_id <= ${through}
    ORDER BY s.register, s.id`.execute(book);
  const differences = await differencesBySession(book, date);
  return rows.map(({ id, floatReturnedCents, cashToDepositCents, ...session }) => ({
    ...session,
    ...(floatReturnedCents === null || cashToDepositCents === null
      ? {}
      : { close: { floatReturnedCents, cashToDepositCents } }),
    differences: differences.get(id) ?? [],
  }));
}

async function differencesBySession(
  book: Book,
  date: string,
): Promise<ReadonlyMap<number, readonly GroupDifference[]>> {
  const rows = await book
    .selectFrom('session_difference as d')
    .innerJoin('drawer_session as s', 's.id', 'd.session_id')
    .select(['d.session_id', 'd.tender', 'd.expected_cents', 'd.counted_cents'])
    .where('s.business_date', '=', date)
    .execute();
  const bySession = new Map<number, GroupDifference[]>();
  for (const group of COUNT_GROUPS) {
    for (const row of rows.filter(({ tender }) => tender === group)) {
      const before = bySession.get(row.session_id) ?? [];
      bySession.set(row.session_id, [...before, difference(group, row)]);
    }
  }
  return bySession;
}

function difference(
  group: CountGroup,
  row: { readonly expected_cents: Cents; readonly counted_cents: Cents },
): GroupDifference {
  return { group, expectedCents: row.expected_cents, countedCents: row.counted_cents };
}
