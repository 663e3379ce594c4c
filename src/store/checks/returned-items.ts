// A returned item takes back its own check, once, and no cent more; its fee is within cost and law;
// who took the check was not alone in returning it, and who takes checks again was granted.
import { sql } from 'kysely';
import { CODES_OF_PAYER } from '../../domain/return-codes.ts';
import { returnedNumber } from '../../domain/returned-item.ts';
import { paidFor } from '../refunds.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { unfit, ungranted } from './held-role.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `returned item ${returnedNumber(number)}`;

const otherwise: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_item n JOIN entry e ON e.id = n.entry_id
    JOIN receipt r ON r.id = n.receipt_id JOIN receipt_tender t ON t.id = n.tender_id
    WHERE e.source <> 'NSF' OR e.business_date <> n.business_date
      OR t.receipt_id <> n.receipt_id OR t.kind <> 'check' OR t.side <> 'in'
      OR t.amount_cents <> n.amount_cents OR n.bank_date < r.business_date
      OR n.bank_date > n.business_date
      OR n.amount_cents IS NOT (SELECT COALESCE(SUM(m.amount_cents), 0)
          FROM open_item_movement m WHERE m.entry_id = n.entry_id AND m.side = 'D')
        + (SELECT COALESCE(SUM(b.amount_cents), 0) FROM returned_recovery b
          WHERE b.returned_id = n.id)
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${named(row)} is not what its entry takes back`,
};

/** An item that neither the check paid nor a deposit it had paid in, made up to be owed. */
const elsewhere: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_item n JOIN receipt r ON r.id = n.receipt_id
    JOIN open_item_movement m ON m.entry_id = n.entry_id
    JOIN open_item_component c ON c.id = m.component_id
    WHERE c.item_id IS NOT n.unaccounted_item_id AND m.side = 'D'
      AND m.amount_cents > COALESCE((SELECT SUM(o.amount_cents) FROM open_item_movement o
        WHERE o.entry_id = r.entry_id AND o.component_id = m.component_id AND o.side = 'C'), 0)
        + COALESCE((SELECT SUM(p.amount_cents) FROM open_item_movement o
          JOIN open_item_component h ON h.id = o.component_id AND h.control_account LIKE '%-2140'
          JOIN open_item_movement d ON d.component_id = h.id AND d.side = 'D'
          JOIN entry a ON a.id = d.entry_id AND a.source = 'APL'
          JOIN open_item_movement p ON p.entry_id = a.id AND p.side = 'C'
          WHERE o.entry_id = r.entry_id AND o.side = 'C' AND p.component_id = m.component_id), 0)
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${named(row)} takes back what its receipt never paid`,
};

/** A credit stands again only where a refund of it was stopped, whole. */
const unstopped: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_item n
    JOIN open_item_movement m ON m.entry_id = n.entry_id AND m.side = 'C'
    WHERE NOT EXISTS (SELECT 1 FROM refund r JOIN open_item_component c ON c.id = r.component_id
      WHERE r.component_id = m.component_id AND r.amount_cents = m.amount_cents
        AND r.entry_id < n.entry_id
        AND EXISTS (SELECT 1 FROM receipt_line l WHERE l.receipt_id = n.receipt_id
          AND ${paidFor(sql`c.item_id`)}))
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${named(row)} gives a credit back that no refund of its money took`,
};

const undeposited: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_item n
    WHERE NOT EXISTS (SELECT 1 FROM deposit_check c JOIN deposit_verification v
        ON v.deposit_id = c.deposit_id AND v.agrees = 1 WHERE c.tender_id = n.tender_id)
      OR EXISTS (SELECT 1 FROM receipt_void x WHERE x.receipt_id = n.receipt_id)
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${named(row)} is of a check that the bank never had`,
};

const limitOf = (whose: 'law' | 'fee') => sql`(SELECT p.value FROM policy p
  WHERE p.name = 'returned.${sql.raw(whose)}-'
    || CASE k.earlier WHEN 0 THEN 'first' ELSE 'later' END
    || '-cents' AND p.effective_from <= n.business_date
  ORDER BY p.effective_from DESC LIMIT 1)`;

const fee: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_item n
    LEFT JOIN returned_item_cost k ON k.returned_id = n.id LEFT JOIN entry e ON e.id = k.entry_id
    WHERE k.returned_id IS NULL
      OR k.earlier <> (SELECT COUNT(*) FROM returned_item o WHERE o.id < n.id
        AND o.code IN (${sql.join([...CODES_OF_PAYER])})
        AND o.party_id IS n.party_id AND (n.party_id IS NOT NULL OR o.account_id = n.account_id))
      OR k.law_cents <> COALESCE(${limitOf('law')}, k.law_cents)
      OR k.city_cents <> COALESCE(${limitOf('fee')}, k.city_cents)
      OR k.fee_cents > min(k.cost_cents, k.law_cents, k.city_cents)
      OR (k.entry_id IS NOT NULL AND (e.source <> 'NSF' OR e.business_date <> n.business_date))
      OR k.fee_cents <> COALESCE((SELECT SUM(m.amount_cents) FROM open_item_movement m
        JOIN open_item_component c ON c.id = m.component_id
        WHERE m.entry_id = k.entry_id AND c.item_id = k.fee_item_id AND m.side = 'D'), 0)
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${named(row)} asks another fee than cost, law and the city allow`,
};

const ASKED = {
  kind: 'returned-item',
  request: 'n.request_id',
  asker: 'n.posted_by',
  granter: 'n.approved_by',
};

const alone: Rule<Found> = {
  finds: sql`SELECT n.number FROM returned_item n JOIN receipt r ON r.id = n.receipt_id
    WHERE (n.request_id IS NULL AND (r.clerk_id = n.posted_by OR n.approved_by IS NOT NULL))
      OR (n.request_id IS NOT NULL AND (n.approved_by = n.posted_by
        OR ${unfit('n.approved_by', 'n.posted_at')}
        OR ${ungranted(ASKED, sql`json_extract(q.record, '$.tenderId') = n.tender_id`)}))
    ORDER BY n.number LIMIT 1`,
  says: (row) => `${named(row)} has no second person who approved it`,
};

const ofAnother: Rule<Found> = {
  finds: sql`SELECT n.number FROM cash_only c JOIN returned_item n ON n.id = c.returned_id
    WHERE c.until_date <= n.bank_date OR c.party_id IS NOT n.party_id
      OR c.account_id IS NOT CASE WHEN n.party_id IS NULL THEN n.account_id END
    ORDER BY n.number LIMIT 1`,
  says: (row) => `cash only because of ${named(row)} is asked of somebody else, or for no time`,
};

const LIFT = {
  kind: 'lift-cash-only',
  request: 'l.request_id',
  asker: 'l.asked_by',
  granter: 'l.approved_by',
};

const lifted: Rule<{ readonly id: number }> = {
  finds: sql`SELECT l.id FROM cash_only_lift l
    WHERE l.approved_by = l.asked_by OR ${unfit('l.approved_by', 'l.lifted_at')}
      OR ${ungranted(
        LIFT,
        sql`EXISTS (SELECT 1 FROM account a
        WHERE a.id = json_extract(q.record, '$.accountId')
          AND (a.party_id = l.party_id OR (a.party_id IS NULL AND a.id = l.account_id)))`,
      )}
    ORDER BY l.id LIMIT 1`,
  says: (row) => `lift ${row.id} of cash only was granted by nobody`,
};

export const returnedItems: Check = {
  name: 'returned-items',
  title: 'every returned check is taken back as it was paid, with a lawful fee',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM returned_item`),
      await firstOf([
        () => firstBroken(book, otherwise),
        () => firstBroken(book, elsewhere),
        () => firstBroken(book, unstopped),
        () => firstBroken(book, undeposited),
        () => firstBroken(book, fee),
        () => firstBroken(book, alone),
        () => firstBroken(book, ofAnother),
        () => firstBroken(book, lifted),
      ]),
    ),
};
