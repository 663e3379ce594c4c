// What is in small claims, or with a collection agency, may be: after the demand, by a supervisor,
// once, and of what was left then; and a file tells the agency what it holds.
import { sql } from 'kysely';
import { placementNumber } from '../../domain/placement.ts';
import type { PolicyName } from '../../domain/policy.ts';
import { returnedNumber } from '../../domain/returned-item.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { damagesRules } from './court-damages.ts';
import { unfit } from './held-role.ts';

type Found = { readonly number: number };
const placed = ({ number }: Found) => `placement ${placementNumber(number)}`;
const claimed = ({ number }: Found) => `the case of ${returnedNumber(number)}`;

const caseOtherwise: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_case c JOIN returned_item n ON n.id = c.returned_id
    LEFT JOIN returned_demand d ON d.returned_id = c.returned_id
    LEFT JOIN returned_judgment j ON j.returned_id = c.returned_id
    WHERE d.returned_id IS NULL OR d.answer_by >= c.filed_on OR c.filed_on > c.business_date
      OR ${unfit('c.made_by', 'c.made_at')}
      OR (j.returned_id IS NOT NULL AND (j.decided_on < c.filed_on
        OR j.decided_on > j.business_date OR (j.result = 'won') <> (j.awarded_cents > 0)
        OR ${unfit('j.made_by', 'j.made_at')}))
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${claimed(row)} is not after its demand, or of nobody who may file it`,
};

/** Where the city says it, on the date of a row. */
const policyOf = (name: PolicyName, row: 'c' | 'j') => sql`(SELECT p.value FROM policy p
  WHERE p.name = ${sql.lit(name)} AND p.effective_from <= ${sql.ref(`${row}.business_date`)}
  ORDER BY p.effective_from DESC LIMIT 1)`;

const lawOf = (name: 'times' | 'least-cents' | 'most-cents') =>
  policyOf(`returned.claim-${name}`, 'c');

/** Beyond what was asked or may be, before the case, beside another, or by nobody who may. */
const judgedOtherwise: Rule<Found> = {
  finds: sql`SELECT n.number FROM court_judgment j JOIN returned_item n ON n.id = j.returned_id
    LEFT JOIN returned_case c ON c.returned_id = j.returned_id
    WHERE c.returned_id IS NULL OR j.decided_on < c.filed_on OR j.decided_on > j.business_date
      OR j.owed_cents > c.unpaid_cents OR j.damages_cents > c.damages_cents
      OR j.cost_cents > COALESCE(${policyOf('returned.court-costs-most-cents', 'j')}, j.cost_cents)
      OR ${unfit('j.made_by', 'j.made_at')}
      OR EXISTS (SELECT 1 FROM returned_judgment o WHERE o.returned_id = j.returned_id)
      OR EXISTS (SELECT 1 FROM court_judgment o
        LEFT JOIN judgment_set_aside v ON v.judgment_id = o.id
        WHERE o.returned_id = j.returned_id AND o.id < j.id
          AND (v.judgment_id IS NULL OR v.made_at > j.made_at))
    ORDER BY n.number LIMIT 1`,
  says: (row) =>
    `the judgment of ${returnedNumber(row.number)} gives more than was asked or may be`,
};

/** By whom, when and of how much: whoever recorded a judgment does not take it back. */
const asideOtherwise: Rule<Found> = {
  finds: sql`SELECT n.number FROM judgment_set_aside v JOIN court_judgment j ON j.id = v.judgment_id
    JOIN returned_item n ON n.id = j.returned_id LEFT JOIN entry e ON e.id = v.entry_id
    WHERE v.made_by = j.made_by OR v.decided_on < j.decided_on OR v.decided_on > v.business_date
      OR ${unfit('v.made_by', 'v.made_at')} OR (v.entry_id IS NULL) <> (j.entry_id IS NULL)
      OR e.source <> 'LIN' OR e.business_date <> v.business_date
      OR (v.entry_id IS NOT NULL AND e.reverses_entry_id IS NOT j.entry_id)
      OR COALESCE((SELECT SUM(vm.amount_cents) FROM open_item_movement vm
        JOIN open_item_component vc ON vc.id = vm.component_id
        WHERE vm.entry_id = v.entry_id AND vm.side = 'C'
          AND (vc.item_id = j.item_id OR vc.item_id = v.credit_item_id)), 0)
        <> j.damages_cents + j.cost_cents
    ORDER BY n.number LIMIT 1`,
  says: ({ number }) =>
    `the judgment of ${returnedNumber(number)} was not set aside as it was charged`,
};

/** What is charged is what the court gave besides, on the account that owes the check. */
const chargedOtherwise: Rule<Found> = {
  finds: sql`SELECT n.number FROM court_judgment j JOIN returned_item n ON n.id = j.returned_id
    LEFT JOIN returned_item_cost k ON k.returned_id = n.id
    LEFT JOIN open_item u ON u.id = n.unaccounted_item_id
    LEFT JOIN open_item f ON f.id = k.fee_item_id
    LEFT JOIN entry e ON e.id = j.entry_id LEFT JOIN open_item i ON i.id = j.item_id
    WHERE j.damages_cents + j.cost_cents <> COALESCE((SELECT SUM(m.amount_cents)
        FROM open_item_movement m JOIN open_item_component mc ON mc.id = m.component_id
        WHERE m.entry_id = j.entry_id AND m.side = 'D' AND mc.item_id = j.item_id), 0)
      OR (j.entry_id IS NOT NULL AND (e.source <> 'NSF' OR e.business_date <> j.business_date
        OR i.account_id IS NOT COALESCE(n.account_id, u.account_id, f.account_id)))
    ORDER BY n.number LIMIT 1`,
  says: (row) => `the judgment of ${returnedNumber(row.number)} is not what was charged of it`,
};

/** Cases of before kept nothing of the check alone, and were filed by all of it. */
const beyondLaw: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_case c JOIN returned_item n ON n.id = c.returned_id
    LEFT JOIN case_claim y ON y.returned_id = c.returned_id
    WHERE c.damages_cents > COALESCE(MIN(MAX(
        COALESCE(y.check_cents, n.amount_cents) * ${lawOf('times')},
        ${lawOf('least-cents')}), ${lawOf('most-cents')}), c.damages_cents)
      OR (y.check_cents = 0 AND c.damages_cents > 0)
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${claimed(row)} asks more than the law allows`,
};

const placedOtherwise: Rule<Found> = {
  finds: sql`SELECT p.number FROM placement p
    LEFT JOIN returned_demand d ON d.returned_id = p.returned_id
    LEFT JOIN returned_item n ON n.id = p.returned_id
    LEFT JOIN returned_item_cost k ON k.returned_id = n.id
    WHERE ${unfit('p.placed_by', 'p.placed_at')}
      OR (p.returned_id IS NOT NULL AND (d.returned_id IS NULL OR d.answer_by >= p.business_date
        OR p.amount_cents > n.amount_cents + COALESCE(k.fee_cents, 0) + d.mailing_cents
          + COALESCE((SELECT MAX(j.damages_cents + j.cost_cents) FROM court_judgment j
            WHERE j.returned_id = p.returned_id AND j.made_at <= p.placed_at
              AND NOT EXISTS (SELECT 1 FROM judgment_set_aside v
                WHERE v.judgment_id = j.id AND v.made_at <= p.placed_at)), 0)))
      OR (p.list_id IS NOT NULL AND p.amount_cents > COALESCE((SELECT SUM(w.written_cents)
        FROM write_off_part w JOIN open_item_component c ON c.id = w.component_id
        JOIN open_item i ON i.id = c.item_id
        WHERE w.list_id = p.list_id AND i.account_id = p.account_id), 0))
    ORDER BY p.number LIMIT 1`,
  says: (row) => `${placed(row)} is of what was not to be placed, or by nobody who may`,
};

const twice: Rule<Found> = {
  finds: sql`SELECT p.number FROM placement p JOIN placement o ON o.id < p.id
      AND (o.returned_id = p.returned_id OR (o.list_id = p.list_id AND o.account_id = p.account_id))
    LEFT JOIN placement_recall r ON r.placement_id = o.id
    WHERE r.placement_id IS NULL OR r.recalled_at > p.placed_at
    ORDER BY p.number LIMIT 1`,
  says: (row) => `${placed(row)} is of what an agency had already`,
};

const recalledOtherwise: Rule<Found> = {
  finds: sql`SELECT p.number FROM placement_recall r JOIN placement p ON p.id = r.placement_id
    WHERE r.business_date < p.business_date
      OR (r.why = 'recalled' AND ${unfit('r.recalled_by', 'r.recalled_at')})
    ORDER BY p.number LIMIT 1`,
  says: (row) => `${placed(row)} was recalled by nobody who may, or before it was placed`,
};

const toldOtherwise: Rule<Found> = {
  finds: sql`SELECT p.number FROM placement_file_row x JOIN placement p ON p.id = x.placement_id
    JOIN placement_file f ON f.id = x.file_id
    LEFT JOIN placement_recall r ON r.placement_id = p.id
    LEFT JOIN placement_file_row o ON o.placement_id = p.id AND o.action = 'place'
    WHERE f.business_date < p.business_date
      OR (x.action = 'recall' AND (r.placement_id IS NULL OR o.file_id IS NULL
        OR o.file_id >= x.file_id))
    ORDER BY p.number LIMIT 1`,
  says: (row) => `${placed(row)} stands in a file that tells of it otherwise`,
};

export const collection: Check = {
  name: 'collection',
  title: 'what is in court or with an agency may be, and once',
  run: async (book) =>
    finding(
      await countRows(
        book,
        sql`SELECT (SELECT COUNT(*) FROM returned_case)
          + (SELECT COUNT(*) FROM placement) AS count`,
      ),
      await firstOf([
        () => firstBroken(book, caseOtherwise),
        () => firstBroken(book, beyondLaw),
        () => firstBroken(book, judgedOtherwise),
        () => firstBroken(book, chargedOtherwise),
        () => firstBroken(book, asideOtherwise),
        ...damagesRules.map((rule) => () => firstBroken(book, rule)),
        () => firstBroken(book, placedOtherwise),
        () => firstBroken(book, twice),
        () => firstBroken(book, recalledOtherwise),
        () => firstBroken(book, toldOtherwise),
      ]),
    ),
};
