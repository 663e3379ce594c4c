// Rows of what a collection agency was given, with what became of each by the last date.
import { sql } from 'kysely';
import { placementNumber } from '../domain/placement.ts';
import type { PlacementFact } from '../domain/reports/placements.ts';
import type { Span } from '../domain/reports/report.ts';
import { returnedNumber } from '../domain/returned-item.ts';
import { writeOffNumber } from '../domain/write-off.ts';
import type { Book } from './open-store.ts';
import { personWords } from './person-words.ts';

type Row = Omit<PlacementFact, 'placement' | 'of'> & {
  readonly number: number;
  readonly list: number | null;
  readonly returned: number | null;
};

export async function placementFacts(book: Book, { from, to }: Span): Promise<PlacementFact[]> {
  const { rows } = await sql<Row>`
    SELECT p.business_date AS date, p.number, a.id AS accountId, a.number AS account, p.debtor,
      l.number AS list, n.number AS returned, ${personWords('b')} AS by,
      COALESCE((SELECT group_concat(x.file_id, ', ') FROM placement_file_row x
        WHERE x.placement_id = p.id), '') AS files,
      COALESCE((SELECT r.why FROM placement_recall r WHERE r.placement_id = p.id
        AND r.business_date <= ${to}), 'placed') AS state,
      p.amount_cents AS amountCents
    FROM placement p JOIN account a ON a.id = p.account_id JOIN person b ON b.id = p.placed_by
    LEFT JOIN write_off_list l ON l.id = p.list_id LEFT JOIN returned_item n ON n.id = p.returned_id
    WHERE p.business_date BETWEEN ${from} AND ${to} ORDER BY p.business_date, p.number`.execute(
    book,
  );
  return rows.map(({ number, list, returned, ...row }) => ({
    ...row,
    placement: placementNumber(number),
    of: list === null ? returnedNumber(returned ?? 0) : writeOffNumber(list),
  }));
}
