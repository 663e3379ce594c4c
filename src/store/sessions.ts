// Drawer sessions and what happened to them; their state is read from the rows that point at them.
import type { CountLine } from '../domain/denomination.ts';
import type { Cents } from '../domain/money.ts';
import { registerChain } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';

export type SessionState = 'open' | 'suspended' | 'counting' | 'closed';

export type DrawerSession = {
  readonly id: number;
  readonly number: string;
  readonly register: number;
  readonly businessDate: string;
  readonly clerkId: number;
  readonly floatCents: Cents;
  readonly state: SessionState;
};

/** The newest session of a register, or the named one; undefined when there is none. */
export async function loadSession(
  book: Book,
  which: { readonly register: number } | { readonly id: number },
): Promise<DrawerSession | undefined> {
  const base = book.selectFrom('drawer_session').selectAll().orderBy('id', 'desc').limit(1);
  const row = await ('id' in which
    ? base.where('id', '=', which.id)
    : base.where('register', '=', which.register)
  ).executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    number: row.number,
    register: row.register,
    businessDate: row.business_date,
    clerkId: row.clerk_id,
    floatCents: row.float_cents,
    state: await sessionState(book, row.id),
  };
}

async function sessionState(book: Book, id: number): Promise<SessionState> {
  const closed = await book
    .selectFrom('session_close')
    .select('session_id')
    .where('session_id', '=', id)
    .executeTakeFirst();
  if (closed) return 'closed';
  if ((await lastCloseAttempt(book, id)) > 0) return 'counting';
  const event = await book
    .selectFrom('session_event')
    .select('kind')
    .where('session_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return event?.kind === 'suspended' ? 'suspended' : 'open';
}

/** The number of the last closing count; 0 when none was sealed. */
export async function lastCloseAttempt(book: Book, sessionId: number): Promise<number> {
  const row = await book
    .selectFrom('drawer_count')
    .select((of) => of.fn.max('attempt').as('attempt'))
    .where('session_id', '=', sessionId)
    .where('purpose', '=', 'close')
    .executeTakeFirst();
  return row?.attempt ?? 0;
}

export type CountedTender = {
  readonly tender: string;
  readonly items: number;
  readonly amountCents: Cents;
};

export type NewCount = {
  readonly register: number;
  readonly businessDate: string;
  readonly sessionId: number | null;
  readonly purpose: 'open' | 'close';
  readonly attempt: number;
  readonly lines: readonly CountLine[];
  readonly tenders: readonly CountedTender[];
  readonly cashCents: Cents;
  readonly agrees: boolean;
  readonly countedBy: number;
  readonly countedAt: string;
};

/** Seals a count: the attempt stays as it was counted, whatever follows. */
export async function insertCount(book: Book, count: NewCount): Promise<number> {
  const { id } = await book
    .insertInto('drawer_count')
    .values({
      register: count.register,
      business_date: count.businessDate,
      session_id: count.sessionId,
      purpose: count.purpose,
      attempt: count.attempt,
      cash_cents: count.cashCents,
      agrees: count.agrees ? 1 : 0,
      counted_by: count.countedBy,
      counted_at: count.countedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertCountRows(book, id, count);
  await linkRow(book, registerChain(count.register), 'count', id, count.countedAt);
  return id;
}

async function insertCountRows(book: Book, id: number, count: NewCount): Promise<void> {
  if (count.lines.length > 0) {
    await book
      .insertInto('count_line')
      .values(
        count.lines.map((line) => ({
          count_id: id,
          form: line.form,
          denomination_cents: line.denominationCents,
          quantity: line.quantity,
          amount_cents: line.amountCents,
        })),
      )
      .execute();
  }
  if (count.tenders.length > 0) {
    await book
      .insertInto('count_tender')
      .values(
        count.tenders.map((row) => ({
          count_id: id,
          tender: row.tender,
          items: row.items,
          amount_cents: row.amountCents,
        })),
      )
      .execute();
  }
}

/** The standing float of a register on a date: amount by denomination, largest first. */
export async function standingFloat(
  book: Book,
  register: number,
  date: string,
): Promise<readonly { readonly denominationCents: Cents; readonly pieces: number }[]> {
  const newest = await book
    .selectFrom('standing_float')
    .select((of) => of.fn.max('effective_from').as('from'))
    .where('register', '=', register)
    .where('effective_from', '<=', date)
    .executeTakeFirst();
  const rows = await book
    .selectFrom('standing_float')
    .select(['denomination_cents', 'pieces'])
    .where('register', '=', register)
    .where('effective_from', '=', newest?.from ?? '')
    .orderBy('denomination_cents', 'desc')
    .execute();
  return rows.map((row) => ({ denominationCents: row.denomination_cents, pieces: row.pieces }));
}
