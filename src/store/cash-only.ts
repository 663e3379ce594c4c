// Until when somebody pays in cash only: what came with the party, and what returned checks added
// since, less what was lifted. Rows say it; nothing is ever changed.
import { type RawBuilder, sql } from 'kysely';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { CashOnlyLiftTable, CashOnlyTable } from './tables/returned.ts';

/** The newest end of cash-only rows of a party or an account that no lift covers; '' is none. */
function standing(column: 'party_id' | 'account_id', whose: string): RawBuilder<string> {
  const own = sql.ref(whose);
  const of = sql.ref(`c.${column}`);
  return sql`COALESCE((SELECT MAX(c.until_date) FROM cash_only c WHERE ${of} = ${own}
    AND c.returned_id > COALESCE((SELECT MAX(l.through_id) FROM cash_only_lift l
      WHERE ${sql.ref(`l.${column}`)} = ${own}), 0)), '')`;
}

/** What the city's files said of a party `p`, unless it was lifted. */
const told = sql`CASE WHEN NOT EXISTS (SELECT 1 FROM cash_only_lift l WHERE l.party_id = p.id)
  THEN COALESCE(p.cash_only_until, '') ELSE '' END`;

/** Of an account `a` with its party `p`. */
export const cashOnlyOfAccount: RawBuilder<string | null> = sql`NULLIF(MAX(${told},
  ${standing('party_id', 'a.party_id')}, ${standing('account_id', 'a.id')}), '')`;

/** Of a party `p`. */
export const cashOnlyOfParty: RawBuilder<string | null> = sql`NULLIF(MAX(${told},
  ${standing('party_id', 'p.id')}), '')`;

export async function insertCashOnly(book: Book, row: CashOnlyTable, at: string): Promise<void> {
  await book.insertInto('cash_only').values(row).execute();
  await linkRow(book, OFFICE, 'cash-only', row.returned_id, at);
}

export async function insertCashOnlyLift(
  book: Book,
  lift: Omit<CashOnlyLiftTable, 'id'>,
): Promise<void> {
  const { id } = await book
    .insertInto('cash_only_lift')
    .values(lift)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'cash-only-lift', id, lift.lifted_at);
}
