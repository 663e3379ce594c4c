// Lists that accounting acknowledged: each still tells what was acknowledged, by somebody who was
// in accounting and had no part in it, once; and none of them stands whose day is open again.
import { sql } from 'kysely';
import type { ListName } from '../../domain/acknowledged-list.ts';
import type { Cents } from '../../domain/money.ts';
import { tellList } from '../acknowledged-lists.ts';
import type { Book } from '../open-store.ts';
import { type Check, finding, firstBroken, firstOf, type Rule } from './check.ts';
import { lacks } from './held-role.ts';

type Found = { readonly list: string; readonly date: string };
const named = ({ list, date }: Found) => `the list ${list} of ${date}`;

const byOthers: Rule<Found> = {
  finds: sql`SELECT k.list, k.from_date AS date FROM list_acknowledgement k
    WHERE ${lacks('k.acknowledged_by', 'accounting', 'k.acknowledged_at')}
      OR (k.list = 'posted-payments' AND EXISTS (SELECT 1 FROM receipt r
        WHERE r.business_date = k.from_date AND r.clerk_id = k.acknowledged_by))
      OR (k.list = 'refund-events' AND EXISTS (SELECT 1 FROM refund r
        WHERE r.business_date BETWEEN k.from_date AND k.to_date
          AND k.acknowledged_by IN (r.asked_by, r.granted_by)))
    ORDER BY k.id LIMIT 1`,
  says: (row) => `${named(row)} was acknowledged by somebody who may not`,
};

const twice: Rule<Found> = {
  finds: sql`SELECT list, from_date AS date FROM standing_acknowledgement
    GROUP BY list, from_date HAVING COUNT(*) > 1 ORDER BY MIN(id) LIMIT 1`,
  says: (row) => `${named(row)} is acknowledged twice`,
};

const ofOpenDay: Rule<Found> = {
  finds: sql`SELECT k.list, k.from_date AS date FROM standing_acknowledgement k
    WHERE k.list = 'posted-payments' AND NOT EXISTS (SELECT 1 FROM standing_close c
      WHERE c.business_date = k.from_date)
    ORDER BY k.id LIMIT 1`,
  says: (row) => `${named(row)} stands as acknowledged, and its day is not closed`,
};

const endedOtherwise: Rule<Found> = {
  finds: sql`SELECT k.list, k.from_date AS date FROM list_acknowledgement_end e
    JOIN list_acknowledgement k ON k.id = e.acknowledgement_id
    LEFT JOIN day_lift l ON l.id = e.lift_id
    WHERE l.id IS NULL OR k.list <> 'posted-payments' OR l.business_date <> k.from_date
      OR l.lifted_at <> e.ended_at
    ORDER BY k.id LIMIT 1`,
  says: (row) => `the acknowledgement of ${named(row)} ended without a lifted close`,
};

type Kept = {
  readonly list: ListName;
  readonly from: string;
  readonly to: string;
  readonly sha256: string;
  readonly items: number;
  readonly amountCents: Cents;
  /** Of one that a lifted close ended: the last entry before the lift. */
  readonly through: number | null;
};

async function toldOtherwise(book: Book, kept: readonly Kept[]): Promise<string | undefined> {
  for (const { list, from, to, sha256, items, amountCents, through } of kept) {
    const now = await tellList(book, list, { from, to }, through ?? undefined);
    const same = now.sha256 === sha256 && now.items === items && now.amountCents === amountCents;
    if (!same) return `${named({ list, date: from })} no longer says what was acknowledged`;
  }
  return undefined;
}

export const acknowledgedLists: Check = {
  name: 'lists',
  title: 'every acknowledged list still says what was acknowledged',
  run: async (book) => {
    const { rows } = await sql<Kept>`
      SELECT k.list, k.from_date AS "from", k.to_date AS "to", k.sha256, k.items,
        k.amount_cents AS amountCents, l.through_entry_id AS through
      FROM list_acknowledgement k
      LEFT JOIN list_acknowledgement_end e ON e.acknowledgement_id = k.id
      LEFT JOIN day_lift l ON l.id = e.lift_id ORDER BY k.id`.execute(book);
    const broken = await firstOf([
      () => firstBroken(book, byOthers),
      () => firstBroken(book, twice),
      () => firstBroken(book, ofOpenDay),
      () => firstBroken(book, endedOtherwise),
      () => toldOtherwise(book, rows),
    ]);
    return finding(rows.length, broken);
  },
};
