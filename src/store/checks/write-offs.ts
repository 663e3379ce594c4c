// A write-off is what its entry moves, of a list that was approved by who may sign its amount;
// never more than was listed; a list that was taken back has none; a reversal mirrors it.
import { type RawBuilder, sql } from 'kysely';
import { writeOffNumber } from '../../domain/write-off.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { lacks, ungranted } from './held-role.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `write-off ${writeOffNumber(number)}`;

const policy = (name: string, date: string, otherwise: number) =>
  sql`COALESCE((SELECT value FROM policy p WHERE p.name = ${name}
    AND p.effective_from <= ${sql.ref(date)} ORDER BY p.effective_from DESC LIMIT 1),
    ${sql.lit(otherwise)})`;

/** As the list was asked for: debts of its line and account, of its age. */
const misplaced: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off_item t JOIN write_off_list l ON l.id = t.list_id
    JOIN open_item_component c ON c.id = t.component_id JOIN open_item i ON i.id = c.item_id
    LEFT JOIN account a ON a.id = i.account_id
    WHERE i.side <> 'D' OR a.id IS NULL OR a.line <> COALESCE(l.line, a.line)
      OR a.id <> COALESCE(l.account_id, a.id) OR i.due_on > COALESCE(l.due_until, i.due_on)
    ORDER BY l.number LIMIT 1`,
  says: (row) => `list ${writeOffNumber(row.number)} holds what it was not asked for`,
};

const young: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off_list l
    WHERE l.account_id IS NULL AND l.due_until >
      date(l.business_date, '-' || ${policy('write-off.least-days', 'l.business_date', 365)}
        || ' days')
    ORDER BY l.number LIMIT 1`,
  says: (row) => `list ${writeOffNumber(row.number)} takes what is not overdue long enough`,
};

const listedTwice: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off_item t JOIN waiting_write_off w ON w.id = t.list_id
    JOIN write_off_list l ON l.id = w.id
    GROUP BY t.component_id HAVING COUNT(*) > 1 ORDER BY l.number LIMIT 1`,
  says: (row) => `something stands on list ${writeOffNumber(row.number)} and another that waits`,
};

const otherwise: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off w JOIN write_off_list l ON l.id = w.list_id
    JOIN entry e ON e.id = w.entry_id
    WHERE e.source <> 'WOF' OR e.business_date <> w.business_date
      OR e.reverses_entry_id IS NOT NULL OR w.business_date < l.business_date
      OR w.total_cents IS NOT
        (SELECT SUM(written_cents) FROM write_off_part WHERE list_id = w.list_id)
      OR (SELECT COUNT(*) FROM open_item_movement m WHERE m.entry_id = w.entry_id)
        <> (SELECT COUNT(*) FROM write_off_part WHERE list_id = w.list_id)
      OR EXISTS (SELECT 1 FROM write_off_part p WHERE p.list_id = w.list_id
        AND NOT EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = w.entry_id
          AND m.component_id = p.component_id AND m.side = 'C'
          AND m.amount_cents = p.written_cents))
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${named(row)} is not what its entry moves`,
};

/** What waits to be recognised is taken off where it waits, else off allowance or expense. */
const mischarged: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off w JOIN write_off_list l ON l.id = w.list_id
    JOIN write_off_part p ON p.list_id = w.list_id
    JOIN open_item_component c ON c.id = p.component_id
    WHERE NOT EXISTS (SELECT 1 FROM posting g WHERE g.entry_id = w.entry_id AND g.side = 'D'
      AND g.account = COALESCE(c.deferred_account, substr(c.control_account, 1, 3) ||
        CASE ${policy('write-off.to-bad-debt', 'w.business_date', 0)}
          WHEN 1 THEN '-5900' ELSE '-1290' END))
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${named(row)} is charged to another account than it should be`,
};

const beyond: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off_part p JOIN write_off_list l ON l.id = p.list_id
    LEFT JOIN write_off_item t ON t.list_id = p.list_id AND t.component_id = p.component_id
    WHERE t.listed_cents IS NULL OR p.written_cents > t.listed_cents
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${named(row)} takes off more than its list has`,
};

const unpostedParts: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off_list l
    WHERE EXISTS (SELECT 1 FROM write_off_part p WHERE p.list_id = l.id)
        <> EXISTS (SELECT 1 FROM write_off w WHERE w.list_id = l.id)
      OR EXISTS (SELECT 1 FROM write_off_withdrawal x WHERE x.list_id = l.id)
        AND EXISTS (SELECT 1 FROM write_off w WHERE w.list_id = l.id)
    ORDER BY l.number LIMIT 1`,
  says: (row) => `list ${writeOffNumber(row.number)} is posted in part, or taken back and posted`,
};

const unmirrored: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off_reversal r JOIN write_off w ON w.list_id = r.list_id
    JOIN write_off_list l ON l.id = w.list_id JOIN entry e ON e.id = r.entry_id
    WHERE e.source <> 'WOF' OR e.reverses_entry_id IS NOT w.entry_id
      OR e.business_date <> r.business_date OR r.business_date < w.business_date
      OR EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = w.entry_id
        AND NOT EXISTS (SELECT 1 FROM open_item_movement n WHERE n.entry_id = r.entry_id
          AND n.component_id = m.component_id AND n.amount_cents = m.amount_cents
          AND n.side <> m.side))
    ORDER BY l.number LIMIT 1`,
  says: (row) => `the reversal of ${named(row)} does not mirror it`,
};

/** Above the limit of the date it is the city manager, below it the finance director as well. */
function unfitFor(of: 'w' | 'r', at: string): RawBuilder<unknown> {
  const signer = `${of}.approved_by`;
  return sql`(${lacks(signer, 'city-manager', at)} AND (${lacks(signer, 'finance-director', at)}
    OR w.total_cents >
      ${policy('write-off.finance-director-cents', `${of}.business_date`, 0)}))`;
}
const asked = (kind: string, of: 'w' | 'r') => ({
  ...{ kind, request: `${of}.request_id`, asker: `${of}.asked_by` },
  granter: `${of}.approved_by`,
});

const unsigned: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off w JOIN write_off_list l ON l.id = w.list_id
    WHERE w.approved_by IN (w.asked_by, l.prepared_by) OR ${unfitFor('w', 'w.posted_at')}
      OR ${ungranted(
        asked('write-off', 'w'),
        sql`json_extract(q.record, '$.listId') = l.id
          AND json_extract(q.record, '$.authority') = w.authority`,
      )}
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${named(row)} has no second person who may stand for it as it is`,
};

const unsignedReversal: Rule<Found> = {
  finds: sql`SELECT l.number FROM write_off_reversal r JOIN write_off w ON w.list_id = r.list_id
    JOIN write_off_list l ON l.id = w.list_id
    WHERE r.approved_by = r.asked_by OR ${unfitFor('r', 'r.reversed_at')}
      OR ${ungranted(
        asked('reverse-write-off', 'r'),
        sql`json_extract(q.record, '$.listId') = l.id`,
      )}
    ORDER BY l.number LIMIT 1`,
  says: (row) => `the reversal of ${named(row)} has no second person who may stand for it`,
};

const RULES: readonly Rule<Found>[] = [
  ...[young, misplaced, listedTwice, unpostedParts, otherwise, mischarged, beyond],
  ...[unmirrored, unsigned, unsignedReversal],
];

export const writeOffs: Check = {
  name: 'write-offs',
  title: 'every write-off is what its entry moves, of a list that was approved',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM write_off_list`),
      await firstOf(RULES.map((rule) => () => firstBroken(book, rule))),
    ),
};
