// What the business dates since an arrangement did to its items; and the bills that came on its
// accounts after it: one that is paid beside the running bill breaks by them too.
import { sql } from 'kysely';
import type { ArrangementPast, NewerBill } from '../domain/arrangement.ts';
import { type Cents, cents } from '../domain/money.ts';
import { LOWERING } from './open-items.ts';
import type { Book } from './open-store.ts';

/** Rows by the arrangement they are of, in their order. */
export function grouped<R extends { readonly of: number }, T>(
  all: readonly R[],
  toValue: (row: R) => T,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of all) groups.set(row.of, [...(groups.get(row.of) ?? []), toValue(row)]);
  return groups;
}

type Moved = {
  readonly of: number;
  readonly on: string;
  readonly source: string;
  readonly amount: number;
};

/** What each business date since the making paid and took off. */
export async function pastOf(book: Book, ids: readonly number[]) {
  const { rows: moved } = await sql<Moved>`
    SELECT r.id AS "of", e.business_date AS "on", e.source,
      SUM(CASE m.side WHEN 'C' THEN m.amount_cents ELSE -m.amount_cents END) AS amount
    FROM arrangement r JOIN arrangement_item p ON p.arrangement_id = r.id
    JOIN open_item_component c ON c.item_id = p.item_id
    JOIN open_item_movement m ON m.component_id = c.id AND m.id > r.movement_id
    JOIN entry e ON e.id = m.entry_id
    WHERE r.id IN (${sql.join(ids)})
    GROUP BY r.id, e.business_date, e.source ORDER BY e.business_date`.execute(book);
  return grouped(moved, ({ on, source, amount }): ArrangementPast => {
    const lowered = LOWERING.has(source);
    return {
      on,
      paidCents: cents(lowered ? 0 : amount),
      loweredCents: cents(lowered ? amount : 0),
    };
  });
}

type Row = {
  readonly of: number;
  readonly item: number;
  readonly dueOn: string;
  readonly on: string;
  readonly amount: number;
};

/** By the arrangement; the bills of one in their order. */
export async function newerBills(
  book: Book,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly NewerBill[]>> {
  const found = new Map<number, NewerBill[]>();
  if (ids.length === 0) return found;
  const { rows } = await sql<Row>`
    SELECT r.id AS "of", i.id AS item, i.due_on AS "dueOn", e.business_date AS "on",
      SUM(CASE m.side WHEN 'D' THEN m.amount_cents ELSE -m.amount_cents END) AS amount
    FROM arrangement r
    JOIN (SELECT DISTINCT p.arrangement_id, o.account_id FROM arrangement_item p
      JOIN open_item o ON o.id = p.item_id
      WHERE p.arrangement_id IN (${sql.join(ids)})) w ON w.arrangement_id = r.id
    JOIN open_item i ON i.account_id = w.account_id AND i.side = 'D'
    JOIN open_item_component c ON c.item_id = i.id
    JOIN open_item_movement m ON m.component_id = c.id
    JOIN entry e ON e.id = m.entry_id
    WHERE NOT EXISTS (SELECT 1 FROM open_item_component d JOIN open_item_movement b
      ON b.component_id = d.id WHERE d.item_id = i.id AND b.id <= r.movement_id)
    GROUP BY r.id, i.id, e.business_date
    ORDER BY r.id, i.due_on, i.id, e.business_date`.execute(book);
  let last: { readonly of: number; readonly item: number; readonly past: Past[] } | undefined;
  for (const { of, item, dueOn, on, amount } of rows) {
    if (last?.of !== of || last.item !== item) {
      last = { of, item, past: [] };
      found.set(of, [...(found.get(of) ?? []), { dueOn, past: last.past }]);
    }
    last.past.push({ on, owedCents: cents(amount) });
  }
  return found;
}

type Past = { readonly on: string; readonly owedCents: Cents };
