// Every change of a person was asked for by an administrator and granted by a finance director,
// neither of them that person; and nobody who has left proved who they were.
import { sql } from 'kysely';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { lacks } from './held-role.ts';

type Found = { readonly what: string };

const RULES: readonly Rule<Found>[] = [
  {
    finds: sql`SELECT p.number || ' (' || c.kind || ')' AS what
      FROM person_change c JOIN person p ON p.id = c.person_id
      LEFT JOIN request q ON q.id = c.request_id AND q.kind = 'person-change'
      LEFT JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
      WHERE d.request_id IS NULL OR json_extract(q.record, '$.what.kind') IS NOT c.kind
        OR json_extract(q.record, '$.what.number') IS NOT p.number
        OR json_extract(q.record, '$.what.name') IS NOT c.name
        OR json_extract(q.record, '$.what.role') IS NOT c.role LIMIT 1`,
    says: ({ what }) => `the change of ${what} is not what was granted`,
  },
  {
    finds: sql`SELECT p.number || ' (' || c.kind || ')' AS what
      FROM person_change c JOIN person p ON p.id = c.person_id
      JOIN request q ON q.id = c.request_id JOIN request_decision d ON d.request_id = q.id
      WHERE c.person_id IN (q.requested_by, d.decided_by) OR q.requested_by = d.decided_by
        OR ${lacks('d.decided_by', 'finance-director', 'd.decided_at')}
        OR ${lacks('q.requested_by', 'administrator', 'q.requested_at')} LIMIT 1`,
    says: ({ what }) => `the change of ${what} was made by hands that may not`,
  },
  {
    finds: sql`SELECT p.number AS what
      FROM person_change c JOIN person p ON p.id = c.person_id JOIN request q ON q.id = c.request_id
      WHERE c.kind = 'role' AND (c.effective_from <= q.business_date
        OR json_extract(q.record, '$.what.from') IS NOT c.effective_from) LIMIT 1`,
    says: ({ what }) => `${what} held two roles on one day`,
  },
  {
    finds: sql`SELECT 'request ' || q.id AS what
      FROM request q JOIN request_decision d ON d.request_id = q.id AND d.decision = 'yes'
      WHERE q.kind = 'person-change'
        AND NOT EXISTS (SELECT 1 FROM person_change c WHERE c.request_id = q.id) LIMIT 1`,
    says: ({ what }) => `${what} was granted, and is not carried out`,
  },
  {
    // Those the city began with are linked before anybody asks for anything.
    finds: sql`SELECT p.number AS what
      FROM person p JOIN chain_link l ON l.kind = 'person' AND l.subject_id = p.id
      WHERE l.sequence > (SELECT MIN(sequence) FROM chain_link
          WHERE chain = 'office' AND kind = 'request')
        AND NOT EXISTS (SELECT 1 FROM person_change c WHERE c.person_id = p.id
          AND c.kind = 'entered' AND c.name = p.name AND c.role = p.role) LIMIT 1`,
    says: ({ what }) => `${what} was entered, and nobody granted it`,
  },
  {
    finds: sql`SELECT p.number AS what
      FROM person_change c JOIN person p ON p.id = c.person_id
      JOIN sign_in s ON s.person_number = p.number AND s.at > c.from_at
      WHERE c.kind = 'ended' AND s.outcome IN ('signed-in', 'unlocked', 'approved') LIMIT 1`,
    says: ({ what }) => `${what} was let in after the end`,
  },
];

export const people: Check = {
  name: 'people',
  title: 'every change of a person was granted',
  run: async (book) => {
    const looked = await countRows(book, sql`SELECT COUNT(*) AS count FROM person_change`);
    return finding(looked, await firstOf(RULES.map((rule) => () => firstBroken(book, rule))));
  },
};
