// Drawer sessions and what happened to them; their state is read from the rows that point at them.
import { sql } from 'kysely';
import type { ByDenomination } from '../domain/change-fund.ts';
import type { CountLine } from '../domain/denomination.ts';
import { type Cents, cents } from '../domain/money.ts';
import { registerChain } from './chain.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';

export type SessionState = 'open' | 'suspended' | 'stopped' | 'counting' | 'closed';

export type DrawerSession = {
  readonly id: number;
  readonly number: string;
  readonly register: number;
  readonly businessDate: string;
  readonly clerkId: number;
  readonly floatCents: Cents;
  readonly state: SessionState;
};

/** Of a session under the alias `s`. */
export const SESSION_STATE = sql<SessionState>`CASE
  WHEN EXISTS (SELECT 1 FROM session_close c WHERE c.session_id = s.id) THEN 'closed'
  WHEN EXISTS (SELECT 1 FROM drawer_count n WHERE n.session_id = s.id AND n.purpose = 'close')
    THEN 'counting'
  WHEN EXISTS (SELECT 1 FROM session_end a WHERE a.session_id = s.id) THEN 'counting'
  WHEN EXISTS (SELECT 1 FROM surprise_count u WHERE u.session_id = s.id AND u.beyond = 1)
    THEN 'stopped'
  WHEN (SELECT e.kind FROM session_event e WHERE e.session_id = s.id ORDER BY e.id DESC LIMIT 1)
    = 'suspended' THEN 'suspended'
  ELSE 'open' END`;

function sessions(book: Book) {
  return book
    .selectFrom('drawer_session as s')
    .select(['s.id', 's.number', 's.register', 's.business_date as businessDate'])
    .select(['s.clerk_id as clerkId', 's.float_cents as floatCents', SESSION_STATE.as('state')])
    .orderBy('s.id', 'desc')
    .limit(1);
}

const newestOf = compileOnce((book, at: { register: number }) =>
  sessions(book).where('s.register', '=', at.register),
);
const sessionById = compileOnce((book, at: { id: number }) =>
  sessions(book).where('s.id', '=', at.id),
);

/** The newest session of a register, or the named one; undefined when there is none. */
export async function loadSession(
  book: Book,
  which: { readonly register: number } | { readonly id: number },
): Promise<DrawerSession | undefined> {
  const [row] = 'id' in which ? await sessionById(book, which) : await newestOf(book, which);
  return row;
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

/** The counted rows of a sealed count. */
export async function linesOfCount(book: Book, countId: number): Promise<readonly CountLine[]> {
  const lines = await book
    .selectFrom('count_line')
    .selectAll()
    .where('count_id', '=', countId)
    .execute();
  return lines.map((line) => ({
    form: line.form,
    denominationCents: line.denomination_cents,
    quantity: line.quantity,
    amountCents: line.amount_cents,
  }));
}

/** The standing float of a register on a date: cents by denomination, largest first. */
export async function standingPieces(
  book: Book,
  register: number,
  date: string,
): Promise<ByDenomination> {
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
  return new Map(
    rows.map((row) => [row.denomination_cents, cents(row.denomination_cents * row.pieces)]),
  );
}
