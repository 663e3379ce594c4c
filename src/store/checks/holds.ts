// A hold of the counter was placed on its date by who may, and lifted by two while it stood.
import { sql } from 'kysely';
import { COUNTER_HOLDS } from '../../domain/hold.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { unfit, ungranted } from './held-role.ts';

type Found = { readonly id: number };

/** Those of the city's files are older than any of the counter. */
const unplaced: Rule<Found> = {
  finds: sql`SELECT h.id FROM hold h WHERE h.id > (SELECT MIN(hold_id) FROM hold_placing)
      AND NOT EXISTS (SELECT 1 FROM hold_placing p WHERE p.hold_id = h.id)
    ORDER BY h.id LIMIT 1`,
  says: ({ id }) => `hold ${id} was placed by nobody`,
};

const otherwise: Rule<Found> = {
  finds: sql`SELECT h.id FROM hold_placing p JOIN hold h ON h.id = p.hold_id
    WHERE h.placed_on <> p.business_date OR h.until < h.placed_on
      OR h.kind NOT IN (${sql.join([...COUNTER_HOLDS])})
    ORDER BY h.id LIMIT 1`,
  says: ({ id }) => `hold ${id} is not what was placed`,
};

const PLACED = {
  ...{ kind: 'place-hold', request: 'p.request_id' },
  ...{ asker: 'p.asked_by', granter: 'p.approved_by' },
};
const LIFTED = {
  ...{ kind: 'lift-hold', request: 'l.request_id' },
  ...{ asker: 'l.asked_by', granter: 'l.approved_by' },
};

/** What was asked is what was placed, and where it was asked. */
const asAsked = sql`json_extract(q.record, '$.hold') = h.kind
  AND json_extract(q.record, '$.reason') = h.words
  AND json_extract(q.record, '$.until') IS h.until
  AND EXISTS (SELECT 1 FROM account a WHERE a.id = json_extract(q.record, '$.accountId')
    AND (a.id = h.account_id OR a.party_id = h.party_id))`;

/** A supervisor places one alone. */
const unsigned: Rule<Found> = {
  finds: sql`SELECT h.id FROM hold_placing p JOIN hold h ON h.id = p.hold_id
    WHERE p.request_id IS NULL AND (p.approved_by IS NOT NULL
        OR ${unfit('p.asked_by', 'p.placed_at')})
      OR p.request_id IS NOT NULL AND (p.approved_by IS NULL OR p.approved_by = p.asked_by
        OR ${unfit('p.approved_by', 'p.placed_at')} OR ${ungranted(PLACED, asAsked)})
    ORDER BY h.id LIMIT 1`,
  says: ({ id }) => `hold ${id} has nobody who may stand for it`,
};

const notStanding: Rule<Found> = {
  finds: sql`SELECT h.id FROM hold_lift l JOIN hold h ON h.id = l.hold_id
    WHERE l.business_date < h.placed_on OR h.until < l.business_date
    ORDER BY h.id LIMIT 1`,
  says: ({ id }) => `hold ${id} did not stand when it was lifted`,
};

const unsignedLift: Rule<Found> = {
  finds: sql`SELECT l.hold_id AS id FROM hold_lift l
    WHERE l.approved_by = l.asked_by OR ${unfit('l.approved_by', 'l.lifted_at')}
      OR ${ungranted(LIFTED, sql`json_extract(q.record, '$.holdId') = l.hold_id`)}
    ORDER BY l.hold_id LIMIT 1`,
  says: ({ id }) => `the lift of hold ${id} has no second person who may stand for it`,
};

export const holds: Check = {
  name: 'holds',
  title: 'every hold of the counter was placed by who may, and lifted by two',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM hold`),
      await firstOf(
        [unplaced, otherwise, unsigned, notStanding, unsignedLift].map(
          (rule) => () => firstBroken(book, rule),
        ),
      ),
    ),
};
