// What the book knows of imports: their runs, the keys of their rows, whose numbers they speak of.
import type { Book } from './open-store.ts';
import type { ImportRowTable } from './tables/imports.ts';

/** Host parameters of one query; the store keeps few different queries. */
const KEYS_MOST = 500;

export type KnownRow = {
  readonly key: string;
  readonly digest: string;
  readonly line: number;
  readonly fileName: string | null;
};

async function inPieces<Row>(
  keys: readonly string[],
  read: (piece: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let first = 0; first < keys.length; first += KEYS_MOST) {
    found.push(...(await read(keys.slice(first, first + KEYS_MOST))));
  }
  return found;
}

function rowsOf(book: Book, profile: string) {
  return book
    .selectFrom('import_row as r')
    .leftJoin('import_run as n', 'n.id', 'r.run_id')
    .select(['r.key', 'r.digest', 'r.line', 'n.file_name as fileName'])
    .where('r.profile', '=', profile);
}

/** Rows of the profile that are in the book, by key. */
export async function knownRows(
  book: Book,
  profile: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownRow>> {
  const rows = await inPieces(keys, (piece) =>
    rowsOf(book, profile).where('r.key', 'in', piece).execute(),
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Rows of the profile that came from other files and said the same, by digest. */
export async function sameElsewhere(
  book: Book,
  profile: string,
  digests: readonly string[],
  sha256: string,
): Promise<ReadonlyMap<string, KnownRow>> {
  const rows = await inPieces(digests, (piece) =>
    rowsOf(book, profile).where('r.digest', 'in', piece).where('n.sha256', '<>', sha256).execute(),
  );
  return new Map(rows.map((row) => [row.digest, row]));
}

/** Accounts of a line by the number a source knows them by: another number of theirs, or theirs. */
export async function accountsByForeign(
  book: Book,
  line: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const own = await inPieces(numbers, (piece) =>
    book
      .selectFrom('account')
      .select(['number as text', 'id'])
      .where('line', '=', line)
      .where('number', 'in', piece)
      .execute(),
  );
  const also = await inPieces(numbers, (piece) =>
    book
      .selectFrom('account_alias as s')
      .innerJoin('account as a', 'a.id', 's.account_id')
      .select(['s.text', 'a.id'])
      .where('a.line', '=', line)
      .where('s.kind', '=', 'number')
      .where('s.text', 'in', piece)
      .orderBy('s.id', 'desc')
      .execute(),
  );
  // The number a source knows an account by comes before a number of ours that happens to be equal.
  return new Map([...own, ...also].map(({ text, id }) => [text, id]));
}

/** Which of these numbers stand in other lines of business, and in which. */
export async function otherLines(
  book: Book,
  line: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inPieces(numbers, (piece) =>
    book
      .selectFrom('account')
      .select(['number', 'line'])
      .where('line', '<>', line)
      .where('number', 'in', piece)
      .execute(),
  );
  return new Map(rows.map((row) => [row.number, row.line]));
}

export async function isTaken(book: Book, number: string): Promise<boolean> {
  const row = await book
    .selectFrom('account')
    .select('id')
    .where('number', '=', number)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Returns the rows' ids. */
export async function insertImportRows(
  book: Book,
  rows: readonly Omit<ImportRowTable, 'id'>[],
): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const made = await book.insertInto('import_row').values(rows).returning('id').execute();
  return made.map(({ id }) => id);
}

/** The date of the opening entries, before the first day; undefined in a book without any. */
export async function openingDate(book: Book): Promise<string | undefined> {
  const row = await book
    .selectFrom('entry')
    .select('business_date')
    .where('source', '=', 'OPN')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.business_date;
}

/** The first business date anything was posted on; undefined in a book where nothing was. */
export async function firstDate(book: Book): Promise<string | undefined> {
  const row = await book
    .selectFrom('entry')
    .select('business_date')
    .orderBy('business_date')
    .limit(1)
    .executeTakeFirst();
  return row?.business_date;
}

/** What an import needs of the book's rules. */
export async function rulesOf(book: Book): Promise<{
  readonly funds: readonly { readonly code: string; readonly name: string }[];
  readonly departments: readonly string[];
  readonly accounts: ReadonlyMap<string, { readonly control: boolean }>;
}> {
  const funds = await book.selectFrom('fund').select(['code', 'name']).orderBy('code').execute();
  const departments = await book.selectFrom('department').select('code').execute();
  const chart = await book.selectFrom('ledger_account').select(['code', 'control']).execute();
  return {
    funds,
    departments: departments.map(({ code }) => code),
    accounts: new Map(chart.map(({ code, control }) => [code, { control: control === 1 }])),
  };
}
