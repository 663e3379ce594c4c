// An arrangement is over what was open, adds up to it, and was granted by somebody who might; none
// was made over the items of one that stood; and one that was declared broken was broken.
import { type RawBuilder, sql } from 'kysely';
import { arrangementNumber, holds, standingOf } from '../../domain/arrangement.ts';
import { isPutOff, newestBroken, signatureReasons } from '../../domain/arrangement-limits.ts';
import { limitsOn } from '../arrangement-limits.ts';
import {
  arrangementById,
  arrangementPage,
  arrangementsOfPayer,
  type KnownArrangement,
} from '../arrangements.ts';
import type { Book } from '../open-store.ts';
import { type Check, countRows, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { unfit, ungranted } from './held-role.ts';

type Found = { readonly number: number };
const named = ({ number }: Found) => `arrangement ${arrangementNumber(number)}`;

const unsummed: Rule<Found> = {
  finds: sql`SELECT r.number FROM arrangement r
    WHERE r.principal_cents IS NOT (SELECT SUM(open_cents) FROM arrangement_item p
        WHERE p.arrangement_id = r.id)
      OR (SELECT SUM(amount_cents) <> r.principal_cents OR MAX(due_on) IS NOT r.ends_on
          OR MIN(due_on) < r.business_date OR COUNT(*) <> MAX(position)
          OR COUNT(DISTINCT due_on) <> COUNT(*)
        FROM arrangement_instalment n WHERE n.arrangement_id = r.id) IS NOT 0
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} does not come to what it is over`,
};

const otherItems: Rule<Found> = {
  finds: sql`SELECT r.number FROM arrangement r JOIN account a ON a.id = r.account_id
    JOIN arrangement_item p ON p.arrangement_id = r.id JOIN open_item i ON i.id = p.item_id
    LEFT JOIN account o ON o.id = i.account_id
    WHERE i.side <> 'D' OR (o.id IS NOT a.id AND (o.party_id = a.party_id) IS NOT 1
        AND NOT EXISTS (SELECT 1 FROM identifier x JOIN identifier y ON y.key = x.key
          WHERE x.kind = 'plate' AND y.kind = 'plate' AND x.account_id = a.id
            AND y.account_id = o.id))
      OR p.open_cents IS NOT (SELECT SUM(CASE m.side WHEN 'D' THEN m.amount_cents
          ELSE -m.amount_cents END)
        FROM open_item_component c JOIN open_item_movement m ON m.component_id = c.id
        WHERE c.item_id = i.id AND m.id <= r.movement_id)
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} is over what its payer did not owe so`,
};

const otherLetter: Rule<Found> = {
  finds: sql`SELECT r.number FROM arrangement r JOIN (
      SELECT id AS arrangement_id, letter_id, 'plan-agreement' AS kind FROM arrangement
      UNION ALL SELECT arrangement_id, letter_id,
        CASE kind WHEN 'broken' THEN 'plan-broken' ELSE 'plan-reminder' END
      FROM arrangement_event WHERE letter_id IS NOT NULL) s ON s.arrangement_id = r.id
    JOIN letter l ON l.id = s.letter_id
    WHERE l.kind <> s.kind OR l.account_id IS NOT r.account_id ORDER BY r.number LIMIT 1`,
  says: (row) => `a letter of ${named(row)} is of something else`,
};

const SUPERVISOR = "AND u.role = 'supervisor'";

/** True where the second person of a row may not stand for it. */
function wronglySigned(row: string, kind: string, only = ''): RawBuilder<unknown> {
  const asked = { kind, request: `${row}.request_id` };
  const people = { asker: `${row}.made_by`, granter: `${row}.approved_by` };
  return sql`${sql.ref(people.granter)} IS NOT NULL
    AND (${sql.ref(people.granter)} = ${sql.ref(people.asker)}
      OR ${unfit(people.granter, `${row}.made_at`, only)}
      OR ${ungranted({ ...asked, ...people })})`;
}

const unsigned: Rule<Found> = {
  finds: sql`SELECT r.number FROM arrangement r
    WHERE r.kind <> 'ab503'
        AND ${wronglySigned('r', 'arrangement', SUPERVISOR)}
      OR r.kind = 'ab503' AND (r.approved_by IS NULL
        OR ${wronglySigned('r', 'line-act')})
    ORDER BY r.number LIMIT 1`,
  says: (row) => `${named(row)} has no second person who may stand for it`,
};

const unsignedChange: Rule<Found> = {
  finds: sql`SELECT r.number FROM arrangement_event v JOIN arrangement r ON r.id = v.arrangement_id
    WHERE v.kind IN ('grace', 'cancelled')
      AND (${wronglySigned('v', 'arrangement-change', SUPERVISOR)}
      OR v.approved_by IS NULL AND ${unfit('v.made_by', 'v.made_at', SUPERVISOR)})
    ORDER BY r.number LIMIT 1`,
  says: (row) => `the change of ${named(row)} has no second person who may stand for it`,
};

const lateEvent: Rule<Found> = {
  finds: sql`SELECT r.number FROM arrangement_event v JOIN arrangement r ON r.id = v.arrangement_id
    WHERE v.business_date < r.business_date OR EXISTS (SELECT 1 FROM arrangement_event e
      WHERE e.arrangement_id = v.arrangement_id AND e.kind IN ('broken', 'cancelled')
        AND e.id < v.id)
    ORDER BY r.number LIMIT 1`,
  says: (row) => `something happened to ${named(row)} before it was made or after its end`,
};

/** Granted by a clerk alone. */
const alone: Rule<{ readonly id: number }>['finds'] = sql`SELECT r.id FROM arrangement r
  WHERE r.kind <> 'ab503' AND r.approved_by IS NULL
    AND ${unfit('r.made_by', 'r.made_at', SUPERVISOR)} ORDER BY r.id`;

async function beyondClerk(book: Book): Promise<string | undefined> {
  for (const { id } of (await alone.execute(book)).rows) {
    const made = await arrangementById(book, id);
    if (made === undefined) continue;
    const date = made.business_date;
    const all = await arrangementsOfPayer(book, made.account_id);
    const earlier = all.filter((one) => one.id < id).map((one) => asOf(one, made.made_at));
    const itemIds = new Set(made.items.map(({ itemId }) => itemId));
    const reasons = signatureReasons(
      {
        ...{ kind: made.kind, date, instalments: made.instalments },
        dueOn: await oldestDue(book, id),
        putOff: isPutOff(earlier, itemIds),
        brokenOn: newestBroken(earlier, date),
      },
      await limitsOn(book, date),
    );
    if (reasons.length > 0) return `${named(made)} is beyond its maker: ${reasons.join(', ')}`;
  }
  return undefined;
}

/** Without what happened to it after a moment. */
function asOf(one: KnownArrangement, moment: string): KnownArrangement {
  return { ...one, events: one.events.filter(({ at }) => at <= moment) };
}

async function oldestDue(book: Book, id: number): Promise<string> {
  const { oldest } = await book
    .selectFrom('arrangement_item as p')
    .innerJoin('open_item as i', 'i.id', 'p.item_id')
    .select((of) => of.fn.min('i.due_on').as('oldest'))
    .where('p.arrangement_id', '=', id)
    .executeTakeFirstOrThrow();
  return oldest ?? '';
}

type Pair = { readonly earlier: number; readonly later: number };

async function overlap(book: Book): Promise<string | undefined> {
  const { rows } = await sql<Pair>`SELECT DISTINCT x.arrangement_id AS earlier,
      y.arrangement_id AS later FROM arrangement_item x
    JOIN arrangement_item y ON y.item_id = x.item_id AND y.arrangement_id > x.arrangement_id
    ORDER BY 2, 1`.execute(book);
  for (const { earlier, later } of rows) {
    const before = await arrangementById(book, earlier);
    const made = await arrangementById(book, later);
    if (before === undefined || made === undefined) continue;
    const { state } = standingOf(asOf(before, made.made_at), made.business_date);
    if (holds(state)) return `${named(made)} is over items of ${named(before)}, which stood`;
  }
  return undefined;
}

const PAGE = 500;

async function unbroken(book: Book): Promise<string | undefined> {
  for (let after = 0; ; ) {
    const page = await arrangementPage(book, { after, most: PAGE });
    const wrong = page.find((one) => {
      const declared = one.events.find(({ kind }) => kind === 'broken');
      const events = one.events.filter((event) => event !== declared);
      return declared && standingOf({ ...one, events }, declared.on).broken === undefined;
    });
    if (wrong !== undefined) return `${named(wrong)} was declared broken, and was not`;
    if (page.length < PAGE) return undefined;
    after = page.at(-1)?.id ?? after;
  }
}

export const arrangements: Check = {
  name: 'arrangements',
  title: 'every arrangement is over what was owed, and granted by who might',
  run: async (book) =>
    finding(
      await countRows(book, sql`SELECT COUNT(*) AS count FROM arrangement`),
      await firstOf([
        ...[unsummed, otherItems, otherLetter, unsigned, unsignedChange, lateEvent].map(
          (rule) => () => firstBroken(book, rule),
        ),
        () => beyondClerk(book),
        () => overlap(book),
        () => unbroken(book),
      ]),
    ),
};
