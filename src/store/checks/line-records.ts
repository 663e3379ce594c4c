// What a line of business recorded is what its entry says, and signed where somebody had to sign.
import { sql } from 'kysely';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { lacks, unfit, ungranted } from './held-role.ts';

type Found = { readonly account: string; readonly sequence: number };
const named = ({ account, sequence }: Found) => `record ${sequence} of account ${account}`;

const otherwise: Rule<Found> = {
  finds: sql`SELECT a.number AS account, r.sequence FROM line_record r
    JOIN account a ON a.id = r.account_id LEFT JOIN entry e ON e.id = r.entry_id
    WHERE a.line <> r.line
      OR r.entry_id IS NOT NULL AND (e.source NOT IN ('LIN', 'APL')
        OR e.business_date <> r.business_date OR EXISTS (SELECT 1 FROM open_item_movement m
          JOIN open_item_component c ON c.id = m.component_id JOIN open_item i ON i.id = c.item_id
          WHERE m.entry_id = r.entry_id AND i.account_id IS NOT r.account_id))
    ORDER BY r.id LIMIT 1`,
  says: (row) => `${named(row)} is not what its entry moves`,
};

const gap: Rule<Found> = {
  finds: sql`SELECT a.number AS account, r.sequence FROM line_record r
    JOIN account a ON a.id = r.account_id
    WHERE r.sequence > 1 AND NOT EXISTS (SELECT 1 FROM line_record b
      WHERE b.account_id = r.account_id AND b.sequence = r.sequence - 1 AND b.id < r.id
        AND b.business_date <= r.business_date)
    ORDER BY r.id LIMIT 1`,
  says: (row) => `${named(row)} does not follow the one before`,
};

const ASKED = {
  kind: 'line-act',
  request: 'r.request_id',
  asker: 'r.made_by',
  granter: 'r.approved_by',
};

/** What only the agency decides is signed by its people, and nothing else is. */
const mayNot = sql`CASE (SELECT json_extract(q.record, '$.needs') FROM request q
    WHERE q.id = r.request_id)
  WHEN 'decide-for-agency' THEN ${lacks('r.approved_by', 'issuing-agency', 'r.made_at')}
  ELSE ${unfit('r.approved_by', 'r.made_at')} END`;

const unsigned: Rule<Found> = {
  finds: sql`SELECT a.number AS account, r.sequence FROM line_record r
    JOIN account a ON a.id = r.account_id
    WHERE r.approved_by IS NOT NULL AND (r.approved_by = r.made_by
      OR ${mayNot} OR ${ungranted(ASKED)})
    ORDER BY r.id LIMIT 1`,
  says: (row) => `${named(row)} has no second person who may stand for it`,
};

const misopened: Rule<Found> = {
  finds: sql`SELECT a.number AS account, 0 AS sequence FROM opened_account o
    JOIN account a ON a.id = o.account_id WHERE a.opened_on <> o.business_date LIMIT 1`,
  says: ({ account }) => `account ${account} was opened on another date than it says`,
};

export const lineRecords: Check = {
  name: 'line-records',
  title: 'what lines of business recorded is what their entries move, and signed',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM line_record`),
      await firstOf(
        [otherwise, gap, unsigned, misopened].map((rule) => () => firstBroken(book, rule)),
      ),
    ),
};
