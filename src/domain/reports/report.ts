// What every report is: rows under typed columns, totals, notes and a control total. No layout.
import type { DateText } from '../clock.ts';
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
};

export type Cell = string | number | null;

/** A `head` opens a section and has only its first cell; a `sum` closes one. */
export type ReportRow = {
  readonly kind: 'line' | 'head' | 'sum';
  readonly cells: readonly Cell[];
};

/** What proves the report complete: how many things it lists, and what they come to. */
export type ControlTotal = { readonly items: number; readonly amountCents: Cents };

export type ReportHead = { readonly city: string; readonly businessDate: DateText };

export type Report = ReportHead & {
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly ReportRow[];
  readonly totals: readonly ReportRow[];
  readonly notes: readonly string[];
  readonly control: ControlTotal;
  /** Roles that sign below it on paper. */
  readonly signatures?: readonly string[];
};

/** What a report says of itself; its head and names are added where it is read. */
export type ReportBody = Omit<Report, 'city' | 'businessDate' | 'number' | 'name' | 'title'>;

export function text(key: string, title: string, width: number): Column {
  return { key, title, kind: 'text', width };
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

export function head(words: string): ReportRow {
  return { kind: 'head', cells: [words] };
}

export function sum(...cells: readonly Cell[]): ReportRow {
  return { kind: 'sum', cells };
}
