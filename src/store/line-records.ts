// What lines of business recorded of accounts: each record follows the one before it.
import { sql } from 'kysely';
import { canonical, type PlainRecord } from '../domain/canonical.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';

export type LineRecord = {
  readonly id: number;
  readonly accountId: number;
  readonly sequence: number;
  readonly line: string;
  readonly act: string;
  readonly facts: PlainRecord;
  /** The day by which something must follow. */
  readonly nextOn: string | undefined;
  readonly businessDate: string;
  readonly madeAt: string;
  readonly madeBy: number;
  readonly approvedBy: number | undefined;
  readonly entryId: number | undefined;
};

export type NewLineRecord = Omit<LineRecord, 'id' | 'sequence'> & {
  readonly requestId: number | undefined;
};

export async function insertLineRecord(book: Book, record: NewLineRecord): Promise<void> {
  const { last } = await book
    .selectFrom('line_record')
    .select((of) => of.fn.countAll<number>().as('last'))
    .where('account_id', '=', record.accountId)
    .executeTakeFirstOrThrow();
  const { id } = await book
    .insertInto('line_record')
    .values({
      account_id: record.accountId,
      sequence: last + 1,
      line: record.line,
      act: record.act,
      facts: canonical(record.facts),
      next_on: record.nextOn ?? null,
      business_date: record.businessDate,
      made_at: record.madeAt,
      made_by: record.madeBy,
      approved_by: record.approvedBy ?? null,
      request_id: record.requestId ?? null,
      entry_id: record.entryId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'line-record', id, record.madeAt);
}

const recordsFrom = (book: Book) => book.selectFrom('line_record').selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof recordsFrom>['execute']>>[number];

function toRecord(row: Row): LineRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    sequence: row.sequence,
    line: row.line,
    act: row.act,
    facts: JSON.parse(row.facts) as PlainRecord,
    nextOn: row.next_on ?? undefined,
    businessDate: row.business_date,
    madeAt: row.made_at,
    madeBy: row.made_by,
    approvedBy: row.approved_by ?? undefined,
    entryId: row.entry_id ?? undefined,
  };
}

/** Oldest first. */
export async function lineRecordsOf(book: Book, accountId: number): Promise<readonly LineRecord[]> {
  const rows = await recordsFrom(book)
    .where('account_id', '=', accountId)
    .orderBy('sequence')
    .execute();
  return rows.map(toRecord);
}

/** All of a line by the end of a date, in the order in which they were made. */
export async function lineRecordsUntil(
  book: Book,
  line: string,
  {
    date,
    until = Number.MAX_SAFE_INTEGER,
  }: { readonly date: string; readonly until?: number | undefined },
): Promise<readonly LineRecord[]> {
  const rows = await recordsFrom(book)
    .where('line', '=', line)
    .where('business_date', '<=', date)
    .where('id', '<=', until)
    .orderBy('id')
    .execute();
  return rows.map(toRecord);
}

/** The newest record of each account, of those that wait for something by a date: oldest first. */
export async function lineRecordsDue(
  book: Book,
  until: string,
  most: number,
): Promise<readonly LineRecord[]> {
  const rows = await book
    .selectFrom('line_record as r')
    .selectAll('r')
    .where('r.next_on', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('line_record as newer')
            .select('newer.id')
            .whereRef('newer.account_id', '=', 'r.account_id')
            .whereRef('newer.sequence', '>', 'r.sequence'),
        ),
      ),
    )
    .orderBy('r.next_on')
    .orderBy('r.id')
    .limit(most)
    .execute();
  return rows.map(toRecord);
}

/** The check value of the key with which a record holds something sealed, the newest. */
export async function sealedWith(book: Book): Promise<string | undefined> {
  return (await newestSeal(book).executeTakeFirst())?.key;
}

const KEY = sql<string>`json_extract(facts, '$.key')`;

/** Through an index of those that have one. */
export function newestSeal(book: Book) {
  return book
    .selectFrom('line_record')
    .select(KEY.as('key'))
    .where(KEY, 'is not', null)
    .orderBy('id', 'desc')
    .limit(1);
}
