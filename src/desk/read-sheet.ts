// A department's signature sheet: its tape beside what the registers posted, the difference with
// its causes, and who has signed.
import { type Comparison, compareTape, type PostedStub } from '../domain/find-difference.ts';
import type { Cents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { type DepartmentSheet, departmentSheets, postedStubs } from '../store/posted-stubs.ts';
import { newestTape, type Tape } from '../store/tapes.ts';
import { departmentName } from './key-tape.ts';
import { allCounted } from './read-report.ts';

export type SheetView = {
  readonly date: string;
  readonly department: string;
  readonly departmentName: string;
  /** Absent until a tape was keyed. */
  readonly tape?: Tape;
  readonly posted: readonly PostedStub[];
  /** Of an empty tape while none was keyed: everything is missing. */
  readonly comparison: Comparison;
  readonly state: SheetState;
};

/** `stale`: signed, and the registers have posted something else since. */
export type SheetState = 'no-tape' | 'differs' | 'unsigned' | 'half-signed' | 'signed' | 'stale';

/** Refused until every drawer of the date is counted. */
export async function readSheet(
  book: Book,
  date: string,
  department: string,
): Promise<Result<SheetView>> {
  const counted = await allCounted(book, date);
  if (!counted.ok) return counted;
  const name = await departmentName(book, department);
  if (!name.ok) return name;
  const tape = await newestTape(book, date, department);
  const posted = await postedStubs(book, date, department);
  const comparison = compareTape(tape?.lines ?? [], posted);
  return done({
    date,
    department,
    departmentName: name.value,
    ...(tape ? { tape } : {}),
    posted,
    comparison,
    state: stateOf({
      tapeCents: tape?.totalCents ?? null,
      postedCents: comparison.postedCents,
      signatures: tape?.signatures.length ?? 0,
    }),
  });
}

export type SheetSummary = DepartmentSheet & { readonly state: SheetState };

/** Every department with receipts or a tape on the date, with the state of its sheet. */
export async function readSheets(
  book: Book,
  date: string,
): Promise<Result<readonly SheetSummary[]>> {
  const counted = await allCounted(book, date);
  if (!counted.ok) return counted;
  const sheets = await departmentSheets(book, date);
  return done(sheets.map((sheet) => ({ ...sheet, state: stateOf(sheet) })));
}

/** What a sheet's totals and signatures come to. */
export function stateOf(sheet: {
  readonly tapeCents: Cents | null;
  readonly postedCents: Cents;
  readonly signatures: number;
}): SheetState {
  if (sheet.tapeCents === null) return 'no-tape';
  const differs = sheet.tapeCents !== sheet.postedCents;
  if (sheet.signatures === 0) return differs ? 'differs' : 'unsigned';
  if (differs) return 'stale';
  return sheet.signatures === 1 ? 'half-signed' : 'signed';
}
