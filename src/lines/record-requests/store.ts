// What requests for records ask of the book beyond one account.
import type { Span } from '../../domain/reports/report.ts';
import { type LineRecord, lineRecordsOf } from '../../store/line-records.ts';
import type { Book } from '../../store/open-store.ts';

export type Asked = {
  readonly id: number;
  readonly number: string;
  readonly date: string;
  readonly records: readonly LineRecord[];
};

/** Requests that were made on these dates, in the order of the book. */
export async function requestsMade(
  book: Book,
  act: string,
  { from, to }: Span,
): Promise<readonly Asked[]> {
  const rows = await book
    .selectFrom('line_record as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select(['a.id', 'a.number', 'r.business_date as date'])
    .where('r.line', '=', 'record-requests')
    .where('r.act', '=', act)
    .where('r.business_date', '>=', from)
    .where('r.business_date', '<=', to)
    .orderBy('r.id')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({ ...row, records: await lineRecordsOf(book, row.id) })),
  );
}
