// A department's signature sheet: its tape beside what the registers posted, the difference with
// its causes, and who has signed.
import { compareKeyings, type Keyings } from '../domain/compare-keyings.ts';
import {
  type Comparison,
  compareSheets,
  compareTape,
  type PostedStub,
  type StubSheet,
} from '../domain/find-difference.ts';
import type { Cents } from '../domain/money.ts';
import { done, type Result } from '../domain/result.ts';
import type { Book } from '../store/open-store.ts';
import { personById } from '../store/people.ts';
import { type DepartmentSheet, departmentSheets, postedStubs } from '../store/posted-stubs.ts';
import { newestTapes, type Tape, tapeById } from '../store/tapes.ts';
import { departmentName } from './key-tape.ts';
import { named } from './paper-facts.ts';
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
  /** Where two people keyed it: the first tape beside the newest. */
  readonly first?: { readonly by: string; readonly tape: Tape; readonly keyings: Keyings };
};

/** `stale`: signed, and the registers have posted something else since. */
export type SheetState = 'no-tape' | 'differs' | 'unsigned' | 'half-signed' | 'signed' | 'stale';

/** Refused until every drawer of the date is counted. */
export async function readSheet(
  book: Book,
  date: string,
  department: string,
): Promise<Result<SheetView>> {
  const known = await departmentName(book, department);
  if (!known.ok) return known;
  const sheets = await readDaySheets(book, date);
  if (!sheets.ok) return sheets;
  const name = { code: department, name: known.value };
  const found = sheets.value.find((sheet) => sheet.department === department);
  const sheet = found ?? viewOf(date, { ...name, posted: [] }, compareTape([], []), undefined);
  return done(await besideFirst(book, sheet));
}

async function besideFirst(book: Book, sheet: SheetView): Promise<SheetView> {
  const { tape } = sheet;
  const first = tape?.firstTapeId && (await tapeById(book, tape.firstTapeId));
  if (!tape || !first) return sheet;
  const by = named(await personById(book, first.keyedBy));
  const keyings = compareKeyings(first.lines, tape.lines);
  return { ...sheet, first: { by, tape: first, keyings } };
}

/**
 * Every department with receipts or a tape on the date, in the order of their numbers, compared
 * all at once: a stub that is wanted on one sheet may lie on another.
 */
export async function readDaySheets(
  book: Book,
  date: string,
): Promise<Result<readonly SheetView[]>> {
  const counted = await allCounted(book, date);
  if (!counted.ok) return counted;
  const tapes = await newestTapes(book, date);
  const stubs = await postedStubs(book, date);
  const departments = await book
    .selectFrom('department')
    .select(['code', 'name'])
    .orderBy('number')
    .execute();
  const sheets = departments
    .filter(({ code }) => tapes.has(code) || stubs.has(code))
    .map((name) => {
      const lines = tapes.get(name.code)?.lines;
      return { ...name, posted: stubs.get(name.code) ?? [], ...(lines ? { tape: lines } : {}) };
    });
  const comparisons = compareSheets(sheets);
  return done(
    sheets.flatMap((sheet, index) => {
      const comparison = comparisons[index];
      return comparison ? [viewOf(date, sheet, comparison, tapes.get(sheet.code))] : [];
    }),
  );
}

function viewOf(
  date: string,
  { code, name, posted }: StubSheet,
  comparison: Comparison,
  tape: Tape | undefined,
): SheetView {
  const { postedCents } = comparison;
  const tapeCents = tape?.totalCents ?? null;
  const signatures = tape?.signatures.length ?? 0;
  return {
    date,
    department: code,
    departmentName: name,
    ...(tape ? { tape } : {}),
    posted,
    comparison,
    state: stateOf({ tapeCents, postedCents, signatures }),
  };
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
