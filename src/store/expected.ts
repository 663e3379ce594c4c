// What a drawer session should hold, by tender: the one function behind X reading, close and proof.
import { sql } from 'kysely';
import { type Cents, cents } from '../domain/money.ts';
import type { TenderKind } from '../domain/tender.ts';
import type { Book } from './open-store.ts';

export type ExpectedTender = { readonly items: number; readonly amountCents: Cents };
export type Expected = ReadonlyMap<TenderKind, ExpectedTender>;

/**
 * Tenders of the session's receipts that stand (voids left out, corrections applied); cash also
 * holds the float and misses what was dropped to the safe.
 */
export async function expectedTenders(book: Book, sessionId: number): Promise<Expected> {
  const rows = await book
    .selectFrom('receipt_tender as t')
    .innerJoin('receipt as r', 'r.id', 't.receipt_id')
    .leftJoin('receipt_void as v', 'v.receipt_id', 'r.id')
    .select('t.kind')
    .select(sql<number>`SUM(CASE t.side WHEN 'in' THEN 1 ELSE -1 END)`.as('items'))
    .select(
      sql<number>`SUM(CASE t.side WHEN 'in' THEN t.amount_cents ELSE -t.amount_cents END)`.as(
        'net',
      ),
    )
    .where('r.session_id', '=', sessionId)
    .where('v.receipt_id', 'is', null)
    .groupBy('t.kind')
    .execute();
  const expected = new Map<TenderKind, ExpectedTender>(
    rows.map((row) => [row.kind as TenderKind, { items: row.items, amountCents: cents(row.net) }]),
  );
  const cash = expected.get('cash') ?? { items: 0, amountCents: cents(0) };
  const held =
    cash.amountCents + (await floatCents(book, sessionId)) - (await dropped(book, sessionId));
  return expected.set('cash', { ...cash, amountCents: cents(held) });
}

async function floatCents(book: Book, sessionId: number): Promise<number> {
  const row = await book
    .selectFrom('drawer_session')
    .select('float_cents')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return row.float_cents;
}

/** What went from the drawer to the safe. */
export async function dropped(book: Book, sessionId: number): Promise<Cents> {
  const row = await book
    .selectFrom('drawer_drop')
    .select(sql<number>`COALESCE(SUM(amount_cents), 0)`.as('sum'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return cents(row.sum);
}
