// Every rule since the city began was asked for by one person and granted by the finance director,
// before the date it holds from was over.
import { sql } from 'kysely';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { lacks } from './held-role.ts';

type Found = { readonly what: string };

const CHANGES = sql`(
  SELECT l.sequence, l.content, json_extract(l.content, '$.request') AS request
  FROM chain_link l WHERE l.chain = 'office' AND l.kind = 'city-changed')`;

/** A field of the component is as it was granted. */
function isGranted(field: string, column = field) {
  return sql`json_extract(g.value, ${`$.${field}`}) IS json_extract(r.value, ${`$.${column}`})`;
}

const RULES: readonly Rule<Found>[] = [
  {
    finds: sql`SELECT 'link ' || c.sequence || ' of the office' AS what FROM ${CHANGES} c
      LEFT JOIN request q ON q.id = c.request AND q.kind = 'dated-rule'
      LEFT JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
        AND d.decided_by <> q.requested_by
      WHERE d.request_id IS NULL LIMIT 1`,
    says: ({ what }) => `${what} changes rules that nobody granted`,
  },
  {
    finds: sql`SELECT 'request ' || q.id AS what FROM request q
      JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
      WHERE q.kind = 'dated-rule'
        AND (SELECT COUNT(*) FROM ${CHANGES} c WHERE c.request = q.id) <> 1 LIMIT 1`,
    says: ({ what }) => `${what} was granted, and is not carried out once`,
  },
  {
    finds: sql`SELECT 'request ' || q.id AS what FROM request q
      JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
      WHERE q.kind = 'dated-rule' AND (
        json_extract(q.record, '$.what.from') < q.business_date
        OR ${lacks('d.decided_by', 'finance-director', 'd.decided_at')}
        OR CASE json_extract(q.record, '$.what.rule')
          WHEN 'float' THEN NOT EXISTS (SELECT 1 FROM supervising u
            WHERE u.person_id = q.requested_by
              AND u.from_at <= q.requested_at AND q.requested_at < u.until_at)
          ELSE ${lacks('q.requested_by', 'administrator', 'q.requested_at')} END) LIMIT 1`,
    says: ({ what }) => `${what} changed a rule by hands that may not, or for a date gone by`,
  },
  {
    finds: sql`SELECT 'request ' || c.request AS what FROM ${CHANGES} c
      JOIN request q ON q.id = c.request, json_each(c.content) t, json_each(t.value) r
      WHERE t.type = 'array' AND COALESCE(json_extract(r.value, '$.effective_from'),
        json_extract(r.value, '$.day')) <> json_extract(q.record, '$.what.from') LIMIT 1`,
    says: ({ what }) => `${what} became a row of another date`,
  },
  {
    finds: sql`SELECT 'request ' || c.request AS what
      FROM ${CHANGES} c, json_each(c.content, '$.line_rule') r
      WHERE NOT EXISTS (SELECT 1 FROM granted_line_rule g WHERE g.request_id = c.request
        AND g.rule = 'line'
        AND g.key = json_extract(r.value, '$.line') || ' ' || json_extract(r.value, '$.name')
        AND g.value = json_extract(r.value, '$.value')
        AND g.authority = json_extract(r.value, '$.authority')) LIMIT 1`,
    says: ({ what }) => `${what} became another rule of a line`,
  },
  {
    finds: sql`SELECT 'request ' || c.request AS what
      FROM ${CHANGES} c, json_each(c.content, '$.component_kind') r
      WHERE NOT EXISTS (SELECT 1 FROM granted_line_rule g WHERE g.request_id = c.request
        AND g.rule = 'component' AND g.key = json_extract(r.value, '$.code')
        AND ${isGranted('name')} AND ${isGranted('rank')} AND ${isGranted('recognition')}
        AND ${isGranted('control', 'control_account')}
        AND ${isGranted('deferred', 'deferred_account')}
        AND g.authority = json_extract(r.value, '$.authority')
        AND json_array_length(g.value, '$.parts') = (
          SELECT COUNT(*) FROM json_each(c.content, '$.component_kind_part') p
          JOIN json_each(g.value, '$.parts') m
            ON m.key = json_extract(p.value, '$.position') - 1
          WHERE json_extract(p.value, '$.code') = g.key
            AND json_extract(p.value, '$.account') = json_extract(m.value, '$.account')
            AND json_extract(p.value, '$.amount_cents')
              IS json_extract(m.value, '$.amountCents'))) LIMIT 1`,
    says: ({ what }) => `${what} became another component`,
  },
  {
    finds: sql`SELECT 'request ' || c.request || ': ' || g.key AS what
      FROM ${CHANGES} c JOIN granted_line_rule g ON g.request_id = c.request AND g.rule = 'line'
      WHERE g.value IS NOT (SELECT json_extract(r.value, '$.value')
        FROM chain_link l, json_each(l.content, '$.line_rule') r
        WHERE l.chain = 'office' AND l.kind IN ('city-opened', 'city-changed')
          AND l.sequence <= c.sequence
          AND json_extract(r.value, '$.line') || ' ' || json_extract(r.value, '$.name') = g.key
          AND json_extract(r.value, '$.effective_from') <= g.effective_from
        ORDER BY json_extract(r.value, '$.effective_from') DESC LIMIT 1) LIMIT 1`,
    says: ({ what }) => `${what} was granted, and did not come to hold`,
  },
  {
    finds: sql`SELECT 'request ' || c.request_id AS what FROM calendar_change c
      LEFT JOIN request q ON q.id = c.request_id AND q.kind = 'dated-rule'
      WHERE q.id IS NULL OR json_extract(q.record, '$.what.rule') <> 'calendar'
        OR json_extract(q.record, '$.what.key') <> c.day
        OR json_extract(q.record, '$.what.kind') <> c.kind
        OR json_extract(q.record, '$.what.words') <> c.words
        OR json_extract(q.record, '$.what.authority') <> c.authority LIMIT 1`,
    says: ({ what }) => `${what} became another day of the calendar`,
  },
];

export const datedRules: Check = {
  name: 'rules',
  title: 'every rule that changed was granted',
  run: async (book) => {
    const looked = await countRows(book, sql`SELECT COUNT(*) AS count FROM ${CHANGES}`);
    return finding(looked, await firstOf(RULES.map((rule) => () => firstBroken(book, rule))));
  },
};
