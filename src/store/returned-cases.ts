// Cases in small claims of returned checks, and how each was judged.
import { type Selectable, sql } from 'kysely';
import { type Cents, ZERO } from '../domain/money.ts';
import { OFFICE } from './chain.ts';
import { LOWERING } from './open-items.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type {
  CourtJudgmentTable,
  CourtReliefTable,
  JudgmentSetAsideTable,
  ReliefEndTable,
  ReturnedCaseTable,
} from './tables/collection.ts';

export type FiledCase = {
  readonly caseNumber: string;
  readonly filedOn: string;
  /** What was asked: what was unpaid then, and damages besides. */
  readonly unpaidCents: Cents;
  /** What of the check damages go by, unpaid then; null of cases from before that was kept. */
  readonly checkCents: Cents | null;
  readonly damagesCents: Cents;
  /** All that the judgment that stands gave; null before one does. */
  readonly awardedCents: Cents | null;
  /** None where it was judged before awards were charged: it is not set aside here. */
  readonly judgmentId: number | null;
};

export async function caseOf(book: Book, returnedId: number): Promise<FiledCase | undefined> {
  const { rows } = await sql<FiledCase>`
    SELECT c.case_number AS caseNumber, c.filed_on AS filedOn, c.unpaid_cents AS unpaidCents,
      c.damages_cents AS damagesCents,
      (SELECT y.check_cents FROM case_claim y WHERE y.returned_id = c.returned_id) AS checkCents,
      COALESCE((SELECT s.owed_cents + s.damages_cents + s.cost_cents FROM standing_judgment s
        WHERE s.returned_id = c.returned_id), o.awarded_cents) AS awardedCents,
      (SELECT s.id FROM standing_judgment s WHERE s.returned_id = c.returned_id) AS judgmentId
    FROM returned_case c LEFT JOIN returned_judgment o ON o.returned_id = c.returned_id
    WHERE c.returned_id = ${returnedId}`.execute(book);
  return rows[0];
}

export async function isCaseTaken(book: Book, caseNumber: string): Promise<boolean> {
  const row = await book
    .selectFrom('returned_case')
    .select('returned_id')
    .where('case_number', '=', caseNumber)
    .executeTakeFirst();
  return row !== undefined;
}

/** With what of the check alone is unpaid. */
export async function insertCase(
  book: Book,
  row: ReturnedCaseTable,
  checkCents: Cents,
): Promise<void> {
  await book.insertInto('returned_case').values(row).execute();
  const claim = { returned_id: row.returned_id, check_cents: checkCents };
  await book.insertInto('case_claim').values(claim).execute();
  await linkRow(book, OFFICE, 'returned-case', row.returned_id, row.made_at);
}

/** Returns its id. */
export async function insertJudgment(
  book: Book,
  row: Omit<CourtJudgmentTable, 'id'>,
): Promise<number> {
  const { id } = await book
    .insertInto('court_judgment')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'court-judgment', id, row.made_at);
  return id;
}

export async function insertRelief(book: Book, row: CourtReliefTable): Promise<void> {
  await book.insertInto('court_relief').values(row).execute();
  await linkRow(book, OFFICE, 'court-relief', row.judgment_id, row.made_at);
}

/** The entry of what a judgment took off; none where it took nothing off. */
export async function reliefEntryOf(book: Book, judgmentId: number): Promise<number | undefined> {
  const row = await book
    .selectFrom('court_relief')
    .select('entry_id')
    .where('judgment_id', '=', judgmentId)
    .executeTakeFirst();
  return row?.entry_id;
}

export async function insertReliefEnd(book: Book, row: ReliefEndTable): Promise<void> {
  await book.insertInto('relief_end').values(row).execute();
  await linkRow(book, OFFICE, 'relief-end', row.judgment_id, row.made_at);
}

export type StandingJudgment = Selectable<CourtJudgmentTable>;

export async function standingJudgment(
  book: Book,
  returnedId: number,
): Promise<StandingJudgment | undefined> {
  return book
    .selectFrom('standing_judgment')
    .selectAll()
    .where('returned_id', '=', returnedId)
    .executeTakeFirst();
}

export async function insertSetAside(book: Book, row: JudgmentSetAsideTable): Promise<void> {
  await book.insertInto('judgment_set_aside').values(row).execute();
  await linkRow(book, OFFICE, 'judgment-set-aside', row.judgment_id, row.made_at);
}

const LOWERS = [...LOWERING];

/** What memos, transfers and write-offs took off an item, and was not put back. */
export async function loweredOf(book: Book, itemId: number): Promise<Cents> {
  const { rows } = await sql<{ cents: Cents }>`
    SELECT COALESCE(SUM(CASE m.side WHEN 'C' THEN m.amount_cents ELSE -m.amount_cents END), 0)
      AS cents
    FROM open_item_component c JOIN open_item_movement m ON m.component_id = c.id
    JOIN entry e ON e.id = m.entry_id
    WHERE c.item_id = ${itemId} AND e.source IN (${sql.join(LOWERS)})`.execute(book);
  return rows[0]?.cents ?? ZERO;
}
