// What returned checks take back of recoveries: of their own receipt, never more than came in, and
// from where it was credited.
import { sql } from 'kysely';
import { returnedNumber } from '../../domain/returned-item.ts';
import type { Rule } from './check.ts';
import { recoveredAccount } from './recovered-account.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `returned item ${returnedNumber(number)}`;

/** Everything that a return took back, with the entry that debits it. */
const BACK = sql`(SELECT n.entry_id, n.number, r.business_date, o.component_id, b.amount_cents
  FROM returned_recovery b JOIN returned_item n ON n.id = b.returned_id
  JOIN receipt r ON r.id = b.receipt_id
  JOIN write_off_recovery o ON o.receipt_id = b.receipt_id AND o.place = b.place)`;

export const backOfAnother: Rule<Found> = {
  finds: sql`SELECT MIN(n.number) AS number FROM returned_recovery b
    JOIN returned_item n ON n.id = b.returned_id
    LEFT JOIN write_off_recovery o ON o.receipt_id = b.receipt_id AND o.place = b.place
    GROUP BY b.receipt_id, b.place
    HAVING SUM(b.amount_cents) > COALESCE(o.amount_cents, 0)
      OR SUM(n.receipt_id <> b.receipt_id) > 0
    ORDER BY 1 LIMIT 1`,
  says: (row) => `${named(row)} takes back what its check never recovered`,
};

export const backFromElsewhere: Rule<Found> = {
  finds: sql`SELECT number FROM (
      SELECT o.entry_id, o.number, SUM(o.amount_cents) AS cents, ${recoveredAccount} AS account
      FROM ${BACK} o JOIN open_item_component c ON c.id = o.component_id
      WHERE c.deferred_account IS NULL GROUP BY o.entry_id, account) d
    WHERE d.cents > (SELECT COALESCE(SUM(g.amount_cents), 0) FROM posting g
      WHERE g.entry_id = d.entry_id AND g.account = d.account AND g.side = 'D')
    ORDER BY number LIMIT 1`,
  says: (row) => `${named(row)} takes a recovery back from another account than had it`,
};

export const backFromOthers: Rule<Found> = {
  finds: sql`SELECT number FROM (
      SELECT o.entry_id, o.number, o.component_id, SUM(o.amount_cents) AS cents
      FROM ${BACK} o JOIN open_item_component c ON c.id = o.component_id
      WHERE c.deferred_account IS NOT NULL GROUP BY o.entry_id, o.component_id) d
    WHERE d.cents > (SELECT COALESCE(SUM(CASE g.side WHEN 'D' THEN g.amount_cents
        ELSE -g.amount_cents END), 0) FROM posting g
      WHERE g.entry_id = d.entry_id AND g.account IN
        (SELECT s.account FROM component_share s WHERE s.component_id = d.component_id))
    ORDER BY number LIMIT 1`,
  says: (row) => `${named(row)} takes a recovery back from others than had it`,
};
