// A foreign citation file as a table: its header checked against the profile, every row read.
import { type CsvRecord, readCsv } from '../../domain/csv-reader.ts';
import { foreignText } from '../../domain/foreign-text.ts';
import { done, type Result, refuse } from '../../domain/result.ts';
import { type ImportNote, REJECT_COLUMNS, type RejectedRow } from '../importer.ts';
import type { CitationProfile } from './citation-profile.ts';
import { type Citation, type FieldOf, readCitation } from './citation-row.ts';

export type CitationTable = {
  readonly rows: number;
  readonly columns: readonly string[];
  readonly citations: readonly Citation[];
  readonly rejected: readonly RejectedRow[];
  readonly notes: readonly ImportNote[];
  /** The cells of a row by its line, for rows that are rejected later. */
  readonly cellsOf: ReadonlyMap<number, readonly string[]>;
};

type Header = { readonly cells: readonly string[]; readonly columns: readonly string[] };

/** Pure: nothing is asked of the book. `today` is the business date. */
export function readTable(
  text: string,
  profile: CitationProfile,
  today: string,
): Result<CitationTable> {
  const [first, ...records] = readCsv(text);
  const open = records.find((record) => record.fault === 'a quote is never closed');
  if (open) return refuse('import-quote-open', { line: open.line });
  const header = readHeader(first, profile);
  if (!header.ok) return header;
  return done(readRows(header.value, records, profile, today));
}

function readHeader(first: CsvRecord | undefined, profile: CitationProfile): Result<Header> {
  const cells = (first?.cells ?? []).map((cell) => foreignText(cell));
  const columns = cells.filter((cell) => !isOurs(cell));
  const mapped = Object.values(profile.columns).filter((column) => column !== undefined);
  const known = new Set([...mapped, ...profile.ignored.map(({ column }) => column)]);
  const problems = [
    ...mapped.filter((name) => !columns.includes(name)).map((name) => `${name} is missing`),
    ...columns
      .filter((name, index) => columns.indexOf(name) !== index)
      .map((name) => `${name} is there twice`),
    ...columns
      .filter((name) => !known.has(name))
      .map((name) => `${name || 'a column without a name'} is neither read nor ignored`),
  ];
  if (problems.length === 0) return done({ cells, columns });
  return refuse('import-columns-wrong', { problems: problems.join('\n') });
}

function isOurs(column: string): boolean {
  return REJECT_COLUMNS.some((name) => name === column);
}

function readRows(
  header: Header,
  records: readonly CsvRecord[],
  profile: CitationProfile,
  today: string,
): CitationTable {
  const citations: Citation[] = [];
  const rejected: RejectedRow[] = [];
  const notes = new Map<string, number[]>();
  const lineOf = new Map<string, number>();
  const cellsOf = new Map<number, readonly string[]>();
  for (const record of records) {
    const { line } = record;
    const cells = record.cells.filter((_cell, index) => !isOurs(header.cells[index] ?? ''));
    cellsOf.set(line, cells);
    const field = fieldOf(header.columns, cells, profile);
    const number = foreignText(field('number') ?? '');
    const fault = shapeFault(record, header) ?? repeatFault(number, lineOf);
    if (number !== '' && !lineOf.has(number)) lineOf.set(number, line);
    const read = fault
      ? { ok: false as const, reason: fault }
      : readCitation(line, field, profile, today);
    if (!read.ok) {
      rejected.push({ line, reason: read.reason, cells });
      continue;
    }
    citations.push(read.citation);
    for (const words of read.notes) {
      const lines = notes.get(words);
      if (lines) lines.push(line);
      else notes.set(words, [line]);
    }
  }
  const listed = [...notes].map(([words, lines]) => ({ words, lines }));
  const { columns } = header;
  return { rows: records.length, columns, citations, rejected, notes: listed, cellsOf };
}

function fieldOf(
  columns: readonly string[],
  cells: readonly string[],
  profile: CitationProfile,
): FieldOf {
  return (field) => {
    const column = profile.columns[field];
    return column === undefined ? undefined : cells[columns.indexOf(column)];
  };
}

function shapeFault(record: CsvRecord, header: Header): string | undefined {
  if (record.fault !== undefined) return record.fault;
  const given = record.cells.length;
  const wanted = header.cells.length;
  return given === wanted ? undefined : `has ${given} cells, the header has ${wanted}`;
}

/** Of rows with one number none but the first is taken: they may differ in what they demand. */
function repeatFault(number: string, lineOf: ReadonlyMap<string, number>): string | undefined {
  const before = number === '' ? undefined : lineOf.get(number);
  return before === undefined
    ? undefined
    : `citation number ${number} stands on line ${before} too`;
}
