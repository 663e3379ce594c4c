// What a case asks with damages is the check alone, as it was unpaid then; and where a court gave
// damages, nothing of the fee and of the mailing of the demand stayed open (Civ. 1719(a)(2)).
import { sql } from 'kysely';
import { returnedNumber } from '../../domain/returned-item.ts';
import { LOWERING } from '../open-items.ts';
import type { Rule } from './check.ts';

type Found = { readonly number: number };

/**
 * The most that can have been unpaid of the check when its case was filed: what was paid in the
 * moment of the filing may have come after it. What was paid toward the fee lessens it too.
 */
const mostUnpaid = sql`COALESCE((SELECT SUM(MIN(m.amount_cents, COALESCE((
      SELECT SUM(CASE x.side WHEN 'D' THEN x.amount_cents ELSE -x.amount_cents END)
      FROM open_item_movement x JOIN entry xe ON xe.id = x.entry_id
      WHERE x.component_id = m.component_id AND xe.business_date <= c.business_date
        AND (x.side = 'D' OR xe.made_at < c.made_at)), 0)))
    FROM open_item_movement m JOIN open_item_component mc ON mc.id = m.component_id
    JOIN open_item mi ON mi.id = mc.item_id
    WHERE m.entry_id = n.entry_id AND m.side = 'D' AND mi.side = 'D'), 0)
  - MAX(0, COALESCE((
    SELECT SUM(CASE x.side WHEN 'C' THEN x.amount_cents ELSE -x.amount_cents END)
    FROM returned_item_cost k JOIN open_item_component fc ON fc.item_id = k.fee_item_id
    JOIN open_item_movement x ON x.component_id = fc.id JOIN entry xe ON xe.id = x.entry_id
    WHERE k.returned_id = n.id AND x.entry_id <> k.entry_id
      AND xe.source NOT IN (${sql.join([...LOWERING].map(sql.lit))})
      AND xe.business_date <= c.business_date AND (x.side = 'D' OR xe.made_at < c.made_at)), 0))
  + COALESCE((SELECT SUM(b.amount_cents) FROM returned_recovery b WHERE b.returned_id = n.id), 0)`;

const claimedOtherwise: Rule<Found> = {
  finds: sql`SELECT n.number FROM case_claim y JOIN returned_case c ON c.returned_id = y.returned_id
    JOIN returned_item n ON n.id = c.returned_id
    WHERE (c.damages_cents > 0 AND c.unpaid_cents <> y.check_cents)
      OR c.unpaid_cents < y.check_cents OR y.check_cents > MAX(0, ${mostUnpaid})
    ORDER BY n.number LIMIT 1`,
  says: (row) => `the case of ${returnedNumber(row.number)} asks more than was unpaid of its check`,
};

/** Of the fee and the mailing of a return. */
const costs = sql`open_item_component oc
  WHERE oc.item_id IN (k.fee_item_id, d.mailing_item_id)`;

const relievedOtherwise: Rule<Found> = {
  finds: sql`SELECT n.number FROM court_judgment j JOIN returned_item n ON n.id = j.returned_id
    LEFT JOIN case_claim y ON y.returned_id = j.returned_id
    LEFT JOIN court_relief r ON r.judgment_id = j.id LEFT JOIN entry e ON e.id = r.entry_id
    LEFT JOIN returned_item_cost k ON k.returned_id = n.id
    LEFT JOIN returned_demand d ON d.returned_id = n.id
    WHERE (y.returned_id IS NOT NULL AND j.damages_cents > 0 AND EXISTS (SELECT 1 FROM ${costs}
        AND (SELECT SUM(CASE x.side WHEN 'D' THEN x.amount_cents ELSE -x.amount_cents END)
          FROM open_item_movement x WHERE x.component_id = oc.id
            AND x.entry_id <= COALESCE(r.entry_id, j.entry_id)) > 0))
      OR (r.judgment_id IS NOT NULL AND (y.returned_id IS NULL OR j.damages_cents = 0
        OR e.source <> 'CRT' OR e.business_date <> j.business_date
        OR r.business_date <> j.business_date OR r.made_by <> j.made_by
        OR r.amount_cents <> COALESCE((SELECT SUM(m.amount_cents) FROM open_item_movement m
          WHERE m.entry_id = r.entry_id), 0)
        OR EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = r.entry_id
          AND (m.side <> 'C' OR m.component_id NOT IN (SELECT oc.id FROM ${costs})))))
    ORDER BY n.number LIMIT 1`,
  says: (row) =>
    `the judgment of ${returnedNumber(row.number)} took off other than its fee and mailing`,
};

/** What a judgment took off is owed again once it is set aside, and not before. */
const endedOtherwise: Rule<Found> = {
  finds: sql`SELECT n.number FROM court_relief r JOIN court_judgment j ON j.id = r.judgment_id
    JOIN returned_item n ON n.id = j.returned_id
    LEFT JOIN judgment_set_aside v ON v.judgment_id = j.id
    LEFT JOIN relief_end z ON z.judgment_id = j.id LEFT JOIN entry e ON e.id = z.entry_id
    WHERE (v.judgment_id IS NULL) <> (z.judgment_id IS NULL)
      OR z.business_date <> v.business_date OR z.made_by <> v.made_by OR e.source <> 'CRT'
      OR (z.entry_id IS NOT NULL AND e.reverses_entry_id IS NOT r.entry_id)
      OR e.business_date <> z.business_date
    ORDER BY n.number LIMIT 1`,
  says: (row) =>
    `the judgment of ${returnedNumber(row.number)} was set aside without its fee and mailing`,
};

export const damagesRules: readonly Rule<Found>[] = [
  claimedOtherwise,
  relievedOtherwise,
  endedOtherwise,
];
