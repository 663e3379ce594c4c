// The flat files of a city as CSV: which columns each has, rows in and rows out. A spreadsheet is
// where a finance office keeps its fees and its chart.
import { csvLine } from './csv.ts';
import { readCsv } from './csv-reader.ts';

type ColumnKind = 'text' | 'whole' | 'flag' | 'texts';
type Column = { readonly name: string; readonly kind: ColumnKind; readonly optional: boolean };

/** `name` is text, `number:whole` a number, `?` may be left out. */
const COLUMNS: Readonly<Record<string, string>> = {
  funds: 'code name',
  chart: 'code name side control:flag? except:texts? external? unmapped:flag?',
  departments: 'code number:whole name',
  policies: 'name value:whole authority',
  calendar: 'day kind words authority',
  tenders:
    'number:whole kind name account givesChange:flag? deposited:flag? mustKey:flag? approvalOver?',
  fees: 'number:whole code name department account amount authority from to?',
  reasons: 'kind number:whole words',
  registers: 'number:whole name',
  floats: 'register:whole denomination pieces:whole',
  people: 'number:whole name role since pin?',
  parties: 'key name language? cashOnlyUntil? alert?',
  opening: 'account side amount',
  'change-fund': 'denomination pieces:whole',
};

const LIST_SEPARATOR = ';';
const YES = /^(yes|true|1|x)$/i;
const NO = /^(no|false|0)$/i;

export function csvFileNames(): readonly string[] {
  return Object.keys(COLUMNS);
}

function columnsOf(file: string): readonly Column[] {
  return (COLUMNS[file] ?? '').split(' ').map((words) => {
    const [, name = '', kind = 'text', optional] = /^(\w+)(?::(\w+))?(\?)?$/.exec(words) ?? [];
    return { name, kind: kind as ColumnKind, optional: optional !== undefined };
  });
}

export type CsvRows = {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** The line of the file each row begins on. */
  readonly lines: readonly number[];
  /** What is wrong with the file as a table, with its line. */
  readonly problems: readonly { readonly line: number; readonly words: string }[];
};

/** Rows as the JSON file of that name would hold them; an empty cell is a field left out. */
export function readCityCsv(file: string, text: string): CsvRows {
  const [header, ...records] = readCsv(text);
  const columns = columnsOf(file);
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  const problems = headerProblems(names, columns);
  if (problems.length > 0) return { rows: [], lines: [], problems };
  const faults = records.flatMap(({ line, cells, fault }) => {
    if (fault !== undefined) return [{ line, words: `${fault}; write a quote in a cell twice` }];
    if (cells.length === names.length) return [];
    const counts = `has ${cells.length} cells, the header ${names.length}`;
    const words = `${counts}; quote a cell with a comma`;
    return [{ line, words }];
  });
  const bad = new Set(faults.map(({ line }) => line));
  const good = records.filter(({ line }) => !bad.has(line));
  return {
    rows: good.map(({ cells }) => rowOf(names, cells, columns)),
    lines: good.map(({ line }) => line),
    problems: faults,
  };
}

function headerProblems(names: readonly string[], columns: readonly Column[]) {
  const known = columns.map(({ name }) => name);
  const list = known.join(', ');
  const strange = names.filter((name) => !known.includes(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const missing = columns.filter(({ name, optional }) => !optional && !names.includes(name));
  return [
    ...strange.map((name) => `nobody reads the column "${name}"; the columns are ${list}`),
    ...twice.map((name) => `the column ${name} is there twice; take one out`),
    ...missing.map(({ name }) => `the column ${name} is missing; add it`),
  ].map((words) => ({ line: 1, words }));
}

function rowOf(names: readonly string[], cells: readonly string[], columns: readonly Column[]) {
  const row: Record<string, unknown> = {};
  for (const [index, name] of names.entries()) {
    const cell = (cells[index] ?? '').trim();
    const kind = columns.find((column) => column.name === name)?.kind ?? 'text';
    if (cell !== '') row[name] = cellValue(cell, kind);
  }
  return row;
}

/** What is not of its kind stays text: whoever reads the field says what it takes. */
function cellValue(cell: string, kind: ColumnKind): unknown {
  if (kind === 'whole') return /^\d{1,15}$/.test(cell) ? Number(cell) : cell;
  if (kind === 'texts') return cell.split(LIST_SEPARATOR).map((part) => part.trim());
  if (kind === 'flag' && YES.test(cell)) return true;
  if (kind === 'flag' && NO.test(cell)) return false;
  return cell;
}

/** The rows as CSV with its header, a line feed behind every line. */
export function writeCityCsv(
  file: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  const columns = columnsOf(file);
  const lines = rows.map((row) => csvLine(columns.map(({ name }) => cellOf(row[name]))));
  return [csvLine(columns.map(({ name }) => name)), ...lines, ''].join('\n');
}

function cellOf(value: unknown): string {
  if (value === undefined || value === false) return '';
  if (value === true) return 'yes';
  return Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value);
}
