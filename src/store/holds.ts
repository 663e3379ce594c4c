// Holds on collection, of an account or of all accounts of its payer: those that stand on a date,
// who placed them at the counter, and who lifted them. A row is never changed: a lift ends it.
import { sql } from 'kysely';
import type { HoldKind } from '../domain/city-data.ts';
import { linkAdded } from './added-items.ts';
import { registerChain } from './chain.ts';
import { isOf, type Whose } from './known.ts';
import type { Book } from './open-store.ts';
import { nameOrNone } from './person-words.ts';
import { linkRow } from './records.ts';
import type { HoldLiftTable, HoldPlacingTable, HoldTable } from './tables/holds.ts';

export type Hold = {
  readonly id: number;
  readonly kind: HoldKind;
  readonly words: string;
  readonly placedOn: string;
  readonly until: string | null;
};

/** Holds that stand on the date: on the day of its lift one stands no longer. */
export async function holdsOf(book: Book, whose: Whose, date: string): Promise<readonly Hold[]> {
  return book
    .selectFrom('hold')
    .select(['id', 'kind', 'words', 'placed_on as placedOn', 'until'])
    .where(isOf(whose))
    .where('placed_on', '<=', date)
    .where((of) => of.or([of('until', 'is', null), of('until', '>=', date)]))
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM hold_lift l
        WHERE l.hold_id = hold.id AND l.business_date <= ${date})`,
    )
    .orderBy('id')
    .execute();
}

/** What became of a hold: by whom it was placed, where that is known, and lifted. */
export type HoldPast = Hold & {
  readonly placedBy: string | null;
  readonly liftedOn: string | null;
  readonly liftedBy: string | null;
  readonly reason: string | null;
};

/** Also those that ended, the newest first. */
export async function holdPastOf(
  book: Book,
  whose: Whose,
  most: number,
): Promise<readonly HoldPast[]> {
  return book
    .selectFrom('hold as h')
    .leftJoin('hold_placing as g', 'g.hold_id', 'h.id')
    .leftJoin('person as p', 'p.id', 'g.asked_by')
    .leftJoin('hold_lift as l', 'l.hold_id', 'h.id')
    .leftJoin('person as q', 'q.id', 'l.asked_by')
    .select(['h.id', 'h.kind', 'h.words', 'h.placed_on as placedOn', 'h.until'])
    .select([nameOrNone('p').as('placedBy'), nameOrNone('q').as('liftedBy')])
    .select(['l.business_date as liftedOn', 'l.reason_text as reason'])
    .where(isOf(whose))
    .where((of) => of.or([of('g.hold_id', 'is not', null), of('l.hold_id', 'is not', null)]))
    .orderBy('h.id', 'desc')
    .limit(most)
    .execute();
}

/** A hold with whose it is, what a lift is asked of. */
export type KnownHold = Hold & Whose;

/** Undefined where it does not stand on the date. */
export async function standingHold(
  book: Book,
  id: number,
  date: string,
): Promise<KnownHold | undefined> {
  const whose = await book
    .selectFrom('hold')
    .select(['account_id as accountId', 'party_id as partyId'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (whose === undefined) return undefined;
  const hold = (await holdsOf(book, whose, date)).find((one) => one.id === id);
  return hold && { ...hold, ...whose };
}

type Placing = Omit<HoldPlacingTable, 'hold_id'>;

/** With its links, in the chain of the register where it was placed. */
export async function insertHold(
  book: Book,
  hold: Omit<HoldTable, 'id'>,
  placing: Placing,
): Promise<void> {
  const { id } = await book
    .insertInto('hold')
    .values(hold)
    .returning('id')
    .executeTakeFirstOrThrow();
  const chain = registerChain(placing.register);
  await linkAdded(book, chain, { holds: [id] }, placing.placed_at);
  await book
    .insertInto('hold_placing')
    .values({ hold_id: id, ...placing })
    .execute();
  await linkRow(book, chain, 'hold-placing', id, placing.placed_at);
}

export async function insertHoldLift(book: Book, lift: HoldLiftTable): Promise<void> {
  await book.insertInto('hold_lift').values(lift).execute();
  await linkRow(book, registerChain(lift.register), 'hold-lift', lift.hold_id, lift.lifted_at);
}
