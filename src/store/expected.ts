// What a drawer session should hold, by tender: the one function behind X reading, close and proof.
import { sql } from 'kysely';
import { type Cents, cents } from '../domain/money.ts';
import type { TenderKind } from '../domain/tender.ts';
import { compileOnce } from './compile-once.ts';
import type { Book } from './open-store.ts';

export type ExpectedTender = { readonly items: number; readonly amountCents: Cents };
export type Expected = ReadonlyMap<TenderKind, ExpectedTender>;

/** Cash that no receipt brought or took: the float, drops, and counterfeit notes. */
const besidesReceipts = (sessionId: number) => sql`
  UNION ALL SELECT 'cash', 0, float_cents FROM drawer_session WHERE id = ${sessionId}
  UNION ALL SELECT 'cash', 0, -amount_cents FROM drawer_drop WHERE session_id = ${sessionId}
  UNION ALL SELECT 'cash', 0, -denomination_cents FROM counterfeit_note
    WHERE session_id = ${sessionId}`;

/** Tenders in and out, and what else moved cash, each as signed cents of a kind. */
const parts = (sessionId: number) => sql<{ kind: string; items: number; net: number }>`
  (SELECT t.kind, CASE t.side WHEN 'in' THEN 1 ELSE -1 END AS items,
    CASE t.side WHEN 'in' THEN t.amount_cents ELSE -t.amount_cents END AS net
  FROM receipt r JOIN receipt_tender t ON t.receipt_id = r.id
  WHERE r.session_id = ${sessionId}
    AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
  ${besidesReceipts(sessionId)})`;

const expectedIn = compileOnce((book, session: { id: number }) =>
  book
    .selectFrom(parts(session.id).as('p'))
    .select(['p.kind', (of) => of.fn.sum<number>('p.items').as('items')])
    .select((of) => of.fn.sum<number>('p.net').as('net'))
    .groupBy('p.kind'),
);

/**
 * Tenders of the session's receipts that stand (voids left out, corrections applied); cash also
 * holds the float and misses what was dropped to the safe, and counterfeit notes.
 */
export async function expectedTenders(book: Book, sessionId: number): Promise<Expected> {
  const rows = await expectedIn(book, { id: sessionId });
  return new Map(
    rows.map(({ kind, items, net }) => [kind as TenderKind, { items, amountCents: cents(net) }]),
  );
}

const keptIn = compileOnce((book, session: { id: number }) => ({
  compile: () =>
    sql<{ kind: string; items: number; net: number }>`
      SELECT kind, SUM(items) AS items, SUM(net) AS net FROM (
        SELECT kind, items, cents AS net FROM session_sum WHERE session_id = ${session.id}
        ${besidesReceipts(session.id)})
      GROUP BY kind`.compile(book),
}));

/**
 * The same from the sums that are kept up with each receipt: as quick after a thousand receipts as
 * after one. For limits and displays; what is counted against is added up from the receipts.
 */
export async function sessionTotals(book: Book, sessionId: number): Promise<Expected> {
  const rows = await keptIn(book, { id: sessionId });
  return new Map(
    rows.map(({ kind, items, net }) => [kind as TenderKind, { items, amountCents: cents(net) }]),
  );
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
