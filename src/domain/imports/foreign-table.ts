// A foreign file as a table: its header checked against the profile, its rows told apart from those
// that cannot be one.
import { type CsvRecord, readCsv } from '../csv-reader.ts';
import { foreignText } from '../foreign-text.ts';
import { done, type Result, refuse } from '../result.ts';
import type { ImportSource, Row } from './draft.ts';

/** Columns added to rejects; a file that brings them back is read without them. */
export const REJECT_COLUMNS = ['tenkey line', 'tenkey reason'] as const;

export type TableRow = Row & {
  /** The file's own cells, without the columns that we add to rejects. */
  readonly cells: readonly string[];
  /** Why it cannot be read as a row. */
  readonly fault: string | undefined;
};

export type ForeignTable = {
  /** The header of the file, without the columns that we add to rejects. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** How many columns have neither a name nor anything in them. */
  readonly emptyColumns: number;
};

type Header = {
  /** Where the columns stand in a record, rejects' own columns left out. */
  readonly places: readonly number[];
  readonly columns: readonly string[];
  readonly width: number;
};

export function readForeignTable(
  text: string,
  source: Pick<ImportSource, 'mapped' | 'ignored'>,
): Result<ForeignTable> {
  const [first, ...records] = readCsv(text);
  const open = records.find((record) => record.fault === 'a quote is never closed');
  if (open) return refuse('import-quote-open', { line: open.line });
  const header = headerOf(first);
  const problems = headerProblems(header, records, source);
  if (problems.length > 0) return refuse('import-columns-wrong', { problems: problems.join('\n') });
  return done({
    columns: header.columns,
    rows: records.map((record) => rowOf(record, header)),
    emptyColumns: header.columns.filter((name) => name === '').length,
  });
}

function headerOf(first: CsvRecord | undefined): Header {
  const names = (first?.cells ?? []).map((cell) => foreignText(cell));
  const places = names.flatMap((name, index) => (isOurs(name) ? [] : [index]));
  return { places, columns: places.map((index) => names[index] ?? ''), width: names.length };
}

function isOurs(column: string): boolean {
  return REJECT_COLUMNS.some((name) => name === column);
}

function headerProblems(
  { columns, places }: Header,
  records: readonly CsvRecord[],
  { mapped, ignored }: Pick<ImportSource, 'mapped' | 'ignored'>,
): readonly string[] {
  const known = new Set([...mapped, ...ignored.map(({ column }) => column)]);
  const named = columns.filter((name) => name !== '');
  const nameless = columns.flatMap((name, index) => {
    const place = places[index] ?? 0;
    const held = name === '' && records.find(({ cells }) => (cells[place] ?? '').trim() !== '');
    return held ? [`column ${place + 1} has no name, and text on line ${held.line}`] : [];
  });
  return [
    ...new Set([
      ...mapped.filter((name) => !columns.includes(name)).map((name) => `${name} is missing`),
      ...named
        .filter((name, index) => named.indexOf(name) !== index)
        .map((name) => `${name} is there twice`),
      ...named
        .filter((name) => !known.has(name))
        .map((name) => `${name} is neither read nor ignored`),
      ...nameless,
    ]),
  ];
}

function rowOf({ line, cells: all, fault }: CsvRecord, header: Header): TableRow {
  const cells = header.places.map((place) => all[place] ?? '');
  const wrongWidth = all.length !== header.width;
  return {
    line,
    cells,
    fault:
      fault ?? (wrongWidth ? `has ${all.length} cells, the header has ${header.width}` : undefined),
    cell: (column) => cells[header.columns.indexOf(column)] ?? '',
  };
}
