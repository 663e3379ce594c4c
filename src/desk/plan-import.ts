// What an import would do: the file read, its rows checked against each other and the book. Writes
// nothing; `commit` of the plan does.
import { createHash } from 'node:crypto';
import { addDays } from '../domain/calendar.ts';
import { canonical, type Plain } from '../domain/canonical.ts';
import type { Draft, Facts, ImportSource } from '../domain/imports/draft.ts';
import { decodeForeign, type Encoding } from '../domain/imports/foreign-encoding.ts';
import { readForeignTable, type TableRow } from '../domain/imports/foreign-table.ts';
import { type Cents, cents, sumCents } from '../domain/money.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { fineTable } from '../store/fines.ts';
import { firstDate, openingDate, rulesOf } from '../store/imports.ts';
import { ruleBookOf } from '../store/line-rules.ts';
import type { Book } from '../store/open-store.ts';
import { businessDate } from './business-date.ts';
import type { Desk } from './desk.ts';
import { standingsOf } from './import-standing.ts';

/** `name` is without its folder, as it is kept with the import. */
export type ForeignFile = { readonly name: string; readonly bytes: Uint8Array };

/** What is to be read, and how: a profile of a kind. */
export type Importing = {
  readonly kind: string;
  readonly profile: string;
  readonly source: ImportSource;
};

/** A row that is not taken, with the file's own cells: to be mended and loaded again. */
export type RejectedRow = {
  readonly line: number;
  readonly reason: string;
  readonly cells: readonly string[];
};

/** The same thing said of several rows that are taken. */
export type ImportNote = { readonly words: string; readonly lines: readonly number[] };

/** A row that is new, under the key it will be known by. */
export type KeyedDraft = Draft & { readonly key: string; readonly digest: string };

export type ImportSums = {
  readonly owedCents: Cents;
  readonly creditCents: Cents;
  readonly paidCents: Cents;
};

export type ImportPlan = {
  readonly importing: Importing;
  readonly facts: Facts;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly encoding: Encoding;
  readonly rows: number;
  /** The header of the file, without the columns that we add to rejects. */
  readonly columns: readonly string[];
  /** Columns with neither a name nor anything in them. */
  readonly emptyColumns: number;
  /** Rows that are new and will be written. */
  readonly fresh: readonly KeyedDraft[];
  readonly sums: ImportSums;
  /** Rows that stand in the book as they are in the file. */
  readonly present: number;
  readonly rejected: readonly RejectedRow[];
  readonly notes: readonly ImportNote[];
  /** When this very file was last imported to its end with the profile. */
  readonly loadedBefore: string | undefined;
};

/** Refused when the file is no table of the profile's columns, or the book lacks what it names. */
export async function planImport(
  desk: Desk,
  importing: Importing,
  file: ForeignFile,
): Promise<Result<ImportPlan>> {
  const { book } = desk.store;
  const { source, profile } = importing;
  const missing = await missingFrom(book, source);
  if (missing.length > 0) {
    const facts = { count: missing.length, problems: missing.join('\n') };
    return refuse('import-profile-wrong', { profile, ...facts });
  }
  const decoded = decodeForeign(file.bytes, source.encoding);
  if (!decoded.ok) return decoded;
  const table = readForeignTable(decoded.value.text, source);
  if (!table.ok) return table;
  const { rows, columns, emptyColumns } = table.value;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const facts = await factsOf(desk, book, source.needs.line);
  const read = readRows(rows, source, facts, sha256);
  const standing = await standingsOf(book, importing, read.drafts, sha256);
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));
  const rejected = [...read.rejected, ...standing.rejected];
  return done({
    importing,
    facts,
    file: { name: file.name, sha256 },
    encoding: decoded.value.encoding,
    rows: rows.length,
    columns,
    emptyColumns,
    fresh: standing.fresh,
    sums: sumsOf(standing.fresh),
    present: standing.present,
    rejected: rejected
      .map((row) => ({ ...row, cells: cellsOf.get(row.line) ?? [] }))
      .sort((a, b) => a.line - b.line),
    notes: gathered([...read.notes, ...standing.notes]),
    loadedBefore: await loadedBefore(book, profile, sha256),
  });
}

/** What the profile names and the book does not have, in words. */
async function missingFrom(book: Book, { needs }: ImportSource): Promise<readonly string[]> {
  const { accounts, departments } = await rulesOf(book);
  const isControl = (code: string) => accounts.get(code)?.control === true;
  return [
    ...new Set([
      ...needs.departments
        .filter((code) => !departments.includes(code))
        .map((code) => `the city has no department ${code}`),
      ...[...needs.controls, ...needs.accounts]
        .filter((code) => !accounts.has(code))
        .map((code) => `the chart of accounts has no ${code}`),
      ...needs.controls
        .filter((code) => accounts.has(code) && !isControl(code))
        .map((code) => `${code} is no control account`),
      ...needs.accounts
        .filter(isControl)
        .map((code) => `${code} is a control account, which moves only with open items`),
    ]),
  ];
}

/** A book that began without balances: the day before anything was posted. */
async function factsOf(desk: Desk, book: Book, line: string): Promise<Facts> {
  const today = await businessDate(desk, book);
  const before = addDays((await firstDate(book)) ?? today, -1);
  const fineOn = await fineTable(book);
  const rules = await ruleBookOf(book, line);
  return { today, openingDate: (await openingDate(book)) ?? before, rules, fineOn };
}

type Reason = { readonly line: number; readonly reason: string };
type Note = { readonly line: number; readonly words: string };

type ReadRows = {
  readonly drafts: readonly KeyedDraft[];
  readonly rejected: readonly Reason[];
  readonly notes: readonly Note[];
};

function readRows(
  rows: readonly TableRow[],
  source: ImportSource,
  facts: Facts,
  sha256: string,
): ReadRows {
  const drafts: KeyedDraft[] = [];
  const rejected: Reason[] = [];
  const notes: Note[] = [];
  const lineOf = new Map<string, number>();
  const twins = new Map<string, number>();
  for (const row of rows) {
    const { line } = row;
    const read = row.fault === undefined ? source.readRow(row, facts) : undefined;
    if (!read?.ok) {
      rejected.push({ line, reason: read?.reason ?? row.fault ?? 'cannot be read' });
      continue;
    }
    const { draft } = read;
    const before = draft.key === undefined ? undefined : lineOf.get(draft.key);
    if (draft.key !== undefined && before !== undefined) {
      // Of rows with one number none but the first is taken: they may differ in what they demand.
      rejected.push({ line, reason: `number ${draft.key} stands on line ${before} too` });
      continue;
    }
    if (draft.key !== undefined) lineOf.set(draft.key, line);
    drafts.push({ ...draft, key: draft.key ?? `${sha256}:${line}`, digest: digestOf(draft) });
    notes.push(...read.notes.map((words) => ({ line, words })));
    const cells = JSON.stringify(row.cells);
    const twin = twins.get(cells);
    if (twin === undefined) twins.set(cells, line);
    else notes.push({ line, words: TWIN });
  }
  return { drafts, rejected, notes };
}

const TWIN = 'the same in every cell as an earlier row: each is taken';

/**
 * What the row says, whatever line it stands on; not what it only tells beside: a profile that
 * reads more columns than it did finds the rows of its older files in the book.
 */
function digestOf({ line: _line, account, ...says }: Draft): string {
  const { told: _told, ...make } = account.make ?? {};
  const whose = { ...account, make: account.make && make };
  const plain = JSON.parse(JSON.stringify({ account: whose, ...says })) as Plain;
  return createHash('sha256').update(canonical(plain)).digest('hex');
}

function gathered(notes: readonly Note[]): readonly ImportNote[] {
  const lines = new Map<string, number[]>();
  for (const { words, line } of notes) {
    const before = lines.get(words);
    if (before) before.push(line);
    else lines.set(words, [line]);
  }
  return [...lines].map(([words, at]) => ({ words, lines: at }));
}

export function sumsOf(drafts: readonly Draft[]): ImportSums {
  const side = (wanted: 'D' | 'C') =>
    sumCents(drafts, ({ items }) =>
      sumCents(
        items.filter((item) => item.side === wanted),
        ({ components }) => sumCents(components, (one) => one.originalCents),
      ),
    );
  return {
    owedCents: side('D'),
    creditCents: side('C'),
    paidCents: sumCents(drafts, ({ payment }) => payment?.amountCents ?? cents(0)),
  };
}

async function loadedBefore(
  book: Book,
  profile: string,
  sha256: string,
): Promise<string | undefined> {
  const row = await book
    .selectFrom('import_file')
    .select('imported_at')
    .where('profile', '=', profile)
    .where('sha256', '=', sha256)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.imported_at;
}
