// A list of unclaimed money holds what did not move for as long as the law of its date asks; what
// is kept of it is what nobody claimed, after its notice, by who may sign; a reversal mirrors it.
import { sql } from 'kysely';
import {
  againWithin,
  claimWithin,
  isWithin,
  keptNumber,
  unclaimedNumber,
  unmovedSinceOf,
} from '../../domain/unclaimed.ts';
import type { Book } from '../open-store.ts';
import { claimTerms, noticeTerms } from '../unclaimed.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { lacks, ungranted } from './held-role.ts';

type Found = { readonly number: number };
const list = ({ number }: Found) => `list ${unclaimedNumber(number)}`;
const credit = ({ number }: Found) => `kept credit ${keptNumber(number)}`;

/** By the rules of the date on which it was prepared. */
async function termsOf(book: Book): Promise<string | undefined> {
  const lists = await book.selectFrom('unclaimed_list').selectAll().orderBy('id').execute();
  for (const row of lists) {
    const terms = await claimTerms(book, row.business_date);
    const since = unmovedSinceOf(row.kind, terms, row.business_date);
    if (row.unmoved_since > since || row.small_cents !== terms.smallCents) {
      return `${list(row)} takes what is not unclaimed for long enough`;
    }
  }
  return undefined;
}

/** By the rules of the date on which it was recorded. */
async function noticesOf(book: Book): Promise<string | undefined> {
  const rows = await book
    .selectFrom('unclaimed_publication as p')
    .innerJoin('unclaimed_list as l', 'l.id', 'p.list_id')
    .selectAll('p')
    .select(['l.number', 'l.kind', 'l.business_date as preparedOn'])
    .orderBy('p.id')
    .execute();
  const wrong = await firstOf(
    rows.map((row) => async () => {
      const { first_on: first, second_on: second, claim_by: claim } = row;
      const terms = await noticeTerms(book, row.business_date);
      const isLawful =
        row.kind === 'publish' &&
        row.preparedOn <= first &&
        isWithin(second, againWithin(first, terms)) &&
        isWithin(claim, claimWithin(first, terms));
      return isLawful ? undefined : `${list(row)} is published otherwise than the law says`;
    }),
  );
  return wrong;
}

const misplaced: Rule<Found> = {
  finds: sql`SELECT l.number FROM unclaimed_item t JOIN unclaimed_list l ON l.id = t.list_id
    JOIN open_item_component c ON c.id = t.component_id JOIN open_item i ON i.id = c.item_id
    WHERE i.side <> 'C' OR i.account_id IS NULL OR c.control_account LIKE '%-2140'
      OR (l.kind = 'small') <> (t.listed_cents < l.small_cents)
      OR t.listed_cents IS NOT (SELECT SUM(CASE m.side WHEN 'C' THEN 1 ELSE -1 END
          * m.amount_cents) FROM open_item_movement m
        WHERE m.component_id = c.id AND m.entry_id <= t.entry_id)
      OR NOT EXISTS (SELECT 1 FROM open_item_movement m WHERE m.component_id = c.id
        AND m.entry_id = t.entry_id)
      OR EXISTS (SELECT 1 FROM open_item_movement m JOIN entry e ON e.id = m.entry_id
        WHERE m.component_id = c.id AND m.entry_id <= t.entry_id
          AND e.business_date > l.unmoved_since)
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${list(row)} holds what is not unclaimed as it says`,
};

const listedTwice: Rule<Found> = {
  finds: sql`SELECT l.number FROM unclaimed_item t JOIN waiting_unclaimed w ON w.id = t.list_id
    JOIN unclaimed_list l ON l.id = w.id
    GROUP BY t.component_id HAVING COUNT(*) > 1 ORDER BY l.number LIMIT 1`,
  says: (row) => `something stands on ${list(row)} and another that waits`,
};

const inPart: Rule<Found> = {
  finds: sql`SELECT l.number FROM unclaimed_list l
    LEFT JOIN unclaimed_keeping u ON u.list_id = l.id
    WHERE EXISTS (SELECT 1 FROM kept_credit k WHERE k.list_id = l.id) <> (u.list_id IS NOT NULL)
      OR u.list_id IS NOT NULL
        AND EXISTS (SELECT 1 FROM unclaimed_withdrawal x WHERE x.list_id = l.id)
      OR u.business_date < l.business_date
      OR u.total_cents IS NOT (SELECT SUM(t.listed_cents) FROM kept_credit k
        JOIN unclaimed_item t ON t.list_id = k.list_id AND t.component_id = k.component_id
        WHERE k.list_id = u.list_id)
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${list(row)} is kept in part, taken back and kept, or comes to another amount`,
};

const otherwise: Rule<Found> = {
  finds: sql`SELECT k.number FROM kept_credit k JOIN entry e ON e.id = k.entry_id
    LEFT JOIN unclaimed_keeping u ON u.list_id = k.list_id
    LEFT JOIN unclaimed_item t ON t.list_id = k.list_id AND t.component_id = k.component_id
    WHERE e.source <> 'UCM' OR e.business_date IS NOT u.business_date
      OR e.reverses_entry_id IS NOT NULL
      OR (SELECT COUNT(*) FROM open_item_movement m WHERE m.entry_id = e.id) <> 1
      OR NOT EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = e.id
        AND m.component_id = k.component_id AND m.side = 'D' AND m.amount_cents = t.listed_cents)
    ORDER BY k.number LIMIT 1`,
  says: (row) => `${credit(row)} is not what its entry moves`,
};

const claimed: Rule<Found> = {
  finds: sql`SELECT k.number FROM kept_credit k
    JOIN unclaimed_item t ON t.list_id = k.list_id AND t.component_id = k.component_id
    WHERE EXISTS (SELECT 1 FROM open_item_movement m WHERE m.component_id = k.component_id
      AND m.entry_id > t.entry_id AND m.entry_id < k.entry_id)
    ORDER BY k.number LIMIT 1`,
  says: (row) => `${credit(row)} was claimed before it was kept`,
};

/** Its fund earns what it owes no longer: nothing crosses funds. */
const misearned: Rule<Found> = {
  finds: sql`SELECT k.number FROM kept_credit k JOIN open_item_component c ON c.id = k.component_id
    WHERE NOT EXISTS (SELECT 1 FROM posting g WHERE g.entry_id = k.entry_id AND g.side = 'D'
        AND g.account = c.control_account)
      OR NOT EXISTS (SELECT 1 FROM posting g WHERE g.entry_id = k.entry_id AND g.side = 'C'
        AND g.account = substr(c.control_account, 1, 3) || '-4490')
    ORDER BY k.number LIMIT 1`,
  says: (row) => `${credit(row)} is earned by another account than it should be`,
};

const early: Rule<Found> = {
  finds: sql`SELECT l.number FROM unclaimed_keeping u JOIN unclaimed_list l ON l.id = u.list_id
    WHERE l.kind = 'publish' AND COALESCE((SELECT p.claim_by FROM unclaimed_publication p
      WHERE p.list_id = l.id ORDER BY p.id DESC LIMIT 1), '9999') >= u.business_date
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${list(row)} was kept while it could be claimed still`,
};

const asked = (kind: string, of: 'u' | 'r') => ({
  ...{ kind, request: `${of}.request_id`, asker: `${of}.asked_by` },
  granter: `${of}.approved_by`,
});

const unsigned: Rule<Found> = {
  finds: sql`SELECT l.number FROM unclaimed_keeping u JOIN unclaimed_list l ON l.id = u.list_id
    WHERE u.approved_by IN (u.asked_by, l.prepared_by)
      OR ${lacks('u.approved_by', 'finance-director', 'u.kept_at')}
      OR ${ungranted(
        asked('keep-unclaimed', 'u'),
        sql`json_extract(q.record, '$.listId') = l.id
          AND json_extract(q.record, '$.authority') = u.authority`,
      )}
    ORDER BY l.number LIMIT 1`,
  says: (row) => `${list(row)} was kept without a second person who may stand for it`,
};

const unmirrored: Rule<Found> = {
  finds: sql`SELECT k.number FROM kept_credit_reversal r JOIN kept_credit k ON k.id = r.kept_id
    JOIN unclaimed_keeping u ON u.list_id = k.list_id JOIN entry e ON e.id = r.entry_id
    WHERE e.source <> 'UCM' OR e.reverses_entry_id IS NOT k.entry_id
      OR e.business_date <> r.business_date OR r.business_date < u.business_date
      OR EXISTS (SELECT 1 FROM open_item_movement m WHERE m.entry_id = k.entry_id
        AND NOT EXISTS (SELECT 1 FROM open_item_movement n WHERE n.entry_id = r.entry_id
          AND n.component_id = m.component_id AND n.amount_cents = m.amount_cents
          AND n.side <> m.side))
    ORDER BY k.number LIMIT 1`,
  says: (row) => `what opens ${credit(row)} again does not mirror it`,
};

const unsignedReversal: Rule<Found> = {
  finds: sql`SELECT k.number FROM kept_credit_reversal r JOIN kept_credit k ON k.id = r.kept_id
    WHERE r.approved_by = r.asked_by
      OR ${lacks('r.approved_by', 'finance-director', 'r.reversed_at')}
      OR ${ungranted(asked('reverse-kept', 'r'), sql`json_extract(q.record, '$.keptId') = k.id`)}
    ORDER BY k.number LIMIT 1`,
  says: (row) => `${credit(row)} was opened again without a second person who may stand for it`,
};

const RULES: readonly Rule<Found>[] = [
  ...[misplaced, listedTwice, inPart, otherwise, claimed, misearned, early],
  ...[unsigned, unmirrored, unsignedReversal],
];

export const unclaimed: Check = {
  name: 'unclaimed',
  title: 'what is kept of unclaimed money was listed, published and claimed by nobody',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM unclaimed_list`),
      await firstOf([
        () => termsOf(book),
        () => noticesOf(book),
        ...RULES.map((rule) => () => firstBroken(book, rule)),
      ]),
    ),
};
