// What every report is: rows under typed columns, totals, notes and a control total. No layout.
import type { DateText, Instant } from '../clock.ts';
import type { Cents } from '../money.ts';

/** `text` is words, `money` is cents, `count` a whole number, `date` a date or a time as words. */
export type ColumnKind = 'text' | 'money' | 'count' | 'date';

export type Column = {
  /** The member of a row in JSON, such as `amountCents`. */
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** Character cells it would like; text is cut below what it holds, figures never are. */
  readonly width: number;
  /** For other programs only: a code or a date that people read elsewhere on the page. */
  readonly dataOnly?: true;
};

export type Cell = string | number | null;

/** What a line is about, where one can look further. */
export type Subject = {
  readonly kind: 'receipt' | 'session' | 'entry' | 'account' | 'party';
  readonly id: number;
};

/** A `head` opens a section and has only its first cell; a `sum` closes one. */
export type ReportRow = {
  readonly kind: 'line' | 'head' | 'sum';
  readonly cells: readonly Cell[];
  readonly of?: Subject;
};

/** Amounts side by side, drawn as bars from a common zero: a minus goes to the left. */
export type Chart = {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly amountCents: Cents }[];
};

/** What proves the report complete: how many things it lists, and what they come to. */
export type ControlTotal = { readonly items: number; readonly amountCents: Cents };

/** The business dates a report is about, both included; one date has itself twice. */
export type Span = { readonly from: DateText; readonly to: DateText };

export type ReportHead = Span & {
  readonly city: string;
  readonly madeAt: Instant;
  /** The same on the city's clocks. */
  readonly madeWords: string;
  /** `101 Halvorsen`, or the command line. */
  readonly madeBy: string;
  readonly number: number;
  readonly name: string;
  readonly title: string;
  /** Of a list that accounting acknowledges: the hash of what it tells here, for no eye. */
  readonly listHash?: string;
};

/** What a report says of itself; its head is added where it is read. */
export type ReportBody = {
  readonly columns: readonly Column[];
  readonly rows: readonly ReportRow[];
  readonly totals: readonly ReportRow[];
  readonly notes: readonly string[];
  readonly control: ControlTotal;
  /** Roles that sign below it on paper. */
  readonly signatures?: readonly string[];
  readonly chart?: Chart;
};

export type Report = ReportHead & ReportBody;

/** The port for reports on paper: the bytes of a PDF, the same for the same report. */
export type ReportPrinter = (report: Report) => Promise<Uint8Array>;

/** The report as people read it: without the columns that are for other programs. */
export function forPeople<Body extends ReportBody>(report: Body): Body {
  const shown = report.columns.map(({ dataOnly }) => dataOnly !== true);
  if (!shown.includes(false)) return report;
  const cut = (row: ReportRow): ReportRow =>
    row.kind === 'head' ? row : { ...row, cells: row.cells.filter((_, index) => shown[index]) };
  return {
    ...report,
    columns: report.columns.filter((_, index) => shown[index]),
    rows: report.rows.map(cut),
    totals: report.totals.map(cut),
  };
}

export function text(key: string, title: string, width: number): Column {
  return { key, title, kind: 'text', width };
}

/** Left out where people read it. */
export function dataOnly(column: Column): Column {
  return { ...column, dataOnly: true };
}

export function money(key: string, title: string): Column {
  return { key, title, kind: 'money', width: 12 };
}

export function count(key: string, title: string): Column {
  return { key, title, kind: 'count', width: 5 };
}

export function time(key: string, title: string, width = 5): Column {
  return { key, title, kind: 'date', width };
}

export function line(...cells: readonly Cell[]): ReportRow {
  return { kind: 'line', cells };
}

/** A line that one can look further from. */
export function lineOf(of: Subject, ...cells: readonly Cell[]): ReportRow {
  return { kind: 'line', cells, of };
}

export function head(words: string): ReportRow {
  return { kind: 'head', cells: [words] };
}

export function sum(...cells: readonly Cell[]): ReportRow {
  return { kind: 'sum', cells };
}

/** A sum by the keys of its columns; what is not named stays empty. */
export function sumUnder(
  columns: readonly Column[],
  cells: Readonly<Record<string, Cell>>,
): ReportRow {
  return { kind: 'sum', cells: columns.map(({ key }) => cells[key] ?? null) };
}
