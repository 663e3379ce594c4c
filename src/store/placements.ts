// What a collection agency is given: placements, what is left of each, recalls and the files.
import { sql } from 'kysely';
import { type Cents, ZERO } from '../domain/money.ts';
import type { PlacementLine } from '../domain/placement.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { writeOffNumber } from '../domain/write-off.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import { returnStanding } from './returned-standing.ts';
import type {
  PlacementFileTable,
  PlacementRecallTable,
  PlacementTable,
} from './tables/collection.ts';

export type StandingPlacement = Pick<
  PlacementTable,
  'number' | 'account_id' | 'list_id' | 'returned_id' | 'amount_cents'
> & { readonly id: number };

const standing = (book: Book) =>
  book
    .selectFrom('standing_placement')
    .select(['id', 'number', 'account_id', 'list_id', 'returned_id', 'amount_cents'])
    .orderBy('number');

export type PlacedOf = { readonly listId: number } | { readonly returnedId: number };

export async function placedOf(book: Book, of: PlacedOf): Promise<readonly StandingPlacement[]> {
  return 'listId' in of
    ? standing(book).where('list_id', '=', of.listId).execute()
    : standing(book).where('returned_id', '=', of.returnedId).execute();
}

export type LeftOfList = { readonly accountId: number; readonly leftCents: Cents };

/** What of a list may still come in, by account; an account of which all came in is not there. */
export async function leftOfList(book: Book, listId: number): Promise<readonly LeftOfList[]> {
  const { rows } = await sql<LeftOfList>`
    SELECT i.account_id AS accountId,
      SUM(s.written_cents - s.recovered_cents - s.cancelled_cents) AS leftCents
    FROM standing_write_off s JOIN open_item_component c ON c.id = s.component_id
    JOIN open_item i ON i.id = c.item_id JOIN account a ON a.id = i.account_id
    WHERE s.list_id = ${listId} GROUP BY i.account_id HAVING leftCents > 0
    ORDER BY a.number`.execute(book);
  return rows;
}

/** What nobody brought in of a placement so far. */
export async function leftOf(
  book: Book,
  { account_id: accountId, list_id: listId, returned_id: returnedId }: StandingPlacement,
): Promise<Cents> {
  if (returnedId !== null) return (await returnStanding(book, returnedId))?.unpaidCents ?? ZERO;
  const left = listId === null ? [] : await leftOfList(book, listId);
  return left.find((one) => one.accountId === accountId)?.leftCents ?? ZERO;
}

export async function standingPlacements(book: Book): Promise<readonly StandingPlacement[]> {
  return standing(book).execute();
}

export async function insertPlacement(book: Book, row: Omit<PlacementTable, 'id'>): Promise<void> {
  const { id } = await book
    .insertInto('placement')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'placement', id, row.placed_at);
}

export async function insertRecall(book: Book, row: PlacementRecallTable): Promise<void> {
  await book.insertInto('placement_recall').values(row).execute();
  await linkRow(book, OFFICE, 'placement-recall', row.placement_id, row.recalled_at);
}

type Row = Omit<PlacementLine, 'of'> & {
  readonly list: number | null;
  readonly returned: number | null;
};
export type FileLine = PlacementLine & { readonly id: number };

const lines = (of: ReturnType<typeof sql>) => sql<Row & { readonly id: number }>`
  SELECT p.id, f.action, p.number, p.business_date AS placedOn, a.number AS account, p.debtor,
    p.address, l.number AS list, n.number AS returned, p.amount_cents AS amountCents
  FROM ${of} f JOIN placement p ON p.id = f.placement_id JOIN account a ON a.id = p.account_id
  LEFT JOIN write_off_list l ON l.id = p.list_id LEFT JOIN returned_item n ON n.id = p.returned_id
  ORDER BY p.number, f.action`;

async function linesOf(book: Book, of: ReturnType<typeof sql>): Promise<readonly FileLine[]> {
  const { rows } = await lines(of).execute(book);
  return rows.map(({ list, returned, ...row }) => ({
    ...row,
    of: list === null ? returnedNumber(returned ?? 0) : writeOffNumber(list),
  }));
}

/** What the agency does not know yet: placed and in no file, or recalled since its file. */
export function untoldPlacements(book: Book): Promise<readonly FileLine[]> {
  const toldAs = (action: 'place' | 'recall') => sql`EXISTS (SELECT 1 FROM placement_file_row x
    WHERE x.placement_id = q.id AND x.action = ${sql.lit(action)})`;
  return linesOf(
    book,
    sql`(SELECT q.id AS placement_id, 'place' AS action FROM standing_placement q
        WHERE NOT ${toldAs('place')}
      UNION ALL SELECT q.id, 'recall' FROM placement q
        JOIN placement_recall r ON r.placement_id = q.id
        WHERE ${toldAs('place')} AND NOT ${toldAs('recall')})`,
  );
}

/** What a file holds, to write it again. */
export function placementsOfFile(book: Book, fileId: number): Promise<readonly FileLine[]> {
  return linesOf(book, sql`(SELECT * FROM placement_file_row WHERE file_id = ${fileId})`);
}

/** The number that the next file gets. */
export async function nextPlacementFile(book: Book): Promise<number> {
  const row = await book
    .selectFrom('placement_file')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.id ?? 0) + 1;
}

export async function placementFileHash(book: Book, id: number): Promise<string | undefined> {
  const row = await book
    .selectFrom('placement_file')
    .select('sha256')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.sha256;
}

export async function insertPlacementFile(
  book: Book,
  file: PlacementFileTable,
  told: readonly FileLine[],
): Promise<void> {
  await book.insertInto('placement_file').values(file).execute();
  await book
    .insertInto('placement_file_row')
    .values(told.map(({ id, action }) => ({ placement_id: id, action, file_id: file.id })))
    .execute();
  await linkRow(book, OFFICE, 'placement-file', file.id, file.made_at);
}
