// A transfer is what its entry moves, between parties by consent, and signed where it must be; a
// reversal mirrors it and has two people.
import { sql } from 'kysely';
import { transferNumber } from '../../domain/transfer.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { unfit, ungranted } from './held-role.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `transfer ${transferNumber(number)}`;

const otherwise: Rule<Found> = {
  finds: sql`SELECT t.number FROM transfer t JOIN entry e ON e.id = t.entry_id
    WHERE e.source <> 'TRF' OR e.business_date <> t.business_date
      OR (SELECT COUNT(*) FROM open_item_movement m WHERE m.entry_id = t.entry_id) <> 2
      OR NOT EXISTS (SELECT 1 FROM open_item_movement m
        JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
        JOIN open_item_movement n ON n.entry_id = m.entry_id
        JOIN open_item_component d ON d.id = n.component_id JOIN open_item j ON j.id = d.item_id
        WHERE m.entry_id = t.entry_id AND m.component_id = t.from_component_id
          AND n.component_id = t.to_component_id AND m.amount_cents = t.amount_cents
          AND n.amount_cents = t.amount_cents AND i.account_id = t.from_account_id
          AND j.account_id = t.to_account_id AND j.side = i.side AND n.side = j.side
          AND m.side <> i.side AND d.control_account = c.control_account
          AND d.deferred_account IS c.deferred_account)
    ORDER BY t.number LIMIT 1`,
  says: (row) => `${named(row)} is not what its entry moves`,
};

const unasked: Rule<Found> = {
  finds: sql`SELECT t.number FROM transfer t JOIN account a ON a.id = t.from_account_id
    JOIN account b ON b.id = t.to_account_id
    WHERE t.consent IS NULL AND (a.party_id IS NULL OR a.party_id IS NOT b.party_id)
    ORDER BY t.number LIMIT 1`,
  says: (row) => `${named(row)} is between two parties, and nobody consented`,
};

const unmirrored: Rule<Found> = {
  finds: sql`SELECT t.number FROM transfer_reversal r JOIN transfer t ON t.id = r.transfer_id
    JOIN entry e ON e.id = r.entry_id
    WHERE e.source <> 'TRF' OR e.reverses_entry_id IS NOT t.entry_id
      OR e.business_date <> r.business_date OR r.business_date < t.business_date
      OR EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = t.entry_id
        AND NOT EXISTS (SELECT 1 FROM open_item_movement n WHERE n.entry_id = r.entry_id
          AND n.component_id = m.component_id AND n.amount_cents = m.amount_cents
          AND n.side <> m.side))
    ORDER BY t.number LIMIT 1`,
  says: (row) => `the reversal of ${named(row)} does not mirror it`,
};

const limit = (name: string) => sql`COALESCE((SELECT value FROM policy p WHERE p.name = ${name}
  AND p.effective_from <= t.business_date ORDER BY p.effective_from DESC LIMIT 1), 0)`;
const asked = (kind: string, of: string, asker: string) => ({
  ...{ kind, request: `${of}.request_id`, asker: `${of}.${asker}` },
  granter: `${of}.approved_by`,
});

const unsigned: Rule<Found> = {
  finds: sql`SELECT t.number FROM transfer t
    WHERE t.approved_by IS NULL AND t.amount_cents > ${limit('transfer.clerk-cents')}
        AND (t.amount_cents > ${limit('transfer.supervisor-cents')}
          OR ${unfit('t.made_by', 't.made_at')})
      OR t.approved_by IS NOT NULL AND (t.approved_by = t.made_by
        OR ${unfit('t.approved_by', 't.made_at')}
        OR t.amount_cents > ${limit('transfer.supervisor-cents')}
          AND ${unfit('t.approved_by', 't.made_at', "AND u.role = 'finance-director'")}
        OR ${ungranted(asked('transfer', 't', 'made_by'))})
    ORDER BY t.number LIMIT 1`,
  says: (row) => `${named(row)} has no second person who may stand for it`,
};

const unsignedReversal: Rule<Found> = {
  finds: sql`SELECT t.number FROM transfer_reversal r JOIN transfer t ON t.id = r.transfer_id
    WHERE r.approved_by = r.asked_by OR ${unfit('r.approved_by', 'r.reversed_at')}
      OR ${ungranted(asked('reverse-transfer', 'r', 'asked_by'))}
    ORDER BY t.number LIMIT 1`,
  says: (row) => `the reversal of ${named(row)} has no second person who may stand for it`,
};

export const transfers: Check = {
  name: 'transfers',
  title: 'every transfer is what its entry moves, by consent and signed where it must be',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM transfer`),
      await firstOf(
        [otherwise, unasked, unmirrored, unsigned, unsignedReversal].map(
          (rule) => () => firstBroken(book, rule),
        ),
      ),
    ),
};
