// What was changed of a payer stands where it is looked for: the address among the addresses, the
// telephone and the other name among what they are found by.
import { sql } from 'kysely';
import { type Check, countRows, finding, firstBroken, type Rule } from './check.ts';

const lost: Rule<{ readonly kind: string; readonly value: string; readonly payer: string }> = {
  finds: sql`SELECT c.kind, c.value, p.name AS payer FROM payer_change c
    JOIN party p ON p.id = c.party_id
    WHERE c.kind = 'address' AND NOT EXISTS (SELECT 1 FROM party_address x
        WHERE x.party_id = c.party_id AND x.address = c.value)
      OR c.kind = 'phone' AND NOT EXISTS (SELECT 1 FROM identifier x
        WHERE x.party_id = c.party_id AND x.kind = 'phone' AND x.shown = c.value)
      OR c.kind = 'name' AND NOT EXISTS (SELECT 1 FROM account_alias x
        JOIN account a ON a.id = x.account_id
        WHERE a.party_id = c.party_id AND x.kind = 'name' AND x.text = c.value)
    ORDER BY c.id LIMIT 1`,
  says: ({ kind, value, payer }) =>
    `the ${kind} ${value} of ${payer} is not where it is looked for`,
};

export const payerChanges: Check = {
  name: 'payer-changes',
  title: 'what was changed of a payer stands where it is looked for',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM payer_change`),
      await firstBroken(book, lost),
    ),
};
