// What lines of business recorded of accounts: each record follows the one before it.
import { sql } from 'kysely';
import { canonical, type PlainRecord } from '../domain/canonical.ts';
import { OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import { type Cancelling, insertCancellations } from './recoveries.ts';

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
  /** What of write-offs is not owed any more by it. */
  readonly cancels?: readonly Cancelling[] | undefined;
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
  await insertCancellations(book, { id, accountId: record.accountId }, record.cancels ?? []);
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

/** What ends the wait of a record that says by when something must follow. */
export type Follow = {
  /** Later records of these acts, and of its own. */
  readonly by: readonly string[];
  /** It waits for money: nothing must follow once nothing of the account is owed. */
  readonly whileOwed?: true;
};

/** Acts of which a record says that something must follow by a date. */
export async function actsAwaiting(
  book: Book,
  until: string,
): Promise<readonly Pick<LineRecord, 'line' | 'act'>[]> {
  return book
    .selectFrom('line_record')
    .select(['line', 'act'])
    .where('next_on', '<=', until)
    .groupBy(['line', 'act'])
    .execute();
}

export type Awaiting = Pick<LineRecord, 'line' | 'act'> & {
  readonly until: string;
  readonly most: number;
  /** Without it any later record of the account ends the wait. */
  readonly follow: Follow | undefined;
};

/** Records of an act that wait for something by a date: oldest first. */
export async function lineRecordsDue(
  book: Book,
  { line, act, until, most, follow }: Awaiting,
): Promise<readonly LineRecord[]> {
  const ends = follow === undefined ? sql`1` : sql`newer.act IN (${sql.join([act, ...follow.by])})`;
  const owes = sql<boolean>`EXISTS (SELECT 1 FROM account_owed o
    WHERE o.account_id = r.account_id AND o.owed_cents > 0)`;
  const rows = await book
    .selectFrom('line_record as r')
    .selectAll('r')
    .where('r.line', '=', line)
    .where('r.act', '=', act)
    .where('r.next_on', '<=', until)
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM line_record newer
      WHERE newer.account_id = r.account_id AND newer.sequence > r.sequence AND ${ends})`)
    .where(follow?.whileOwed ? owes : sql<boolean>`1`)
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
