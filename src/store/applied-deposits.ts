// What a deposit that was held paid, once it was applied to what is owed: read where the money of
// the deposit turns out never to have come.
import { sql } from 'kysely';
import type { Cents } from '../domain/money.ts';
import type { Book } from './open-store.ts';

export type AppliedPart = {
  readonly itemId: number;
  readonly componentId: number;
  readonly amountCents: Cents;
};

/**
 * The last paid first. None where the line posted something on the account since: what it decided
 * then, and gave back, was decided on that payment.
 */
export async function appliedFrom(
  book: Book,
  componentId: number,
): Promise<readonly AppliedPart[]> {
  const { rows } = await sql<AppliedPart>`
    SELECT c.item_id AS itemId, c.id AS componentId, m.amount_cents AS amountCents
    FROM open_item_movement d JOIN entry e ON e.id = d.entry_id AND e.source = 'APL'
    JOIN line_record r ON r.entry_id = e.id
    JOIN open_item_movement m ON m.entry_id = e.id AND m.side = 'C'
    JOIN open_item_component c ON c.id = m.component_id
    WHERE d.component_id = ${componentId} AND d.side = 'D'
      AND NOT EXISTS (SELECT 1 FROM line_record x WHERE x.account_id = r.account_id
        AND x.sequence > r.sequence AND x.entry_id IS NOT NULL)
    ORDER BY m.id DESC`.execute(book);
  return rows;
}
