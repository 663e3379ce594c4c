// Entries balance in total and in every fund, carry their seal, move control accounts only with
// open items, and belong to exactly one record.
import { sql } from 'kysely';
import type { Cents } from '../../domain/money.ts';
import { formatCents } from '../../domain/money.ts';
import type { Book } from '../open-store.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';

type Numbered = { readonly source: string; readonly number: number; readonly cents: Cents };

const named = ({ source, number }: Numbered) =>
  `entry ${source}-${String(number).padStart(6, '0')}`;

const unsealed: Rule<Numbered> = {
  finds: sql`SELECT e.source, e.number FROM entry e
    WHERE NOT EXISTS (SELECT 1 FROM entry_seal s WHERE s.entry_id = e.id) LIMIT 1`,
  says: (row) => `${named(row)} has no seal`,
};

const unbalanced: Rule<Numbered & { readonly fund: string }> = {
  finds: sql`SELECT e.source, e.number, fund, cents FROM (
      SELECT entry_id, substr(account, 1, 3) AS fund,
        SUM(CASE side WHEN 'D' THEN amount_cents ELSE -amount_cents END) AS cents
      FROM posting GROUP BY entry_id, fund HAVING cents <> 0)
    JOIN entry e ON e.id = entry_id ORDER BY entry_id LIMIT 1`,
  says: (row) => `${named(row)} is out of balance in fund ${row.fund} by ${formatCents(row.cents)}`,
};

const wrongSeal: Rule<Numbered> = {
  finds: sql`SELECT e.source, e.number FROM (
      SELECT s.entry_id, s.postings, s.total_cents, COUNT(p.line) AS counted,
        COALESCE(SUM(CASE p.side WHEN 'D' THEN p.amount_cents END), 0) AS debits
      FROM entry_seal s LEFT JOIN posting p ON p.entry_id = s.entry_id GROUP BY s.entry_id) t
    JOIN entry e ON e.id = t.entry_id
    WHERE t.postings <> t.counted OR t.total_cents <> t.debits OR t.counted < 2
    ORDER BY t.entry_id LIMIT 1`,
  says: (row) => `${named(row)} does not agree with its seal`,
};

const looseControl: Rule<Numbered & { readonly account: string }> = {
  finds: sql`SELECT e.source, e.number, account, cents FROM (
      SELECT entry_id, account, SUM(cents) AS cents FROM (
        SELECT p.entry_id, p.account,
          CASE p.side WHEN 'D' THEN p.amount_cents ELSE -p.amount_cents END AS cents
        FROM posting p JOIN ledger_account a ON a.code = p.account WHERE a.control = 1
        UNION ALL
        SELECT m.entry_id, c.control_account,
          CASE m.side WHEN 'D' THEN -m.amount_cents ELSE m.amount_cents END
        FROM open_item_movement m JOIN open_item_component c ON c.id = m.component_id)
      GROUP BY entry_id, account HAVING SUM(cents) <> 0)
    JOIN entry e ON e.id = entry_id ORDER BY entry_id LIMIT 1`,
  says: (row) => `${named(row)} moves ${row.account} otherwise than its open items`,
};

/** Every column that points at an entry, and the links that speak of one on its own. */
const OWNERS = sql`
  SELECT entry_id AS id FROM receipt
  UNION ALL SELECT entry_id FROM receipt_void
  UNION ALL SELECT entry_id FROM tender_correction
  UNION ALL SELECT float_entry_id FROM drawer_session
  UNION ALL SELECT entry_id FROM drawer_drop
  UNION ALL SELECT entry_id FROM session_close
  UNION ALL SELECT entry_id FROM deposit_verification WHERE entry_id IS NOT NULL
  UNION ALL SELECT entry_id FROM imported_payment
  UNION ALL SELECT entry_id FROM line_record WHERE entry_id IS NOT NULL
  UNION ALL SELECT entry_id FROM memo
  UNION ALL SELECT entry_id FROM memo_reversal
  UNION ALL SELECT entry_id FROM transfer
  UNION ALL SELECT entry_id FROM transfer_reversal
  UNION ALL SELECT entry_id FROM refund
  UNION ALL SELECT entry_id FROM refund_return
  UNION ALL SELECT entry_id FROM write_off
  UNION ALL SELECT entry_id FROM write_off_reversal
  UNION ALL SELECT entry_id FROM kept_credit
  UNION ALL SELECT entry_id FROM kept_credit_reversal
  UNION ALL SELECT entry_id FROM returned_item
  UNION ALL SELECT entry_id FROM returned_item_cost WHERE entry_id IS NOT NULL
  UNION ALL SELECT entry_id FROM redeposit WHERE entry_id IS NOT NULL
  UNION ALL SELECT entry_id FROM returned_demand WHERE entry_id IS NOT NULL
  UNION ALL SELECT entry_id FROM court_judgment WHERE entry_id IS NOT NULL
  UNION ALL SELECT entry_id FROM judgment_set_aside WHERE entry_id IS NOT NULL
  UNION ALL SELECT entry_id FROM court_relief
  UNION ALL SELECT entry_id FROM relief_end
  UNION ALL SELECT entry_id FROM change_fund_settlement WHERE entry_id IS NOT NULL
  UNION ALL SELECT entry_id FROM counterfeit_note WHERE entry_id IS NOT NULL
  UNION ALL SELECT subject_id FROM chain_link WHERE kind = 'assessment'`;

const unowned: Rule<Numbered> = {
  finds: sql`SELECT e.source, e.number FROM entry e
    WHERE e.id NOT IN (${OWNERS}) ORDER BY e.id LIMIT 1`,
  says: (row) => `${named(row)} belongs to no record`,
};

const sharedEntry: Rule<Numbered> = {
  finds: sql`SELECT e.source, e.number FROM
    (SELECT id FROM (${OWNERS}) GROUP BY id HAVING COUNT(*) > 1) o
    JOIN entry e ON e.id = o.id ORDER BY e.id LIMIT 1`,
  says: (row) => `${named(row)} belongs to two records`,
};

export const entries: Check = {
  name: 'entries',
  title: 'every entry balances, is sealed and belongs to one record',
  run: async (book: Book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM entry`),
      await firstOf([
        () => firstBroken(book, unsealed),
        () => firstBroken(book, unbalanced),
        () => firstBroken(book, wrongSeal),
        () => firstBroken(book, looseControl),
        () => firstBroken(book, unowned),
        () => firstBroken(book, sharedEntry),
      ]),
    ),
};
