// The close of a business date, the chains' heads it records, and the ledger files made of it.
import { sql } from 'kysely';
import type { ChainHead } from '../domain/ledger-file.ts';
import { appendLink, chainHead, OFFICE } from './chain.ts';
import type { Book } from './open-store.ts';
import { linkRow } from './records.ts';
import type { DayCloseTable, LedgerExportTable } from './tables/balancing.ts';

/** The close that stands: none while a lifted date waits for its second close. */
export async function closeOf(book: Book, date: string): Promise<DayCloseTable | undefined> {
  return book
    .selectFrom('standing_close')
    .selectAll()
    .where('business_date', '=', date)
    .executeTakeFirst();
}

/** A close has no row number: its link carries the record itself. */
export async function insertDayClose(book: Book, close: DayCloseTable): Promise<void> {
  await book.insertInto('day_close').values(close).execute();
  await appendLink(book, {
    chain: OFFICE,
    kind: 'day-close',
    record: close,
    at: close.closed_at,
  });
}

/**
 * The last link of every chain, by name. Steps from name to name through the key: to read all links
 * for a handful of names would hold the book longer with every day of its life.
 */
export async function allChainHeads(book: Book): Promise<readonly ChainHead[]> {
  const chains = await sql<{ readonly chain: string }>`
    WITH RECURSIVE names (chain) AS (
      SELECT MIN(chain) FROM chain_link
      UNION ALL
      SELECT (SELECT MIN(chain) FROM chain_link WHERE chain > names.chain) FROM names
      WHERE names.chain IS NOT NULL)
    SELECT chain FROM names WHERE chain IS NOT NULL`.execute(book);
  const heads: ChainHead[] = [];
  for (const { chain } of chains.rows) heads.push({ chain, ...(await chainHead(book, chain)) });
  return heads;
}

/** True when anything was posted, opened or keyed for the date; opening balances do not count. */
export async function hasBusiness(book: Book, date: string): Promise<boolean> {
  const entry = await book
    .selectFrom('entry')
    .select('id')
    .where('business_date', '=', date)
    .where('source', '<>', 'OPN')
    .limit(1)
    .executeTakeFirst();
  if (entry) return true;
  const session = await book
    .selectFrom('drawer_session')
    .select('id')
    .where('business_date', '=', date)
    .limit(1)
    .executeTakeFirst();
  return session !== undefined;
}

export type ExportKey = Pick<LedgerExportTable, 'business_date' | 'format' | 'detail'>;

/** The hash of the file as it was first handed over. */
export async function exportedHash(book: Book, key: ExportKey): Promise<string | undefined> {
  const row = await book
    .selectFrom('ledger_export')
    .select('sha256')
    .where('business_date', '=', key.business_date)
    .where('format', '=', key.format)
    .where('detail', '=', key.detail)
    .executeTakeFirst();
  return row?.sha256;
}

/** True once any ledger file of the date was handed over. */
export async function isExported(book: Book, date: string): Promise<boolean> {
  const row = await book
    .selectFrom('ledger_export')
    .select('id')
    .where('business_date', '=', date)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function newestClosedDate(book: Book): Promise<string | undefined> {
  const row = await book
    .selectFrom('standing_close')
    .select('business_date')
    .orderBy('business_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.business_date;
}

export async function insertExport(
  book: Book,
  file: ExportKey & { readonly sha256: string; readonly exported_at: string },
): Promise<void> {
  const { id } = await book
    .insertInto('ledger_export')
    .values(file)
    .returning('id')
    .executeTakeFirstOrThrow();
  await linkRow(book, OFFICE, 'export', id, file.exported_at);
}

/**
 * The dates with a drawer session and no close, the oldest first. Steps from date to date through
 * the index, as allChainHeads does: a date has many sessions, and a book many dates.
 */
const unclosed = sql`
  WITH RECURSIVE dates (date) AS (
    SELECT MIN(business_date) FROM drawer_session
    UNION ALL
    SELECT (SELECT MIN(business_date) FROM drawer_session WHERE business_date > dates.date)
    FROM dates WHERE dates.date IS NOT NULL)
  SELECT date FROM dates WHERE date IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM standing_close c WHERE c.business_date = dates.date)`;

export const oldestUnclosed = () => sql<{ readonly date: string }>`${unclosed} LIMIT 1`;

export async function unclosedDates(book: Book): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly date: string }>`${unclosed}`.execute(book);
  return rows.map(({ date }) => date);
}

export async function oldestUnclosedDate(book: Book): Promise<string | undefined> {
  const { rows } = await oldestUnclosed().execute(book);
  return rows[0]?.date;
}
