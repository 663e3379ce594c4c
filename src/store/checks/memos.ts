// A memo is what its entry says: of memos, on its component, by its amount; what a person may not
// do alone has a second one; and no entry of memos stands without its memo.
import { sql } from 'kysely';
import { memoNumber } from '../../domain/memo.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { unfit, ungranted } from './held-role.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `memo ${memoNumber(number)}`;

const otherwise: Rule<Found> = {
  finds: sql`SELECT o.number FROM memo o JOIN entry e ON e.id = o.entry_id
    WHERE e.source <> 'MEM' OR e.business_date <> o.business_date
      OR (SELECT COUNT(*) FROM open_item_movement m WHERE m.entry_id = o.entry_id) <> 1
      OR NOT EXISTS (SELECT 1 FROM open_item_movement m
        JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
        WHERE m.entry_id = o.entry_id AND m.component_id = o.component_id
          AND m.amount_cents = o.amount_cents AND i.account_id = o.account_id
          AND m.side = CASE o.kind WHEN 'credit' THEN 'C' ELSE 'D' END)
    ORDER BY o.number LIMIT 1`,
  says: (row) => `${named(row)} is not what its entry moves`,
};

const unmirrored: Rule<Found> = {
  finds: sql`SELECT o.number FROM memo_reversal r JOIN memo o ON o.id = r.memo_id
    JOIN entry e ON e.id = r.entry_id
    WHERE e.source <> 'MEM' OR e.reverses_entry_id IS NOT o.entry_id
      OR e.business_date <> r.business_date OR r.business_date < o.business_date
      OR NOT EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = r.entry_id
        AND m.component_id = o.component_id AND m.amount_cents = o.amount_cents
        AND m.side = CASE o.kind WHEN 'credit' THEN 'D' ELSE 'C' END)
    ORDER BY o.number LIMIT 1`,
  says: (row) => `the reversal of ${named(row)} does not mirror it`,
};

const limit = (name: string) => sql`COALESCE((SELECT value FROM policy p WHERE p.name = ${name}
  AND p.effective_from <= o.business_date ORDER BY p.effective_from DESC LIMIT 1), 0)`;

/** With what credit memos that stood then, and that nobody signed, had taken off before. */
const reckoned = sql`(o.amount_cents + CASE o.kind WHEN 'debit' THEN 0 ELSE COALESCE((
  SELECT SUM(x.amount_cents) FROM memo x LEFT JOIN memo_reversal xr ON xr.memo_id = x.id
  WHERE x.account_id = o.account_id AND x.kind = 'credit' AND x.approved_by IS NULL
    AND x.entry_id < o.entry_id AND (xr.entry_id IS NULL OR xr.entry_id > o.entry_id)
    AND x.business_date > date(o.business_date, '-' || ${limit('memo.alone-days')} || ' days')),
  0) END)`;

const ASKED = {
  kind: 'memo',
  request: 'o.request_id',
  asker: 'o.made_by',
  granter: 'o.approved_by',
};
const REVERSAL_ASKED = {
  kind: 'reverse-memo',
  request: 'r.request_id',
  asker: 'r.asked_by',
  granter: 'r.approved_by',
};

/** Beyond a clerk's limit a supervisor stands, beyond a supervisor's the finance director. */
const unsigned: Rule<Found> = {
  finds: sql`SELECT o.number FROM memo o
    WHERE o.approved_by IS NULL AND ${reckoned} > ${limit('memo.clerk-cents')}
        AND (${reckoned} > ${limit('memo.supervisor-cents')}
          OR ${unfit('o.made_by', 'o.made_at')})
      OR o.approved_by IS NULL AND o.kind = 'credit' AND EXISTS (
        SELECT 1 FROM open_item_component c
        JOIN returned_item_cost k ON k.fee_item_id = c.item_id WHERE c.id = o.component_id)
      OR o.approved_by IS NOT NULL AND (o.approved_by = o.made_by
        OR ${unfit('o.approved_by', 'o.made_at')}
        OR ${reckoned} > ${limit('memo.supervisor-cents')}
          AND ${unfit('o.approved_by', 'o.made_at', "AND u.role = 'finance-director'")}
        OR ${ungranted(ASKED)})
    ORDER BY o.number LIMIT 1`,
  says: (row) => `${named(row)} has no second person who may stand for it`,
};

const unsignedReversal: Rule<Found> = {
  finds: sql`SELECT o.number FROM memo_reversal r JOIN memo o ON o.id = r.memo_id
    WHERE r.approved_by = r.asked_by OR ${unfit('r.approved_by', 'r.reversed_at')}
      OR ${ungranted(REVERSAL_ASKED)}
    ORDER BY o.number LIMIT 1`,
  says: (row) => `the reversal of ${named(row)} has no second person who may stand for it`,
};

export const memos: Check = {
  name: 'memos',
  title: 'every memo is what its entry moves, and signed where it must be',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM memo`),
      await firstOf([
        () => firstBroken(book, otherwise),
        () => firstBroken(book, unmirrored),
        () => firstBroken(book, unsigned),
        () => firstBroken(book, unsignedReversal),
      ]),
    ),
};
