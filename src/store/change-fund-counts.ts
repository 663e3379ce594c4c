// Counts of the change fund: every attempt is sealed; a settlement makes the fund what was counted.
import { type ByDenomination, countLines } from '../domain/change-fund.ts';
import { type CountLine, piecesOf } from '../domain/denomination.ts';
import type { Cents } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import { changeFund, insertMovement, lastMovement, sealMovement } from './change-fund.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { ChangeFundCountTable } from './tables/change-fund.ts';

export type FundCount = {
  readonly id: number;
  readonly businessDate: string;
  readonly attempt: number;
  readonly afterMovement: number | null;
  readonly cashCents: Cents;
  readonly countedBy: number;
  readonly secondId: number;
};

export type NewFundCount = {
  readonly businessDate: string;
  readonly attempt: number;
  readonly lines: readonly CountLine[];
  readonly cashCents: Cents;
  readonly agrees: boolean;
  readonly by: number;
  readonly second: number;
  readonly at: string;
};

export async function insertFundCount(book: Book, count: NewFundCount): Promise<FundCount> {
  const { businessDate, attempt, cashCents, by, second, at } = count;
  const after = (await lastMovement(book)) ?? null;
  const { id } = await book
    .insertInto('change_fund_count')
    .values({
      business_date: businessDate,
      attempt,
      after_movement_id: after,
      cash_cents: cashCents,
      agrees: count.agrees ? 1 : 0,
      counted_by: by,
      second_id: second,
      counted_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const line of count.lines) {
    await book
      .insertInto('change_fund_count_line')
      .values({
        count_id: id,
        form: line.form,
        denomination_cents: line.denominationCents,
        quantity: line.quantity,
        amount_cents: line.amountCents,
      })
      .execute();
  }
  await linkRow(book, OFFICE, 'change-fund-count', id, at);
  const named = { afterMovement: after, countedBy: by, secondId: second };
  return { id, businessDate, attempt, cashCents, ...named };
}

const toCount = (row: Omit<ChangeFundCountTable, 'id'> & { readonly id: number }): FundCount => ({
  id: row.id,
  businessDate: row.business_date,
  attempt: row.attempt,
  afterMovement: row.after_movement_id,
  cashCents: row.cash_cents,
  countedBy: row.counted_by,
  secondId: row.second_id,
});

export async function loadFundCount(book: Book, id: number): Promise<FundCount | undefined> {
  const row = await book
    .selectFrom('change_fund_count')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toCount(row);
}

/** The newest count of a date, and whether it was settled. */
export async function newestFundCount(
  book: Book,
  date: string,
): Promise<{ readonly count: FundCount; readonly settled: boolean } | undefined> {
  const row = await book
    .selectFrom('change_fund_count as c')
    .leftJoin('change_fund_settlement as s', 's.count_id', 'c.id')
    .selectAll('c')
    .select('s.count_id as settled')
    .where('c.business_date', '=', date)
    .orderBy('c.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { count: toCount(row), settled: row.settled !== null };
}

/** Whether a count of the date was settled. */
export async function fundCounted(book: Book, date: string): Promise<boolean> {
  const row = await book
    .selectFrom('change_fund_count as c')
    .innerJoin('change_fund_settlement as s', 's.count_id', 'c.id')
    .select('c.id')
    .where('c.business_date', '=', date)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function countedPieces(book: Book, id: number): Promise<ByDenomination> {
  const rows = await book
    .selectFrom('change_fund_count_line')
    .selectAll()
    .where('count_id', '=', id)
    .execute();
  return piecesOf(
    rows.map((row) => ({
      form: row.form,
      denominationCents: row.denomination_cents,
      quantity: row.quantity,
      amountCents: row.amount_cents,
    })),
  );
}

/** What the fund held by its movements when it was counted. */
export async function expectedAt(book: Book, count: FundCount): Promise<ByDenomination> {
  return changeFund(book, count.afterMovement ?? 0);
}

export type Settlement = {
  readonly count: FundCount;
  readonly differenceCents: Cents;
  readonly against: 'over-short' | 'opening';
  readonly entryId: number | null;
  readonly approvedBy: number | null;
  readonly reasonNumber: number | null;
  readonly reason: string;
  readonly at: string;
};

/** Movement, settlement and both links, in the caller's transaction. */
export async function settleFundCount(book: Book, settled: Settlement): Promise<void> {
  const { count, at, entryId } = settled;
  const counted = await countedPieces(book, count.id);
  const expected = await expectedAt(book, count);
  const movement = await insertMovement(book, {
    kind: 'count',
    businessDate: count.businessDate,
    ...(entryId === null ? {} : { entryId }),
    by: count.countedBy,
    second: count.secondId,
    at,
  });
  await book
    .insertInto('change_fund_settlement')
    .values({
      count_id: count.id,
      movement_id: movement,
      difference_cents: settled.differenceCents,
      against: settled.against,
      entry_id: entryId,
      approved_by: settled.approvedBy,
      reason_number: settled.reasonNumber,
      reason_text: settled.reason,
      settled_at: at,
    })
    .execute();
  await linkRow(book, OFFICE, 'change-fund-settlement', count.id, at);
  await sealMovement(book, movement, countLines(counted, expected), at);
}
