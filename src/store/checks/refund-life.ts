// What became of refunds: paid is what was handed over, back is what stood until then, each by
// accounting alone, and what accounts payable is owed is what of the refunds still stands.
import { sql } from 'kysely';
import { refundNumber } from '../../domain/refund.ts';
import { STALE_DAYS } from '../../domain/refund-life.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { lacks } from './held-role.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `refund ${refundNumber(number)}`;

const paidUnsent: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund_payment p JOIN refund r ON r.id = p.refund_id
    LEFT JOIN refund_file_row x ON x.refund_id = r.id LEFT JOIN refund_file f ON f.id = x.file_id
    WHERE f.id IS NULL OR p.check_date < f.business_date OR p.check_date > p.business_date
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} was paid otherwise than it was handed over`,
};

const backUnsent: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund_return b JOIN refund r ON r.id = b.refund_id
    LEFT JOIN refund_payment p ON p.refund_id = r.id
    WHERE NOT EXISTS (SELECT 1 FROM refund_file_row x WHERE x.refund_id = r.id)
      OR (b.kind = 'unpaid') = (p.refund_id IS NOT NULL)
      OR p.recorded_at > b.recorded_at
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} came back otherwise than it went out`,
};

/** The days that held on the date of the return. */
const early: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund_return b JOIN refund r ON r.id = b.refund_id
    JOIN refund_payment p ON p.refund_id = r.id
    WHERE b.kind = 'stale' AND julianday(b.business_date) - julianday(p.check_date) < COALESCE(
      (SELECT value FROM policy y WHERE y.name = 'refund.stale-days'
        AND y.effective_from <= b.business_date ORDER BY y.effective_from DESC LIMIT 1),
      ${sql.lit(STALE_DAYS)})
    ORDER BY r.number LIMIT 1`,
  says: (row) => `the check of ${named(row)} was not stale yet`,
};

/** One entry takes it back, the only one that does, by all of it. */
const notMirrored: Rule<Found> = {
  finds: sql`SELECT r.number FROM refund r LEFT JOIN refund_return b ON b.refund_id = r.id
    WHERE (SELECT COUNT(*) FROM entry e WHERE e.reverses_entry_id = r.entry_id)
        <> (b.refund_id IS NOT NULL)
      OR b.refund_id IS NOT NULL AND (
        NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = b.entry_id AND e.source = 'REF'
          AND e.reverses_entry_id = r.entry_id AND e.business_date = b.business_date)
        OR (SELECT COUNT(*) FROM open_item_movement m WHERE m.entry_id = b.entry_id) <> 1
        OR NOT EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = b.entry_id
          AND m.component_id = r.component_id AND m.side = 'C'
          AND m.amount_cents = r.amount_cents))
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} is not back by the one entry that takes it back`,
};

const settledByOwn: Rule<Found> = {
  finds: sql`SELECT r.number FROM (
      SELECT refund_id, recorded_by, recorded_at FROM refund_payment
      UNION ALL SELECT refund_id, recorded_by, recorded_at FROM refund_return) s
    JOIN refund r ON r.id = s.refund_id
    WHERE s.recorded_by IN (r.asked_by, r.granted_by)
      OR ${lacks('s.recorded_by', 'accounting', 's.recorded_at')}
    ORDER BY r.number LIMIT 1`,
  says: (row) => `what became of ${named(row)} was not recorded by accounting`,
};

/** What refunds owe by what they posted, and by how they stand. */
const owedOtherwise: Rule<{ readonly account: string }> = {
  finds: sql`SELECT account FROM (
      SELECT p.account, CASE p.side WHEN 'C' THEN p.amount_cents ELSE -p.amount_cents END AS cents
      FROM posting p WHERE p.account LIKE '%-2010' AND p.entry_id IN (
        SELECT entry_id FROM refund UNION ALL SELECT entry_id FROM refund_return
        UNION ALL SELECT n.entry_id FROM stopped_refund o
          JOIN returned_item n ON n.id = o.returned_id)
      UNION ALL
      SELECT substr(c.control_account, 1, 4) || '2010', -r.amount_cents
      FROM refund r JOIN open_item_component c ON c.id = r.component_id
      WHERE NOT EXISTS (SELECT 1 FROM refund_return b WHERE b.refund_id = r.id)
        AND NOT EXISTS (SELECT 1 FROM stopped_refund o WHERE o.refund_id = r.id))
    GROUP BY account HAVING SUM(cents) <> 0 ORDER BY account LIMIT 1`,
  says: ({ account }) => `${account} does not owe what of the refunds still stands`,
};

export const refundLife: Check = {
  name: 'refund-checks',
  title: 'every refund that was paid or came back was handed over, and is owed no more',
  run: async (book) =>
    finding(
      await countRows(
        book,
        sql`SELECT (SELECT COUNT(*) FROM refund_payment) + (SELECT COUNT(*) FROM refund_return)
          AS count`,
      ),
      await firstOf([
        () => firstBroken(book, paidUnsent),
        () => firstBroken(book, backUnsent),
        () => firstBroken(book, early),
        () => firstBroken(book, notMirrored),
        () => firstBroken(book, settledByOwn),
        () => firstBroken(book, owedOtherwise),
      ]),
    ),
};
