// The deposits of a business date, and how much of what the date took is in verified ones.
import { sql } from 'kysely';
import type { DepositFact } from '../domain/day-proof.ts';
import type { Cents } from '../domain/money.ts';
import { NOW } from './day-sessions.ts';
import type { Book } from './open-store.ts';
import { personWords, signedWords } from './person-words.ts';

/** Deposits that carry the date, by number. */
export async function dayDeposits(
  book: Book,
  date: string,
  through = NOW,
): Promise<readonly DepositFact[]> {
  const { rows } = await sql<
    Omit<DepositFact, 'verifiedBy'> & { readonly verifiedBy: string | null }
  >`
    SELECT d.number, d.bag_number AS bag, d.currency_cents AS currencyCents,
      d.coin_cents AS coinCents, d.checks_cents AS checksCents,
      (SELECT COUNT(*) FROM deposit_check c WHERE c.deposit_id = d.id) +
      (SELECT COUNT(*) FROM deposit_found_check f WHERE f.deposit_id = d.id) AS checks,
      ${personWords('s')} AS sealedBy, ${signedWords('p', 'v.verified_at')} AS verifiedBy
    FROM deposit d JOIN person s ON s.id = d.sealed_by
    LEFT JOIN deposit_verification v ON v.deposit_id = d.id AND v.agrees = 1
    LEFT JOIN person p ON p.id = v.verified_by
    WHERE d.business_date = ${date} AND (v.entry_id <= ${through} OR ${through} = ${NOW})
    ORDER BY d.number`.execute(book);
  return rows.map(({ verifiedBy, ...row }) => (verifiedBy === null ? row : { ...row, verifiedBy }));
}

/**
 * Cash, drops and checks of the date's sessions that are in verified deposits, whatever date those
 * deposits carry.
 */
export async function depositedCents(book: Book, date: string, through = NOW): Promise<Cents> {
  const verified = sql`EXISTS (SELECT 1 FROM deposit_verification v
    WHERE v.deposit_id = d.deposit_id AND v.agrees = 1)`;
  const { rows } = await sql<{ cents: Cents }>`
    WITH s AS (SELECT id FROM drawer_session
      WHERE business_date = ${date} AND float_entry_id <= ${through})
    SELECT
      (SELECT COALESCE(SUM(c.cash_to_deposit_cents), 0) FROM s
        JOIN session_close c ON c.session_id = s.id
        JOIN deposit_session d ON d.session_id = s.id WHERE ${verified}) +
      (SELECT COALESCE(SUM(p.amount_cents), 0) FROM s
        JOIN drawer_drop p ON p.session_id = s.id
        JOIN deposit_drop d ON d.drop_id = p.id WHERE ${verified}) +
      (SELECT COALESCE(SUM(t.amount_cents), 0) FROM s
        JOIN receipt r ON r.session_id = s.id
        JOIN receipt_tender t ON t.receipt_id = r.id
        JOIN deposit_check d ON d.tender_id = t.id WHERE ${verified}) +
      (SELECT COALESCE(SUM(d.amount_cents), 0) FROM deposit_found_check d
        WHERE ${verified} AND d.deposit_id IN
          (SELECT x.deposit_id FROM s JOIN deposit_session x ON x.session_id = s.id))
      AS cents`.execute(book);
  const [sum] = rows;
  if (!sum) throw new Error(`no deposits for ${date}`);
  return sum.cents;
}

export type Undeposited = { readonly kind: 'session' | 'drop'; readonly name: string };

/** Closed sessions with cash or checks, and dropped bags, of the date that are in no deposit. */
export async function notDeposited(book: Book, date: string): Promise<readonly Undeposited[]> {
  const { rows } = await sql<Undeposited>`
    WITH s AS (SELECT id, number FROM drawer_session WHERE business_date = ${date})
    SELECT 'session' AS kind, s.number AS name FROM s
      JOIN session_close c ON c.session_id = s.id
      WHERE NOT EXISTS (SELECT 1 FROM deposit_session d WHERE d.session_id = s.id)
        AND (c.cash_to_deposit_cents <> 0 OR EXISTS (SELECT 1 FROM session_difference x
          WHERE x.session_id = s.id AND x.tender = 'check' AND x.counted_cents <> 0))
    UNION ALL
    SELECT 'drop', p.bag_number FROM s JOIN drawer_drop p ON p.session_id = s.id
      WHERE NOT EXISTS (SELECT 1 FROM deposit_drop d WHERE d.drop_id = p.id)`.execute(book);
  return rows;
}

export type Unverified = { readonly number: number; readonly bag: string };

/** Sealed deposits with something of the date's sessions in them that nobody verified. */
export async function unverifiedDeposits(book: Book, date: string): Promise<readonly Unverified[]> {
  const { rows } = await sql<Unverified>`
    SELECT d.number, d.bag_number AS bag FROM deposit d
    WHERE NOT EXISTS
        (SELECT 1 FROM deposit_verification v WHERE v.deposit_id = d.id AND v.agrees = 1)
      AND d.id IN (SELECT id FROM deposit WHERE business_date = ${date}
        UNION ALL SELECT x.deposit_id FROM drawer_session s
        JOIN deposit_session x ON x.session_id = s.id WHERE s.business_date = ${date})
    ORDER BY d.number`.execute(book);
  return rows;
}
