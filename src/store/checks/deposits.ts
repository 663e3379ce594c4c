// Deposits: what was sealed is what their drawers, bags and checks hold, and the verified amount is
// what left the undeposited accounts.
import { type RawBuilder, sql } from 'kysely';
import { DEPOSITS_IN_TRANSIT } from '../../domain/ledger-accounts.ts';
import { type Check, countRows, finding, firstRow } from './check.ts';

type Found = { readonly number: number };
type DepositRule = { readonly words: string; readonly finds: RawBuilder<Found> };

const total = sql`d.currency_cents + d.coin_cents + d.checks_cents`;

const RULES: readonly DepositRule[] = [
  {
    words: 'its notes and coins are not its currency and coin',
    finds: sql`SELECT d.number FROM deposit d WHERE d.currency_cents <>
        (SELECT COALESCE(SUM(amount_cents), 0) FROM deposit_cash c
          WHERE c.deposit_id = d.id AND c.denomination_cents >= 100)
      OR d.coin_cents <> (SELECT COALESCE(SUM(amount_cents), 0) FROM deposit_cash c
          WHERE c.deposit_id = d.id AND c.denomination_cents < 100)`,
  },
  {
    words: 'its checks are not the checks in it',
    finds: sql`SELECT d.number FROM deposit d WHERE d.checks_cents <>
      (SELECT COALESCE(SUM(t.amount_cents), 0) FROM deposit_check c
        JOIN receipt_tender t ON t.id = c.tender_id WHERE c.deposit_id = d.id) +
      (SELECT COALESCE(SUM(f.amount_cents), 0) FROM deposit_found_check f
        WHERE f.deposit_id = d.id)`,
  },
  {
    words: 'its cash is not that of its drawers and bags',
    finds: sql`SELECT d.number FROM deposit d WHERE d.currency_cents + d.coin_cents <>
      (SELECT COALESCE(SUM(c.cash_to_deposit_cents), 0) FROM deposit_session x
        JOIN session_close c ON c.session_id = x.session_id WHERE x.deposit_id = d.id) +
      (SELECT COALESCE(SUM(p.amount_cents), 0) FROM deposit_drop x
        JOIN drawer_drop p ON p.id = x.drop_id WHERE x.deposit_id = d.id)`,
  },
  {
    words: 'it holds a check of a receipt that is void or of no drawer in it',
    finds: sql`SELECT d.number FROM deposit_check c JOIN deposit d ON d.id = c.deposit_id
      JOIN receipt_tender t ON t.id = c.tender_id JOIN receipt r ON r.id = t.receipt_id
      WHERE t.side <> 'in' OR EXISTS (SELECT 1 FROM receipt_void v WHERE v.receipt_id = r.id)
        OR EXISTS (SELECT 1 FROM receipt_tender o
          WHERE o.replaces_tender_id = t.id AND o.side = 'out')
        OR NOT EXISTS (SELECT 1 FROM deposit_session x
          WHERE x.deposit_id = d.id AND x.session_id = r.session_id)`,
  },
  {
    words: 'its verification does not agree with it',
    finds: sql`SELECT d.number FROM deposit d
      JOIN deposit_verification v ON v.deposit_id = d.id AND v.agrees = 1
      WHERE v.cash_cents <> d.currency_cents + d.coin_cents
        OR d.checks_cents <> (SELECT COALESCE(SUM(e.value), 0) FROM json_each(v.checks) e)
        OR ${total} <> (SELECT COALESCE(SUM(p.amount_cents), 0) FROM posting p
          WHERE p.entry_id = v.entry_id AND p.side = 'D'
            AND p.account = ${DEPOSITS_IN_TRANSIT})`,
  },
];

export const deposits: Check = {
  name: 'deposits',
  title: 'every deposit holds what its drawers handed over',
  run: async (book) => {
    const looked = await countRows(book, sql`SELECT COUNT(*) AS count FROM deposit`);
    for (const { words, finds } of RULES) {
      const row = await firstRow(book, sql<Found>`${finds} LIMIT 1`);
      if (row) return finding(looked, `deposit ${row.number}: ${words}`);
    }
    return finding(looked, undefined);
  },
};
