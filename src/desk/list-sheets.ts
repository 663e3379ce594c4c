// Every department with the state of its sheet, under the department's own number. No amounts: the
// tape is keyed from paper, not from what the registers posted.
import { done, type Result } from '../domain/result.ts';
import type { Desk } from './desk.ts';
import { readSheets, type SheetState } from './read-sheet.ts';

export type SheetLine = {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  /** `nothing` where neither a receipt nor a tape stands on the date. */
  readonly state: SheetState | 'nothing';
};

/** Refused until every drawer of the date is counted. */
export async function listSheets(desk: Desk, date: string): Promise<Result<readonly SheetLine[]>> {
  return desk.store.read(async (book) => {
    const sheets = await readSheets(book, date);
    if (!sheets.ok) return sheets;
    const states = new Map(sheets.value.map((sheet) => [sheet.code, sheet.state]));
    const departments = await book
      .selectFrom('department')
      .select(['number', 'code', 'name'])
      .orderBy('number')
      .execute();
    return done(departments.map((one) => ({ ...one, state: states.get(one.code) ?? 'nothing' })));
  });
}
