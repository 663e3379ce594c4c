// The change fund: every posting to its ledger account has its movement by denomination, each
// movement comes to what its entry posts, and an exchange changes nothing but the pieces.
import { sql } from 'kysely';
import { VAULT } from '../../domain/ledger-accounts.ts';
import { type Cents, formatCents } from '../../domain/money.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

const LINES = sql`(SELECT movement_id, SUM(CASE side WHEN 'in' THEN amount_cents
  ELSE -amount_cents END) AS cents FROM change_fund_line GROUP BY movement_id)`;
const POSTED = sql`(SELECT entry_id, SUM(CASE side WHEN 'D' THEN amount_cents
  ELSE -amount_cents END) AS cents FROM posting WHERE account = ${VAULT} GROUP BY entry_id)`;

type Differs = { readonly id: number; readonly pieces: Cents; readonly posted: Cents };

const differing: Rule<Differs> = {
  finds: sql`SELECT id, pieces, posted FROM (
      SELECT m.id, COALESCE(l.cents, 0) AS pieces,
        CASE m.kind WHEN 'opening'
          THEN (SELECT COALESCE(SUM(p.cents), 0) FROM ${POSTED} p
            WHERE p.entry_id <= m.through_entry_id)
          ELSE COALESCE((SELECT p.cents FROM ${POSTED} p WHERE p.entry_id = m.entry_id), 0)
        END AS posted
      FROM change_fund_movement m LEFT JOIN ${LINES} l ON l.movement_id = m.id)
    WHERE pieces <> posted ORDER BY id LIMIT 1`,
  says: ({ id, pieces, posted }) =>
    `movement ${id} comes to ${formatCents(pieces)} by denomination, its entry posts ` +
    formatCents(posted),
};

const unmoved: Rule<{ readonly source: string; readonly number: number }> = {
  finds: sql`SELECT e.source, e.number FROM ${POSTED} p JOIN entry e ON e.id = p.entry_id
    WHERE p.cents <> 0
      AND e.id > (SELECT through_entry_id FROM change_fund_movement WHERE kind = 'opening')
      AND NOT EXISTS (SELECT 1 FROM change_fund_movement m WHERE m.entry_id = e.id)
    ORDER BY e.id LIMIT 1`,
  says: ({ source, number }) =>
    `entry ${source}-${String(number).padStart(6, '0')} posts to ${VAULT} without a movement`,
};

const otherOwner: Rule<{ readonly id: number }> = {
  finds: sql`SELECT m.id FROM change_fund_movement m WHERE
      (m.kind = 'issue' AND NOT EXISTS (SELECT 1 FROM drawer_session s
        WHERE s.id = m.session_id AND s.float_entry_id = m.entry_id))
      OR (m.kind = 'return' AND NOT EXISTS (SELECT 1 FROM session_close c
        WHERE c.session_id = m.session_id AND c.entry_id = m.entry_id))
    ORDER BY m.id LIMIT 1`,
  says: ({ id }) => `movement ${id} speaks of another entry than its session`,
};

export const changeFundAgrees: Check = {
  name: 'change-fund',
  title: 'the change fund by denomination is its ledger balance',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM change_fund_movement`),
      await firstOf([
        () => firstBroken(book, differing),
        () => firstBroken(book, unmoved),
        () => firstBroken(book, otherOwner),
      ]),
    ),
};
